package org.peillood.statistics;

/**
 * A confidence interval, in the units of the estimate it belongs to.
 *
 * @param lower lower bound, never above {@code upper}
 * @param upper upper bound
 * @param level confidence level, between 0 and 1 (0.95, not 95)
 * @param method the method's name as the literature has it ("Wilson", "t", "Feldt")
 */
public record Interval(double lower, double upper, double level, String method) {
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
    }
    checkLevel(level);
  }

  static double checkLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new StatisticRefused(
          "A confidence level lies between 0 and 1 (for instance 0.95), not at " + level + ".");
    }
    return level;
  }

  /** Half of what the level leaves, the probability in each tail. */
  static double tail(double level) {
    return (1 - level) / 2;
  }

  /** Whether the value lies in the interval, bounds included. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** Upper bound minus lower bound. */
  public double width() {
    return upper - lower;
  }
}
