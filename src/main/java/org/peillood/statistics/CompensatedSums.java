package org.peillood.statistics;

/** Several sums at once, each with the digits kept that plain addition loses (Neumaier 1974). */
final class CompensatedSums {
  private final double[] sums;
  private final double[] lost;

  CompensatedSums(int size) {
    sums = new double[size];
    lost = new double[size];
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
