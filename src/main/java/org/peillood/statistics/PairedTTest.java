package org.peillood.statistics;

/**
 * Whether the same respondents answer differently on two items or in two waves: the t test on the
 * differences first − second of those who answered both, two-sided, n − 1 degrees of freedom; and
 * Cohen's dz, the mean difference in standard deviations of the differences. R: {@code t.test(x, y,
 * paired = TRUE)}.
 *
 * <p>The test is undefined with fewer than two pairs and where all differences are equal, up to
 * rounding.
 */
public final class PairedTTest {
  private final NumericColumn first;
  private final NumericColumn second;
  private final Rows rows;
  private final double level;

  private PairedTTest(NumericColumn first, NumericColumn second, Rows rows, double level) {
    this.first = first;
    this.second = second;
    this.rows = rows;
    this.level = level;
  }

  /** Of these two items, all respondents. */
  public static PairedTTest of(NumericColumn first, NumericColumn second) {
    return new PairedTTest(first, second, Rows.all(first.size()).sameSize(second.size()), 0.95);
  }

  /** Among these respondents only. */
  public PairedTTest within(Rows filter) {
    return new PairedTTest(first, second, filter.sameSize(first.size()), level);
  }

  /** With another confidence level, between 0 and 1. */
  public PairedTTest withLevel(double newLevel) {
    return new PairedTTest(first, second, rows, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public Figures figures() {
    Pairs pairs = Pairs.of(first, second, rows);
    var differences = new Moments(pairs.differences());
    int n = pairs.n();
    Result<Double> sd =
        differences
            .sd()
            .fold(
                found ->
                    TTest.isRounding(found, size(pairs))
                        ? Result.none(Reason.NO_VARIATION)
                        : Result.of(found),
                Result::none);
    Result<Double> dz = sd.map(found -> differences.mean().orThrow() / found);
    Result<Double> t = dz.map(found -> found * Math.sqrt(n));
    return new Figures(
        n,
        differences.mean(),
        sd.map(found -> Moments.estimate(differences.mean().orThrow(), found, n, level).interval()),
        t,
        n < 2 ? Result.none(n == 0 ? Reason.NO_CASES : Reason.TOO_FEW_CASES) : Result.of(n - 1.0),
        t.map(found -> Tails.besideT(found, n - 1.0)),
        dz);
  }

  private static double size(Pairs pairs) {
    return Math.max(
        Math.abs(new Moments(pairs.x()).mean().orThrow()),
        Math.abs(new Moments(pairs.y()).mean().orThrow()));
  }

  /**
   * What {@link PairedTTest} finds.
   *
   * @param n respondents who answered both items
   * @param difference mean of first − second, in the units of the items
   * @param interval the confidence interval of the mean difference
   * @param t the mean difference in standard errors
   * @param degreesOfFreedom n − 1
   * @param p two-sided
   * @param cohensDz the mean difference in standard deviations of the differences
   */
  public record Figures(
      long n,
      Result<Double> difference,
      Result<Interval> interval,
      Result<Double> t,
      Result<Double> degreesOfFreedom,
      Result<Double> p,
      Result<Double> cohensDz) {}
}
