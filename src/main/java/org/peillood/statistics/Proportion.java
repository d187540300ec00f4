package org.peillood.statistics;

/**
 * The share of a base, with its interval. Wilson's interval at 0.95 unless told otherwise.
 *
 * <pre>Proportion.of(81, 263).withLevel(0.99).estimate()</pre>
 */
public final class Proportion {
  private final double value;
  private final long n;
  private final double effectiveN;
  private final ProportionInterval method;
  private final double level;

  private Proportion(
      double value, long n, double effectiveN, ProportionInterval method, double level) {
    this.value = value;
    this.n = n;
    this.effectiveN = effectiveN;
    this.method = method;
    this.level = level;
  }

  /** {@code count} respondents out of {@code n}; refused unless 0 ≤ count ≤ n. */
  public static Proportion of(long count, long n) {
    if (count < 0 || count > n) {
      throw new StatisticRefused("A share is of " + n + " respondents; it cannot count " + count);
    }
    double value = n == 0 ? 0 : (double) count / n;
    return new Proportion(value, n, n, ProportionInterval.WILSON, Interval.checkLevel(0.95));
  }

  /**
   * A weighted share of {@code n} respondents whose weights are worth {@code effectiveN}: the
   * interval is computed as if {@code value * effectiveN} out of {@code effectiveN} had been seen.
   */
  public static Proportion weighted(double value, long n, double effectiveN) {
    if (!(value >= 0 && value <= 1) || !(effectiveN >= 0)) {
      throw new StatisticRefused("A share lies between 0 and 1, on a base of at least 0.");
    }
    return new Proportion(value, n, effectiveN, ProportionInterval.WILSON, 0.95);
  }

  /** With another confidence level, between 0 and 1. */
  public Proportion withLevel(double newLevel) {
    return new Proportion(value, n, effectiveN, method, Interval.checkLevel(newLevel));
  }

  /** With another kind of interval. */
  public Proportion withInterval(ProportionInterval newMethod) {
    return new Proportion(value, n, effectiveN, newMethod, level);
  }

  /** The share and its interval; undefined when there is nobody in the base. */
  public Result<Estimate> estimate() {
    if (n == 0) {
      return Result.none(Reason.NO_CASES);
    }
    if (effectiveN == 0) {
      return Result.none(Reason.NO_WEIGHT);
    }
    double x = effectiveN == n ? Math.rint(value * n) : value * effectiveN;
    boolean whole = effectiveN == n && Math.abs(x - value * n) < 1e-9 * Math.max(1, n);
    Interval interval = method.of(whole ? x : value * effectiveN, effectiveN, level);
    return Result.of(new Estimate(value, interval, n, effectiveN));
  }
}
