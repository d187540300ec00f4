package org.peillood.statistics;

import org.apache.commons.statistics.descriptive.Quantile;

/** Which of Hyndman and Fan's (1996) definitions of a sample quantile is meant. */
public enum QuartileType {
  /** Averaged empirical distribution; SAS's default. */
  TYPE_2(Quantile.EstimationMethod.HF2),
  /** SPSS's and Minitab's default. */
  TYPE_6(Quantile.EstimationMethod.HF6),
  /** The default of R, NumPy and spreadsheets, and ours. */
  TYPE_7(Quantile.EstimationMethod.HF7);

  private final Quantile.EstimationMethod method;

  QuartileType(Quantile.EstimationMethod method) {
    this.method = method;
  }

  /** The quantile of values that are sorted and not empty. */
  double of(double[] sorted, double probability) {
    return Quantile.withDefaults().with(method).withCopy(true).evaluate(sorted, probability);
  }
}
