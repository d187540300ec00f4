package org.peillood.statistics;

import org.apache.commons.numbers.core.Sum;

/**
 * Sum, mean and sums of powers of deviations, in two passes over the values with extended-precision
 * sums: the variance of 1,000,000,004 … 1,000,000,016 is exact. Equal values have a spread of
 * exactly 0.
 */
final class Moments {
  private final double[] values;
  private final double sum;
  private final double mean;
  private final boolean equal;

  Moments(double[] values) {
    this.values = values;
    this.sum = Sum.of(values).getAsDouble();
    this.equal = allEqual(values);
    this.mean = equal && values.length > 0 ? values[0] : sum / values.length;
  }

  private static boolean allEqual(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  int n() {
    return values.length;
  }

  double sum() {
    return sum;
  }

  boolean hasSpread() {
    return !equal;
  }

  Result<Double> mean() {
    return n() == 0 ? Result.none(Reason.NO_CASES) : Result.of(mean);
  }

  /**
   * This mean less another, to more digits than the two means hold: on an offset of 10^9 a mean is
   * rounded to 10^-7. Both have values.
   */
  double meanLess(Moments other) {
    return (mean - other.mean) + (powers(1) / n() - other.powers(1) / other.n());
  }

  /** With divisor n - 1. */
  Result<Double> variance() {
    if (n() < 2) {
      return tooFew();
    }
    return Result.of(sumOfSquares() / (n() - 1));
  }

  /** Σ (x − mean)²; 0 when there are no values. */
  double sumOfSquares() {
    if (n() == 0) {
      return 0;
    }
    // Chan's correction: what rounding left in the mean is taken out of the sum of squares.
    double left = powers(1);
    return Math.max(0, powers(2) - left * left / n());
  }

  Result<Double> sd() {
    return variance().map(Math::sqrt);
  }

  /** The mean with Student's t interval: mean ± t(1-a/2, n-1) sd / sqrt(n). */
  Result<Estimate> estimate(double level) {
    return sd().map(sd -> estimate(mean, sd, n(), level));
  }

  static Estimate estimate(double mean, double sd, long n, double level) {
    double half = Tails.t(Interval.tail(level), n - 1.0) * sd / Math.sqrt((double) n);
    return new Estimate(mean, new Interval(mean - half, mean + half, level, "t"), n, n);
  }

  /** Population moment ratio m3 / m2^1.5; from three values that are not all equal. */
  Result<Double> skewness() {
    if (n() < 3) {
      return tooFew();
    }
    return hasSpread()
        ? Result.of(powers(3) / n() / Math.pow(sumOfSquares() / n(), 1.5))
        : Result.none(Reason.NO_VARIATION);
  }

  /** Population moment ratio m4 / m2² - 3; from four values that are not all equal. */
  Result<Double> excessKurtosis() {
    if (n() < 4) {
      return tooFew();
    }
    double m2 = sumOfSquares() / n();
    return hasSpread()
        ? Result.of(powers(4) / n() / (m2 * m2) - 3)
        : Result.none(Reason.NO_VARIATION);
  }

  private double powers(int power) {
    if (equal) {
      return 0;
    }
    var total = Sum.create();
    for (double value : values) {
      double deviation = value - mean;
      total.add(power == 1 ? deviation : Math.pow(deviation, power));
    }
    return total.getAsDouble();
  }

  private <T> Result<T> tooFew() {
    return Result.none(n() == 0 ? Reason.NO_CASES : Reason.TOO_FEW_CASES);
  }
}
