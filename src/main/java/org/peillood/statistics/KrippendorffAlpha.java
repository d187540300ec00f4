package org.peillood.statistics;

import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * Krippendorff's alpha ("Computing Krippendorff's Alpha-Reliability", 2011) for any number of
 * coders, with units that some coders left out: 1 - D_o / D_e over the pairable codes, those of
 * units with at least two. A pair of codes of a unit with m codes weighs 1/(m - 1); D_e takes all
 * n(n - 1) pairs of pairable codes. R: {@code irr::kripp.alpha} where data are missing or there are
 * two coders; for complete data of more than two coders its 0.84.1 does not divide by m - 1.
 *
 * <p>The ordinal metric counts only codes that occur. The cost is linear in the codes given, but
 * for the ratio metric quadratic in the number of different values. Undefined, not 1, when all
 * pairable codes are the same.
 */
public final class KrippendorffAlpha {
  private final Ratings ratings;
  private final AlphaMetric metric;

  private KrippendorffAlpha(Ratings ratings, AlphaMetric metric) {
    this.ratings = ratings;
    this.metric = metric;
  }

  /** Of these ratings, nominal. */
  public static KrippendorffAlpha of(Ratings ratings) {
    return new KrippendorffAlpha(ratings, AlphaMetric.NOMINAL);
  }

  /** With another metric; categories without numbers have no interval and no ratio. */
  public KrippendorffAlpha withMetric(AlphaMetric newMetric) {
    boolean needsNumbers = newMetric == AlphaMetric.INTERVAL || newMetric == AlphaMetric.RATIO;
    if (needsNumbers && !ratings.areNumbers()) {
      throw new StatisticRefused(
          "These codes are categories, not numbers: only the nominal or ordinal metric fits them.");
    }
    return new KrippendorffAlpha(ratings, newMetric);
  }

  /** The figures. */
  public KrippendorffFigures figures() {
    var counts = new long[ratings.categories().size()];
    long units = count(counts);
    long n = Arrays.stream(counts).sum();
    if (n == 0) {
      Reason why = ratings.coders() < 2 ? Reason.TOO_FEW_CODERS : Reason.NO_CASES;
      return new KrippendorffFigures(
          metric, 0, 0, Result.none(why), Result.none(why), Result.none(why));
    }
    double[] places = places(counts);
    double observed = observed(places) / n;
    double expected = expected(places, counts, n);
    boolean varies = Arrays.stream(counts).filter(count -> count > 0).count() > 1;
    return new KrippendorffFigures(
        metric,
        units,
        n,
        varies ? Result.of(1 - observed / expected) : Result.none(Reason.NO_VARIATION),
        Result.of(observed),
        Result.of(expected));
  }

  private long count(long[] counts) {
    var codes = new int[ratings.coders()];
    long units = 0;
    Rows rows = ratings.units();
    for (int unit = rows.next(0); unit >= 0; unit = rows.next(unit + 1)) {
      int given = ratings.codes(unit, codes);
      if (given > 1) {
        units++;
        for (int i = 0; i < given; i++) {
          counts[codes[i]]++;
        }
      }
    }
    return units;
  }

  /**
   * Where each code lies on the scale of the metric. For the ordinal metric that is its mid-rank:
   * the codes from c to k less half of those at c and at k are the difference of the mid-ranks.
   */
  private double[] places(long[] counts) {
    var places = new double[counts.length];
    long below = 0;
    for (int code = 0; code < counts.length; code++) {
      places[code] =
          switch (metric) {
            case NOMINAL -> code;
            case ORDINAL -> below + counts[code] / 2.0;
            case INTERVAL -> ratings.value(code);
            case RATIO -> positive(ratings.value(code), counts[code]);
          };
      below += counts[code];
    }
    return places;
  }

  private static double positive(double value, long count) {
    if (value < 0 && count > 0) {
      throw new StatisticRefused(
          "The ratio metric is for numbers from 0 up, but a coder gave " + value + ".");
    }
    return value;
  }

  private double squared(double left, double right) {
    double apart =
        switch (metric) {
          case NOMINAL -> left == right ? 0 : 1;
          case ORDINAL, INTERVAL -> left - right;
          case RATIO -> (left - right) / (left + right);
        };
    return apart * apart;
  }

  /** The sum over units of the squared differences of their ordered pairs over m - 1. */
  private double observed(double[] places) {
    int most = ratings.coders();
    // Summed per number of codes, so that the division comes last and whole numbers stay whole.
    var sums = new Sum[most + 1];
    Arrays.setAll(sums, m -> Sum.create());
    var codes = new int[most];
    Rows rows = ratings.units();
    for (int unit = rows.next(0); unit >= 0; unit = rows.next(unit + 1)) {
      int given = ratings.codes(unit, codes);
      if (given > 1) {
        Arrays.sort(codes, 0, given);
        addPairs(codes, given, places, sums[given]);
      }
    }
    var total = Sum.create();
    for (int m = 2; m <= most; m++) {
      total.add(2 * sums[m].getAsDouble() / (m - 1));
    }
    return total.getAsDouble();
  }

  /** Equal codes are taken together: what counts is which codes coincide, and how often. */
  private void addPairs(int[] sorted, int given, double[] places, Sum sum) {
    for (int i = 0, next; i < given; i = next) {
      next = end(sorted, i, given);
      for (int j = next, after; j < given; j = after) {
        after = end(sorted, j, given);
        double pairs = (double) (next - i) * (after - j);
        sum.add(pairs * squared(places[sorted[i]], places[sorted[j]]));
      }
    }
  }

  private static int end(int[] sorted, int start, int given) {
    int end = start + 1;
    while (end < given && sorted[end] == sorted[start]) {
      end++;
    }
    return end;
  }

  private double expected(double[] places, long[] counts, long n) {
    return switch (metric) {
      case NOMINAL -> ((double) n * n - sumOfSquares(counts)) / ((double) n * (n - 1));
      case ORDINAL, INTERVAL -> 2 * squaresAboutMean(places, counts, n) / (n - 1);
      case RATIO -> 2 * pairs(places, counts) / ((double) n * (n - 1));
    };
  }

  private static double sumOfSquares(long[] counts) {
    return Arrays.stream(counts).mapToDouble(count -> (double) count * count).sum();
  }

  private static double squaresAboutMean(double[] places, long[] counts, long n) {
    var sum = Sum.create();
    for (int code = 0; code < counts.length; code++) {
      sum.addProduct((double) counts[code], places[code]);
    }
    double mean = sum.getAsDouble() / n;
    var squares = Sum.create();
    for (int code = 0; code < counts.length; code++) {
      double apart = places[code] - mean;
      squares.addProduct(counts[code] * apart, apart);
    }
    return squares.getAsDouble();
  }

  private double pairs(double[] places, long[] counts) {
    var sum = Sum.create();
    for (int high = 1; high < counts.length; high++) {
      double ofHigh = 0;
      for (int low = 0; low < high && counts[high] > 0; low++) {
        ofHigh += counts[low] == 0 ? 0 : counts[low] * squared(places[low], places[high]);
      }
      sum.add(counts[high] * ofHigh);
    }
    return sum.getAsDouble();
  }
}
