package org.peillood.statistics;

/**
 * The plainest measure of agreement: the share of units on which all coders agree, among the units
 * that all of them coded, as a fraction with its Wilson interval. R: {@code irr::agree} (which
 * multiplies by 100). It does not take into account that coders agree by chance; {@link CohenKappa}
 * and {@link KrippendorffAlpha} do.
 */
public final class PercentAgreement {
  private final Ratings ratings;
  private final double level;

  private PercentAgreement(Ratings ratings, double level) {
    this.ratings = ratings;
    this.level = level;
  }

  /** Of these ratings. */
  public static PercentAgreement of(Ratings ratings) {
    return new PercentAgreement(ratings, 0.95);
  }

  /** With another confidence level, between 0 and 1. */
  public PercentAgreement withLevel(double newLevel) {
    return new PercentAgreement(ratings, Interval.checkLevel(newLevel));
  }

  /** The share; its base is the units that all coders coded. Undefined without such units. */
  public Result<Estimate> estimate() {
    int coders = ratings.coders();
    if (coders < 2) {
      return Result.none(Reason.TOO_FEW_CODERS);
    }
    long complete = 0;
    long equal = 0;
    var codes = new int[coders];
    Rows units = ratings.units();
    for (int unit = units.next(0); unit >= 0; unit = units.next(unit + 1)) {
      if (ratings.codes(unit, codes) == coders) {
        complete++;
        equal += allEqual(codes) ? 1 : 0;
      }
    }
    return Proportion.of(equal, complete).withLevel(level).estimate();
  }

  private static boolean allEqual(int[] codes) {
    for (int code : codes) {
      if (code != codes[0]) {
        return false;
      }
    }
    return true;
  }
}
