package org.peillood.statistics;

/**
 * Whether two shares differ, of two groups or two waves of different respondents. z from the pooled
 * share without continuity correction, two-sided; beside it the chi-square with Yates's correction
 * min(½, |p1 − p2| / (1/n1 + 1/n2)). The interval of the difference p1 − p2 is Newcombe's (1998,
 * method 10: from the two Wilson intervals); Wald's is given for comparison. R: {@code prop.test}.
 *
 * <p>Nothing is defined when one of the groups is empty; the tests neither when nobody or everybody
 * counts, the intervals are.
 *
 * <pre>TwoProportions.of(56, 70, 48, 80).withLevel(0.99).figures()</pre>
 */
public final class TwoProportions {
  private final long x1;
  private final long n1;
  private final long x2;
  private final long n2;
  private final double level;

  private TwoProportions(long x1, long n1, long x2, long n2, double level) {
    this.x1 = x1;
    this.n1 = n1;
    this.x2 = x2;
    this.n2 = n2;
    this.level = level;
  }

  /** {@code x1} of {@code n1} respondents against {@code x2} of {@code n2}. */
  public static TwoProportions of(long x1, long n1, long x2, long n2) {
    check(x1, n1);
    check(x2, n2);
    return new TwoProportions(x1, n1, x2, n2, 0.95);
  }

  static void check(long count, long n) {
    if (count < 0 || count > n) {
      throw new StatisticRefused("A share is of " + n + " respondents; it cannot count " + count);
    }
  }

  /** With another confidence level, between 0 and 1. */
  public TwoProportions withLevel(double newLevel) {
    return new TwoProportions(x1, n1, x2, n2, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public Figures figures() {
    Result<Double> first = share(x1, n1);
    Result<Double> second = share(x2, n2);
    Result<Double> difference = first.fold(p -> second.map(q -> p - q), Result::none);
    Result<Double> z = difference.fold(this::z, Result::none);
    Result<Double> corrected = difference.fold(this::yates, Result::none);
    return new Figures(
        n1,
        n2,
        first,
        second,
        difference,
        difference.map(this::newcombe),
        difference.map(this::wald),
        z,
        z.map(Tails::besideNormal),
        corrected,
        corrected.map(chi -> Tails.aboveChiSquare(chi, 1)));
  }

  private static Result<Double> share(long count, long n) {
    return n == 0 ? Result.none(Reason.NO_CASES) : Result.of((double) count / n);
  }

  /** The variance of the difference if both groups had the pooled share. */
  private double pooledVariance() {
    double n = (double) n1 + n2;
    double pooled = ((double) x1 + x2) / n;
    return pooled * ((n - x1 - x2) / n) * (1.0 / n1 + 1.0 / n2);
  }

  private Result<Double> z(double difference) {
    double variance = pooledVariance();
    return variance > 0
        ? Result.of(difference / Math.sqrt(variance))
        : Result.none(Reason.NO_VARIATION);
  }

  private Result<Double> yates(double difference) {
    double perCase = 1.0 / n1 + 1.0 / n2;
    double distance = Math.abs(difference);
    double left = distance - Math.min(0.5 * perCase, distance);
    double variance = pooledVariance();
    return variance > 0 ? Result.of(left * left / variance) : Result.none(Reason.NO_VARIATION);
  }

  private Interval newcombe(double difference) {
    Interval first = ProportionInterval.WILSON.of((double) x1, (double) n1, level);
    Interval second = ProportionInterval.WILSON.of((double) x2, (double) n2, level);
    double p1 = (double) x1 / n1;
    double p2 = (double) x2 / n2;
    return new Interval(
        difference - Math.hypot(p1 - first.lower(), second.upper() - p2),
        difference + Math.hypot(first.upper() - p1, p2 - second.lower()),
        level,
        "Newcombe");
  }

  private Interval wald(double difference) {
    double p1 = (double) x1 / n1;
    double p2 = (double) x2 / n2;
    double error = Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
    double half = Tails.normal(Interval.tail(level)) * error;
    return new Interval(difference - half, difference + half, level, "Wald");
  }

  /**
   * What {@link TwoProportions} finds.
   *
   * @param n1 respondents in the first group
   * @param n2 respondents in the second group
   * @param first share of the first group, a fraction
   * @param second share of the second group, a fraction
   * @param difference first − second
   * @param newcombe interval of the difference, within -1 and 1
   * @param wald interval of the difference from the unpooled variance; of no width when both shares
   *     are 0 or 1, which is too good to be true
   * @param z the difference in pooled standard errors
   * @param p two-sided
   * @param correctedChiSquare with Yates's correction, 1 degree of freedom
   * @param correctedP from the corrected chi-square
   */
  public record Figures(
      long n1,
      long n2,
      Result<Double> first,
      Result<Double> second,
      Result<Double> difference,
      Result<Interval> newcombe,
      Result<Interval> wald,
      Result<Double> z,
      Result<Double> p,
      Result<Double> correctedChiSquare,
      Result<Double> correctedP) {}
}
