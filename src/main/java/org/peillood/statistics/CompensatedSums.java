package org.peillood.statistics;

/**
 * Several sums at once, each with the digits kept that plain addition loses (Neumaier 1974; over
 * whole arrays with Knuth's exact addition).
 */
final class CompensatedSums {
  private final double[] sums;
  private final double[] lost;

  CompensatedSums(int size) {
    sums = new double[size];
    lost = new double[size];
  }

  /** The sum of the values from one place to before another. */
  static double sum(double[] values, int from, int to) {
    double sum = 0;
    double lost = 0;
    for (int i = from; i < to; i++) {
      double next = sum + values[i];
      double added = next - sum;
      lost += (sum - (next - added)) + (values[i] - added);
      sum = next;
    }
    return sum + lost;
  }

  /** Σ of the products of two arrays of equal length. */
  static double sumOfProducts(double[] left, double[] right) {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < left.length; i++) {
      double product = left[i] * right[i];
      double next = sum + product;
      double added = next - sum;
      lost += (sum - (next - added)) + (product - added);
      sum = next;
    }
    return sum + lost;
  }

  /** Σ (value - centre)² over the values from one place to before another. */
  static double sumOfSquares(double[] values, int from, int to, double centre) {
    double sum = 0;
    double lost = 0;
    for (int i = from; i < to; i++) {
      double square = (values[i] - centre) * (values[i] - centre);
      double next = sum + square;
      double added = next - sum;
      lost += (sum - (next - added)) + (square - added);
      sum = next;
    }
    return sum + lost;
  }

  /** Σ weight (value - centre)². */
  static double sumOfSquares(double[] values, double[] weights, double centre) {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < values.length; i++) {
      double square = weights[i] * (values[i] - centre) * (values[i] - centre);
      double next = sum + square;
      double added = next - sum;
      lost += (sum - (next - added)) + (square - added);
      sum = next;
    }
    return sum + lost;
  }

  void add(int index, double term) {
    double old = sums[index];
    double sum = old + term;
    lost[index] += Math.abs(old) >= Math.abs(term) ? old - sum + term : term - sum + old;
    sums[index] = sum;
  }

  double get(int index) {
    return sums[index] + lost[index];
  }
}
