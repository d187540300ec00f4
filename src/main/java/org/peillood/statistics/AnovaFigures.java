package org.peillood.statistics;

import java.util.List;

/**
 * What {@link OneWayAnova} finds.
 *
 * @param n answers
 * @param k groups with answers
 * @param between sum of squares between the groups
 * @param within sum of squares within the groups
 * @param cautions empty groups
 * @param test the test and the shares of variance
 */
public record AnovaFigures(
    long n, int k, double between, double within, List<Caution> cautions, Result<Test> test) {
  public AnovaFigures {
    cautions = List.copyOf(cautions);
  }

  /**
   * The test, and how much of the variance the groups account for.
   *
   * @param betweenDegrees k − 1
   * @param withinDegrees N − k
   * @param f the F statistic; infinite when nobody differs within the groups
   * @param p the probability of an F at least as large
   * @param etaSquared SSb / SSt
   * @param omegaSquared (SSb − (k − 1) MSw) / (SSt + MSw); below 0 when the groups differ less than
   *     by chance
   * @param epsilonSquared (SSb − (k − 1) MSw) / SSt; not the epsilon² of ranks
   */
  public record Test(
      double betweenDegrees,
      double withinDegrees,
      double f,
      double p,
      double etaSquared,
      double omegaSquared,
      double epsilonSquared) {}
}
