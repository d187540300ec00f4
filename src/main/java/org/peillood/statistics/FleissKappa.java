package org.peillood.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fleiss' kappa (1971) of two or more coders over the units that all of them coded, and the kappa
 * of each category. The standard error is that of Fleiss, Nee and Landis (1979) under chance
 * agreement, so it serves the test and no interval. R: {@code irr::kappam.fleiss}. With units that
 * some coders left out, {@link KrippendorffAlpha} uses more of the data.
 *
 * <p>Undefined with fewer than two coders, without a unit that all coded, and when only one
 * category was used.
 */
public final class FleissKappa {
  private final Ratings ratings;

  private FleissKappa(Ratings ratings) {
    this.ratings = ratings;
  }

  /** Of these ratings. */
  public static FleissKappa of(Ratings ratings) {
    return new FleissKappa(ratings);
  }

  /** The figures. */
  public FleissKappaFigures figures() {
    if (ratings.coders() < 2) {
      return nothing(0, Reason.TOO_FEW_CODERS);
    }
    var counts = new Counts(ratings);
    if (counts.subjects == 0) {
      return nothing(0, Reason.NO_CASES);
    }
    double m = ratings.coders();
    double codes = counts.subjects * m;
    double observed = counts.agreeing() / (codes * (m - 1));
    double expected = 0;
    double products = 0;
    double skew = 0;
    long used = 0;
    for (long count : counts.byCategory) {
      double p = count / codes;
      double q = (codes - count) / codes;
      expected += p * p;
      products += p * q;
      skew += p * q * (q - p);
      used += count > 0 ? 1 : 0;
    }
    if (used < 2) {
      Result<Double> none = Result.none(Reason.NO_VARIATION);
      return new FleissKappaFigures(
          counts.subjects,
          ratings.coders(),
          Result.of(observed),
          Result.of(expected),
          none,
          none,
          none,
          none,
          byCategory(counts));
    }
    double kappa = (observed - expected) / products;
    double error = Math.sqrt(2 / (codes * (m - 1)) * (products * products - skew)) / products;
    double z = kappa / error;
    return new FleissKappaFigures(
        counts.subjects,
        ratings.coders(),
        Result.of(observed),
        Result.of(expected),
        Result.of(kappa),
        Result.of(error),
        Result.of(z),
        Result.of(Tails.besideNormal(z)),
        byCategory(counts));
  }

  private FleissKappaFigures nothing(long subjects, Reason why) {
    Result<Double> none = Result.none(why);
    return new FleissKappaFigures(
        subjects, ratings.coders(), none, none, none, none, none, none, Map.of());
  }

  private Map<String, Result<Double>> byCategory(Counts counts) {
    var kappas = new LinkedHashMap<String, Result<Double>>();
    double m = ratings.coders();
    double codes = counts.subjects * m;
    for (int category = 0; category < counts.byCategory.length; category++) {
      long count = counts.byCategory[category];
      if (count == 0) {
        continue;
      }
      double product = count / codes * ((codes - count) / codes);
      double disagreeing = m * count - counts.squares[category];
      kappas.put(
          ratings.categories().get(category),
          product > 0
              ? Result.of(1 - disagreeing / (codes * (m - 1) * product))
              : Result.none(Reason.NO_VARIATION));
    }
    return Collections.unmodifiableMap(kappas);
  }

  /** Exact counts over the units that all coded. */
  private static final class Counts {
    private final long[] byCategory;

    /** Per category, the sum over units of the squared number of coders who chose it. */
    private final long[] squares;

    private long subjects;

    Counts(Ratings ratings) {
      int k = ratings.categories().size();
      byCategory = new long[k];
      squares = new long[k];
      var codes = new int[ratings.coders()];
      var ofUnit = new int[k];
      Rows units = ratings.units();
      for (int unit = units.next(0); unit >= 0; unit = units.next(unit + 1)) {
        if (ratings.codes(unit, codes) == codes.length) {
          subjects++;
          add(codes, ofUnit);
        }
      }
    }

    private void add(int[] codes, int[] ofUnit) {
      for (int code : codes) {
        ofUnit[code]++;
      }
      for (int code : codes) {
        long chosen = ofUnit[code]; // 0 when an earlier coder chose the same
        byCategory[code] += chosen;
        squares[code] += chosen * chosen;
        ofUnit[code] = 0;
      }
    }

    /** Ordered pairs of coders who chose the same. */
    long agreeing() {
      long pairs = 0;
      for (int category = 0; category < squares.length; category++) {
        pairs += squares[category] - byCategory[category];
      }
      return pairs;
    }
  }
}
