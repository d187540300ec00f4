package org.peillood.statistics;

/** log(0!), log(1!), …, log(n!), summed with the rounding error carried along. */
final class LogFactorials {
  private final double[] values;

  LogFactorials(int n) {
    values = new double[n + 1];
    double sum = 0;
    double carry = 0;
    for (int k = 2; k <= n; k++) {
      double term = Math.log(k) + carry;
      double after = sum + term;
      carry = term - (after - sum);
      sum = after;
      values[k] = sum;
    }
  }

  double of(int n) {
    return values[n];
  }

  /** Σ log(x!) over the numbers. */
  double sum(int[] numbers) {
    double sum = 0;
    for (int number : numbers) {
      sum += values[number];
    }
    return sum;
  }

  /** log of n over k. */
  double choose(int n, int k) {
    return values[n] - values[k] - values[n - k];
  }
}
