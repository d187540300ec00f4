package org.peillood.statistics;

import java.util.Arrays;

/**
 * The one-factor model fitted to a correlation matrix by maximum likelihood, as R's {@code
 * factanal(factors = 1)} fits it: loadings λ and uniquenesses ψ of at least 0.005, by the EM steps
 * of Rubin and Thayer (1982).
 */
final class OneFactor {
  private static final double LEAST_UNIQUENESS = 0.005;
  private static final int MOST_STEPS = 200_000;
  private static final double STILL = 1e-13;

  private final double[] loadings;
  private final double[] uniquenesses;

  private OneFactor(double[] loadings, double[] uniquenesses) {
    this.loadings = loadings;
    this.uniquenesses = uniquenesses;
  }

  static Result<OneFactor> fit(double[][] correlations) {
    int k = correlations.length;
    var loadings = new double[k];
    var uniquenesses = new double[k];
    Arrays.fill(loadings, 0.7);
    Arrays.fill(uniquenesses, 0.5);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (improve(correlations, loadings, uniquenesses) < STILL) {
        return Result.of(new OneFactor(loadings, uniquenesses));
      }
    }
    return Result.none(Reason.NO_CONVERGENCE);
  }

  /** One EM step in place; the largest change of a loading. */
  private static double improve(double[][] r, double[] loadings, double[] uniquenesses) {
    int k = r.length;
    double information = 1;
    for (int i = 0; i < k; i++) {
      information += loadings[i] * loadings[i] / uniquenesses[i];
    }
    // Regression of the factor on the items, b = λ'Σ⁻¹, by Sherman and Morrison.
    var regression = new double[k];
    for (int i = 0; i < k; i++) {
      regression[i] = loadings[i] / uniquenesses[i] / information;
    }
    var withFactor = new double[k];
    double factorVariance = 1 / information;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        withFactor[i] += r[i][j] * regression[j];
      }
      factorVariance += regression[i] * withFactor[i];
    }
    double change = 0;
    for (int i = 0; i < k; i++) {
      double loading = withFactor[i] / factorVariance;
      change = Math.max(change, Math.abs(loading - loadings[i]));
      loadings[i] = loading;
      uniquenesses[i] = Math.max(LEAST_UNIQUENESS, r[i][i] - loading * withFactor[i]);
    }
    return change;
  }

  /**
   * McDonald's omega total of the sum of the items: (Σλ)² / ((Σλ)² + Σψ), each item scaled back by
   * its standard deviation.
   */
  double omega(double[] standardDeviations) {
    double common = 0;
    double unique = 0;
    for (int i = 0; i < loadings.length; i++) {
      common += loadings[i] * standardDeviations[i];
      unique += uniquenesses[i] * standardDeviations[i] * standardDeviations[i];
    }
    return common * common / (common * common + unique);
  }
}
