package org.peillood.statistics;

/**
 * An estimate as it may travel: with its interval and its base. Where there is nothing to estimate
 * from, the caller gets {@link Result#none(Reason)} instead of an Estimate.
 *
 * @param value the estimate; a share is a fraction between 0 and 1, not a percentage
 * @param interval its confidence interval
 * @param n respondents in the base, unweighted
 * @param effectiveN Kish's effective n; equal to {@code n} when nothing is weighted
 */
public record Estimate(double value, Interval interval, long n, double effectiveN) {
  public Estimate {
    if (Double.isNaN(value) || Double.isNaN(effectiveN)) {
      throw new IllegalArgumentException("an estimate is a number, with a number as its base");
    }
    if (n < 0) {
      throw new IllegalArgumentException("a base has no fewer than 0 respondents: " + n);
    }
  }
}
