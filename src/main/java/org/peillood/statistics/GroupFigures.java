package org.peillood.statistics;

/**
 * One group of a comparison.
 *
 * @param name the group
 * @param n answers in it
 * @param mean their mean; from one answer
 * @param sd their standard deviation with divisor n - 1; from two answers
 */
public record GroupFigures(String name, long n, Result<Double> mean, Result<Double> sd) {
  static GroupFigures of(String name, Moments moments) {
    return new GroupFigures(name, moments.n(), moments.mean(), moments.sd());
  }
}
