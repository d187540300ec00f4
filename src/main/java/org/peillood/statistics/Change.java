package org.peillood.statistics;

/**
 * What changed from one independent sample to another, worked out from what is published of each:
 * estimate, interval and base. So it can tell nothing that the two estimates do not tell, and it is
 * the same for whoever computes it anew from a page or a file.
 *
 * @param difference the second estimate minus the first
 * @param interval of the difference, at the level of the two intervals
 * @param p two-sided, of no difference
 */
public record Change(double difference, Interval interval, double p) {

  /**
   * Of two shares with Wilson's intervals. z from the pooled share without continuity correction,
   * with the effective n of each; the interval is Newcombe's (1998, method 10). Without weights
   * both are those of {@link TwoProportions}.
   *
   * <p>Undefined when a base is empty, and when nobody or everybody counts in both.
   */
  public static Result<Change> ofShares(Estimate first, Estimate second) {
    double n1 = first.effectiveN();
    double n2 = second.effectiveN();
    if (!(n1 > 0 && n2 > 0)) {
      return Result.none(Reason.NO_CASES);
    }
    double pooled = (first.value() * n1 + second.value() * n2) / (n1 + n2);
    double variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
    if (!(variance > 0)) {
      return Result.none(Reason.NO_VARIATION);
    }
    double difference = second.value() - first.value();
    var interval =
        new Interval(
            difference
                - Math.hypot(
                    second.value() - second.interval().lower(),
                    first.interval().upper() - first.value()),
            difference
                + Math.hypot(
                    second.interval().upper() - second.value(),
                    first.value() - first.interval().lower()),
            level(first, second),
            "Newcombe");
    return Result.of(
        new Change(difference, interval, Tails.besideNormal(difference / Math.sqrt(variance))));
  }

  /**
   * Of two means with Student's intervals: Welch's test (1947), as in {@link TTest}. The standard
   * errors are those that made the intervals: half the width over the quantile of t.
   *
   * <p>Undefined with fewer than two answers in a sample, and when neither varies.
   */
  public static Result<Change> ofMeans(Estimate first, Estimate second) {
    if (first.n() < 2 || second.n() < 2) {
      return Result.none(Reason.TOO_FEW_CASES);
    }
    double tail = Interval.tail(level(first, second));
    double error1 = standardError(first, tail);
    double error2 = standardError(second, tail);
    double error = Math.hypot(error1, error2);
    double size = Math.max(Math.abs(first.value()), Math.abs(second.value()));
    if (TTest.isRounding(error, size)) {
      return Result.none(Reason.NO_VARIATION);
    }
    double part1 = error1 / error * (error1 / error);
    double part2 = error2 / error * (error2 / error);
    double degrees = 1 / (part1 * part1 / (first.n() - 1) + part2 * part2 / (second.n() - 1));
    double difference = second.value() - first.value();
    double half = Tails.t(tail, degrees) * error;
    return Result.of(
        new Change(
            difference,
            new Interval(difference - half, difference + half, level(first, second), "Welch's t"),
            Tails.besideT(difference / error, degrees)));
  }

  private static double standardError(Estimate mean, double tail) {
    return mean.interval().width() / 2 / Tails.t(tail, mean.n() - 1.0);
  }

  private static double level(Estimate first, Estimate second) {
    if (first.interval().level() != second.interval().level()) {
      throw new StatisticRefused("Two estimates are compared at one confidence level.");
    }
    return first.interval().level();
  }
}
