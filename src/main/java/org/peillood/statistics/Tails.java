package org.peillood.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles and probabilities by the upper tail, so that small p-values keep their digits. Commons
 * solves t, F and beta quantiles to an absolute 1e-9 only, so its answer is polished with Newton
 * steps on the tail that is smaller.
 */
final class Tails {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Tails() {}

  /** The value that a standard normal variable exceeds with this probability. */
  static double normal(double upperTail) {
    return NORMAL.inverseSurvivalProbability(upperTail);
  }

  /** The value that Student's t exceeds with this probability. */
  static double t(double upperTail, double degreesOfFreedom) {
    return quantile(TDistribution.of(degreesOfFreedom), upperTail);
  }

  /** The value that Fisher's F exceeds with this probability. */
  static double f(double upperTail, double numerator, double denominator) {
    return quantile(FDistribution.of(numerator, denominator), upperTail);
  }

  /** The value that a beta variable exceeds with this probability. */
  static double beta(double upperTail, double alpha, double beta) {
    return quantile(BetaDistribution.of(alpha, beta), upperTail);
  }

  /** The probability that a standard normal variable exceeds {@code z}. */
  static double aboveNormal(double z) {
    return NORMAL.survivalProbability(z);
  }

  /** The probability that a standard normal variable lies at least as far from 0 as {@code z}. */
  static double besideNormal(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /** The probability that Student's t lies at least as far from 0 as {@code t}. */
  static double besideT(double t, double degreesOfFreedom) {
    return Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t)));
  }

  /** The probability that chi-square exceeds this statistic. */
  static double aboveChiSquare(double statistic, double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
  }

  /** The probability that Fisher's F exceeds this statistic. */
  static double aboveF(double statistic, double numerator, double denominator) {
    return FDistribution.of(numerator, denominator).survivalProbability(statistic);
  }

  private static double quantile(ContinuousDistribution distribution, double upperTail) {
    double x = distribution.inverseSurvivalProbability(upperTail);
    for (int step = 0; step < 3; step++) {
      double density = distribution.density(x);
      double excess =
          upperTail <= 0.5
              ? distribution.survivalProbability(x) - upperTail
              : 1 - upperTail - distribution.cumulativeProbability(x);
      double next = x + excess / density;
      if (!(density > 0)
          || next <= distribution.getSupportLowerBound()
          || next >= distribution.getSupportUpperBound()) {
        return x;
      }
      x = next;
    }
    return x;
  }
}
