package org.peillood.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Summary of an item on an ordered scale. The scale is the item's categories in their order unless
 * told otherwise; its lower half counts as negative, its upper half as positive, the middle point
 * of an odd scale as neutral. Shares are of the answers on the scale, with Wilson intervals at
 * 0.95; mean, standard deviation and median are of the positions 1 … k.
 */
public final class LikertSummary {
  private final CategoricalColumn column;
  private final Rows rows;
  private final double level;
  private final List<String> scale;
  private final List<String> negative;
  private final List<String> neutral;
  private final List<String> positive;

  private LikertSummary(
      CategoricalColumn column,
      Rows rows,
      double level,
      List<String> scale,
      List<String> negative,
      List<String> neutral,
      List<String> positive) {
    this.column = column;
    this.rows = rows;
    this.level = level;
    this.scale = List.copyOf(scale);
    this.negative = List.copyOf(negative);
    this.neutral = List.copyOf(neutral);
    this.positive = List.copyOf(positive);
  }

  /** Of this item, all respondents. */
  public static LikertSummary of(CategoricalColumn column) {
    return start(column, Rows.all(column.size()), 0.95, column.categories());
  }

  private static LikertSummary start(
      CategoricalColumn column, Rows rows, double level, List<String> scale) {
    int half = scale.size() / 2;
    return new LikertSummary(
        column,
        rows,
        level,
        scale,
        scale.subList(0, half),
        scale.subList(half, scale.size() - half),
        scale.subList(scale.size() - half, scale.size()));
  }

  /** Among these respondents only. */
  public LikertSummary within(Rows filter) {
    return new LikertSummary(
        column, filter.sameSize(column.size()), level, scale, negative, neutral, positive);
  }

  /** With another confidence level, between 0 and 1. */
  public LikertSummary withLevel(double newLevel) {
    double checked = Interval.checkLevel(newLevel);
    return new LikertSummary(column, rows, checked, scale, negative, neutral, positive);
  }

  /** With these categories as the scale, lowest first; answers outside it are left out. */
  public LikertSummary withScale(List<String> categories) {
    categories.forEach(column::number);
    return start(column, rows, level, categories);
  }

  /** With these parts of the scale as its negative, neutral and positive side. */
  public LikertSummary withSides(
      List<String> negativeSide, List<String> neutralMiddle, List<String> positiveSide) {
    return new LikertSummary(column, rows, level, scale, negativeSide, neutralMiddle, positiveSide);
  }

  /** The figures. */
  public LikertFigures figures() {
    long[] all = column.counts(rows);
    long[] counts = scale.stream().mapToLong(category -> all[column.number(category)]).toArray();
    long n = Arrays.stream(counts).sum();
    int k = counts.length;
    var mean = mean(counts, n);
    var sd = sd(counts, n);
    return new LikertFigures(
        n,
        IntStream.range(0, k)
            .mapToObj(
                i -> new CategoryFrequency(scale.get(i), counts[i], counts[i], share(counts[i], n)))
            .toList(),
        box(counts, n, k - 1, k),
        box(counts, n, k - 2, k),
        box(counts, n, 0, 1),
        box(counts, n, 0, 2),
        share(side(counts, negative), n),
        share(side(counts, neutral), n),
        share(side(counts, positive), n),
        mean,
        sd.map(spread -> Moments.estimate(mean.orThrow(), spread, n, level)),
        sd,
        median(counts, n));
  }

  private Result<Estimate> share(long count, long n) {
    return Proportion.of(count, n).withLevel(level).estimate();
  }

  private Result<Estimate> box(long[] counts, long n, int from, int to) {
    return from < 0 || to > counts.length
        ? Result.none(Reason.SCALE_TOO_SHORT)
        : share(Arrays.stream(counts, from, to).sum(), n);
  }

  private long side(long[] counts, List<String> categories) {
    long sum = 0;
    for (String category : categories) {
      int place = scale.indexOf(category);
      if (place < 0) {
        throw new StatisticRefused(category + " is no point of the scale of " + column.name());
      }
      sum += counts[place];
    }
    return sum;
  }

  private static Result<Double> mean(long[] counts, long n) {
    return n == 0 ? Result.none(Reason.NO_CASES) : Result.of((double) sumOfPowers(counts, 1) / n);
  }

  /** In whole numbers up to the last division, so without any loss. */
  private static Result<Double> sd(long[] counts, long n) {
    if (n < 2) {
      return Result.none(n == 0 ? Reason.NO_CASES : Reason.TOO_FEW_CASES);
    }
    long sum = sumOfPowers(counts, 1);
    long spread =
        Math.subtractExact(
            Math.multiplyExact(n, sumOfPowers(counts, 2)), Math.multiplyExact(sum, sum));
    return Result.of(Math.sqrt((double) spread / ((double) n * (n - 1))));
  }

  private static long sumOfPowers(long[] counts, int power) {
    long sum = 0;
    for (int place = 0; place < counts.length; place++) {
      long position = place + 1L;
      sum += counts[place] * (power == 1 ? position : position * position);
    }
    return sum;
  }

  private static Result<Double> median(long[] counts, long n) {
    return n == 0
        ? Result.none(Reason.NO_CASES)
        : Result.of((placeOf(counts, (n + 1) / 2) + placeOf(counts, n / 2 + 1)) / 2.0);
  }

  /** The position on the scale of the respondent with this rank, counted from 1. */
  private static int placeOf(long[] counts, long rank) {
    long seen = 0;
    int place = 0;
    while (seen < rank) {
      seen += counts[place++];
    }
    return place;
  }
}
