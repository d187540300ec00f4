package org.peillood.statistics;

/**
 * How closely two numeric items go together in a straight line: Pearson's r over the respondents
 * who answered both. p two-sided from t = r √((n − 2) / (1 − r²)) with n − 2 degrees of freedom;
 * the interval by Fisher's z, atanh r ± z / √(n − 3). R: {@code cor.test(x, y)}.
 *
 * <p>r is undefined with fewer than two pairs and where one of the items does not vary; t and p
 * from three pairs, the interval from four. Where all pairs lie on one line, t is infinite.
 */
public final class PearsonCorrelation {
  private final NumericColumn x;
  private final NumericColumn y;
  private final Rows rows;
  private final double level;

  private PearsonCorrelation(NumericColumn x, NumericColumn y, Rows rows, double level) {
    this.x = x;
    this.y = y;
    this.rows = rows;
    this.level = level;
  }

  /** Of these two items, all respondents. */
  public static PearsonCorrelation of(NumericColumn x, NumericColumn y) {
    return new PearsonCorrelation(x, y, Rows.all(x.size()).sameSize(y.size()), 0.95);
  }

  /** Among these respondents only. */
  public PearsonCorrelation within(Rows filter) {
    return new PearsonCorrelation(x, y, filter.sameSize(x.size()), level);
  }

  /** With another confidence level, between 0 and 1. */
  public PearsonCorrelation withLevel(double newLevel) {
    return new PearsonCorrelation(x, y, rows, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public Figures figures() {
    Pairs pairs = Pairs.of(x, y, rows);
    int n = pairs.n();
    Result<Double> r = pairs.correlation();
    Result<Double> t = r.fold(found -> t(found, n), Result::none);
    Result<Double> degrees = n < 2 ? Result.none(r.reason().orElseThrow()) : Result.of(n - 2.0);
    return new Figures(n, r, interval(r, n), t, degrees, t.map(found -> p(found, n)));
  }

  /** r in units of its error; infinite where all pairs lie on one line. */
  static Result<Double> t(double r, int n) {
    if (n < 3) {
      return Result.none(Reason.TOO_FEW_CASES);
    }
    return Result.of(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))));
  }

  static double p(double t, int n) {
    return Double.isInfinite(t) ? 0 : Tails.besideT(t, n - 2.0);
  }

  private Result<Interval> interval(Result<Double> r, int n) {
    return r.fold(
        found -> fisher(found, 1 / Math.sqrt(n - 3.0), n, 4, level, "Fisher z"), Result::none);
  }

  /** tanh(atanh r ± z × error), from this many pairs. */
  static Result<Interval> fisher(
      double r, double error, int n, int from, double level, String method) {
    if (n < from) {
      return Result.none(Reason.TOO_FEW_CASES);
    }
    double centre = 0.5 * (Math.log1p(r) - Math.log1p(-r));
    double half = Tails.normal(Interval.tail(level)) * error;
    return Result.of(
        new Interval(Math.tanh(centre - half), Math.tanh(centre + half), level, method));
  }

  /**
   * What {@link PearsonCorrelation} finds.
   *
   * @param n respondents who answered both items
   * @param r between -1 and 1
   * @param interval the confidence interval of r; from four pairs
   * @param t infinite where all pairs lie on one line
   * @param degreesOfFreedom n − 2
   * @param p two-sided; from three pairs
   */
  public record Figures(
      long n,
      Result<Double> r,
      Result<Interval> interval,
      Result<Double> t,
      Result<Double> degreesOfFreedom,
      Result<Double> p) {}
}
