package org.peillood.weighting;

/**
 * Between which weights everybody stays, when respondents weigh 1 on average.
 *
 * @param lowest above or equal to 0, under 1
 * @param highest above 1
 */
public record Bounds(double lowest, double highest) {
  public Bounds {
    if (!areSound(lowest, highest)) {
      throw new IllegalArgumentException("no bounds: " + lowest + " and " + highest);
    }
  }

  /** Whether respondents can stay between these and still weigh 1 on average. */
  static boolean areSound(double lowest, double highest) {
    return lowest >= 0 && lowest < 1 && highest > 1 && Double.isFinite(highest);
  }

  boolean isOutside(double weight) {
    return weight < lowest || weight > highest;
  }
}
