package org.peillood.statistics;

/** Where the p-value of a rank test comes from. */
public enum RankMethod {
  /**
   * The exact distribution under permutation of the mid-ranks at hand, so that ties are no
   * approximation. Falls back on {@link #NORMAL_CORRECTED}, with {@link
   * Caution#TOO_LARGE_FOR_EXACT}, when there are too many cases.
   */
  EXACT("exact permutation distribution"),
  /** The normal approximation with correction for ties. */
  NORMAL("normal approximation"),
  /** The same with the continuity correction of 0.5 towards the mean. */
  NORMAL_CORRECTED("normal approximation with continuity correction");

  private final String label;

  RankMethod(String label) {
    this.label = label;
  }

  /** The method's name in the literature. */
  public String label() {
    return label;
  }

  /** Standard deviations from the mean; undefined when the statistic cannot vary. */
  Result<Double> z(double statistic, double mean, double sigma) {
    if (!(sigma > 0)) {
      return Result.none(Reason.NO_VARIATION);
    }
    double distance = statistic - mean;
    double correction = this == NORMAL ? 0 : 0.5 * Math.signum(distance);
    return Result.of((distance - correction) / sigma);
  }
}
