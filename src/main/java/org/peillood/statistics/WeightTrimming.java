package org.peillood.statistics;

/**
 * Cuts weights back to bounds: what lies outside is set to the bound, and what that takes away in
 * total is added in equal parts to the weights inside, so that their sum stays. R: {@code
 * survey::trimWeights}. In one pass a weight inside may thereby pass a bound; {@link #strict()}
 * repeats until none lies outside.
 */
public final class WeightTrimming {
  private static final int MOST_PASSES = 10_000;

  /** A weight passes a bound only when it does so by more than rounding. */
  private static final double ROUNDING = 1e-12;

  private final double lower;
  private final double upper;
  private final int passes;

  private WeightTrimming(double lower, double upper, int passes) {
    this.lower = lower;
    this.upper = upper;
    this.passes = passes;
  }

  /** To these bounds, in one pass; refused when lower is above upper. */
  public static WeightTrimming between(double lower, double upper) {
    if (!(lower <= upper) || !(upper > 0)) {
      throw new StatisticRefused(
          "Weights cannot be trimmed to between " + lower + " and " + upper + ".");
    }
    return new WeightTrimming(Math.max(0, lower), upper, 1);
  }

  /** Repeated until no weight lies outside the bounds. */
  public WeightTrimming strict() {
    return new WeightTrimming(lower, upper, MOST_PASSES);
  }

  /**
   * The weights trimmed; those of respondents outside the filter stay. Refused when no weight lies
   * inside the bounds to take up the rest.
   */
  public Weights trim(Weights weights, Rows rows) {
    var trimmed = new double[rows.sameSize(weights.size()).size()];
    for (int row = 0; row < trimmed.length; row++) {
      trimmed[row] = weights.get(row);
    }
    for (int pass = 0; pass < passes; pass++) {
      if (!trimOnce(trimmed, rows)) {
        return Weights.of(trimmed);
      }
    }
    if (passes > 1 && overshoot(trimmed, rows) > 1e-9 * upper) {
      throw cannot();
    }
    return Weights.of(trimmed);
  }

  /** Whether a weight lay outside. */
  private boolean trimOnce(double[] weights, Rows rows) {
    var excess = new CompensatedSums(1);
    int inside = 0;
    int outside = 0;
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      double weight = weights[row];
      if (isOutside(weight)) {
        excess.add(0, weight - Math.max(lower, Math.min(upper, weight)));
        outside++;
      } else {
        inside++;
      }
    }
    if (outside == 0) {
      return false;
    }
    if (inside == 0) {
      throw cannot();
    }
    double share = excess.get(0) / inside;
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      double weight = weights[row];
      weights[row] =
          isOutside(weight)
              ? Math.max(lower, Math.min(upper, weight))
              : Math.max(0, weight + share);
    }
    return true;
  }

  private boolean isOutside(double weight) {
    return weight < lower * (1 - ROUNDING) || weight > upper * (1 + ROUNDING);
  }

  private double overshoot(double[] weights, Rows rows) {
    double worst = 0;
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      worst = Math.max(worst, Math.max(weights[row] - upper, lower - weights[row]));
    }
    return worst;
  }

  private StatisticRefused cannot() {
    return new StatisticRefused(
        "These weights cannot be trimmed to between "
            + lower
            + " and "
            + upper
            + " and keep their sum: the bounds leave no room. Take wider ones.");
  }
}
