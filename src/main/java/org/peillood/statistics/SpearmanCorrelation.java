package org.peillood.statistics;

/**
 * How closely two items go up and down together, whatever the steps: Spearman's rho (1904),
 * Pearson's r of the mid-ranks over the respondents who answered both. p two-sided by the t
 * approximation with n − 2 degrees of freedom, also for small n. R: {@code cor.test(x, y, method =
 * "spearman", exact = FALSE)}.
 *
 * <p>rho is undefined with fewer than two pairs and where one of the items does not vary; p from
 * three pairs, the intervals from four.
 */
public final class SpearmanCorrelation {
  private final NumericColumn x;
  private final NumericColumn y;
  private final Rows rows;
  private final double level;

  private SpearmanCorrelation(NumericColumn x, NumericColumn y, Rows rows, double level) {
    this.x = x;
    this.y = y;
    this.rows = rows;
    this.level = level;
  }

  /** Of these two items, all respondents. */
  public static SpearmanCorrelation of(NumericColumn x, NumericColumn y) {
    return new SpearmanCorrelation(x, y, Rows.all(x.size()).sameSize(y.size()), 0.95);
  }

  /** Among these respondents only. */
  public SpearmanCorrelation within(Rows filter) {
    return new SpearmanCorrelation(x, y, filter.sameSize(x.size()), level);
  }

  /** With another confidence level, between 0 and 1. */
  public SpearmanCorrelation withLevel(double newLevel) {
    return new SpearmanCorrelation(x, y, rows, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public Figures figures() {
    Pairs pairs = Pairs.of(x, y, rows);
    int n = pairs.n();
    Result<Double> rho =
        new Pairs(Ranks.of(pairs.x()).toArray(), Ranks.of(pairs.y()).toArray()).correlation();
    Result<Double> p =
        rho.fold(found -> PearsonCorrelation.t(found, n), Result::<Double>none)
            .map(t -> PearsonCorrelation.p(t, n));
    return new Figures(
        n,
        rho,
        p,
        rho.fold(found -> interval(found, 1.06, n, "Fieller"), Result::none),
        rho.fold(
            found -> interval(found, 1 + found * found / 2, n, "Bonett–Wright"), Result::none));
  }

  private Result<Interval> interval(double rho, double factor, int n, String method) {
    return PearsonCorrelation.fisher(rho, Math.sqrt(factor / (n - 3.0)), n, 4, level, method);
  }

  /**
   * What {@link SpearmanCorrelation} finds.
   *
   * @param n respondents who answered both items
   * @param rho between -1 and 1
   * @param p two-sided; from three pairs
   * @param fieller interval on Fisher's z with the error √(1.06 / (n − 3)) of Fieller, Hartley and
   *     Pearson (1957); from four pairs
   * @param bonettWright the same with √((1 + rho² / 2) / (n − 3)) of Bonett and Wright (2000),
   *     wider where rho is large
   */
  public record Figures(
      long n,
      Result<Double> rho,
      Result<Double> p,
      Result<Interval> fieller,
      Result<Interval> bonettWright) {}
}
