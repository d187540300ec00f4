package org.peillood.statistics;

/**
 * How much more often two items order two respondents alike than the other way round: Kendall's
 * tau-b (1945), with correction for ties, over the respondents who answered both. z from the
 * variance of S with ties, no continuity correction, p two-sided. R: {@code cor.test(x, y, method =
 * "kendall", exact = FALSE)}. The pairs of respondents are counted by Knight's algorithm (1966), so
 * that a million respondents cost two sorts.
 *
 * <p>tau-b is undefined with fewer than two respondents and where one of the items does not vary; z
 * and p from three, the interval from five.
 */
public final class KendallCorrelation {
  private final NumericColumn x;
  private final NumericColumn y;
  private final Rows rows;
  private final double level;

  private KendallCorrelation(NumericColumn x, NumericColumn y, Rows rows, double level) {
    this.x = x;
    this.y = y;
    this.rows = rows;
    this.level = level;
  }

  /** Of these two items, all respondents. */
  public static KendallCorrelation of(NumericColumn x, NumericColumn y) {
    return new KendallCorrelation(x, y, Rows.all(x.size()).sameSize(y.size()), 0.95);
  }

  /** Among these respondents only. */
  public KendallCorrelation within(Rows filter) {
    return new KendallCorrelation(x, y, filter.sameSize(x.size()), level);
  }

  /** With another confidence level, between 0 and 1. */
  public KendallCorrelation withLevel(double newLevel) {
    return new KendallCorrelation(x, y, rows, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public Figures figures() {
    Pairs pairs = Pairs.of(x, y, rows);
    int n = pairs.n();
    if (n < 2) {
      return undefined(n, n == 0 ? Reason.NO_CASES : Reason.TOO_FEW_CASES);
    }
    var orderings = new Orderings(pairs);
    if (orderings.untiedPairsOfX() == 0 || orderings.untiedPairsOfY() == 0) {
      return undefined(n, Reason.NO_VARIATION);
    }
    double s = orderings.concordantLessDiscordant();
    double root =
        Pairs.root((double) orderings.untiedPairsOfX(), (double) orderings.untiedPairsOfY());
    double tau = Math.max(-1, Math.min(1, s / root));
    Result<Double> z =
        n < 3
            ? Result.none(Reason.TOO_FEW_CASES)
            : Result.of(s / Math.sqrt(orderings.varianceOfDifference()));
    return new Figures(
        n,
        Result.of(tau),
        PearsonCorrelation.fisher(tau, Math.sqrt(0.437 / (n - 4.0)), n, 5, level, "Fieller"),
        z,
        z.map(Tails::besideNormal));
  }

  private static Figures undefined(int n, Reason why) {
    return new Figures(n, Result.none(why), Result.none(why), Result.none(why), Result.none(why));
  }

  /**
   * What {@link KendallCorrelation} finds.
   *
   * @param n respondents who answered both items
   * @param tauB between -1 and 1
   * @param interval on Fisher's z with the error √(0.437 / (n − 4)) of Fieller, Hartley and Pearson
   *     (1957); from five respondents
   * @param z S in standard deviations; from three respondents
   * @param p two-sided
   */
  public record Figures(
      long n, Result<Double> tauB, Result<Interval> interval, Result<Double> z, Result<Double> p) {}
}
