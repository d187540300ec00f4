package org.peillood.statistics;

import java.util.List;

/**
 * What {@link LikertSummary} finds. Shares are fractions of the answers on the scale.
 *
 * @param n answers on the scale
 * @param points count and share of each point, lowest first
 * @param top share of the highest point
 * @param topTwo share of the two highest points
 * @param bottom share of the lowest point
 * @param bottomTwo share of the two lowest points
 * @param negative share of the negative side
 * @param neutral share of the neutral middle
 * @param positive share of the positive side
 * @param mean mean position on the scale, 1 … k
 * @param estimate the mean with Student's t interval; from two answers
 * @param sd standard deviation of the positions, divisor n - 1; from two answers
 * @param median median position (with an even n, halfway between the two middle ones)
 */
public record LikertFigures(
    long n,
    List<CategoryFrequency> points,
    Result<Estimate> top,
    Result<Estimate> topTwo,
    Result<Estimate> bottom,
    Result<Estimate> bottomTwo,
    Result<Estimate> negative,
    Result<Estimate> neutral,
    Result<Estimate> positive,
    Result<Double> mean,
    Result<Estimate> estimate,
    Result<Double> sd,
    Result<Double> median) {
  public LikertFigures {
    points = List.copyOf(points);
  }

  /** Positive minus negative share, -1 to 1. */
  public Result<Double> net() {
    return combine(1, 0, -1);
  }

  /** How far a diverging bar reaches to the left, as a negative share: half the neutral middle. */
  public Result<Double> divergingLeft() {
    return combine(0, -0.5, -1);
  }

  /** How far a diverging bar reaches to the right: the positive side and half the middle. */
  public Result<Double> divergingRight() {
    return combine(1, 0.5, 0);
  }

  private Result<Double> combine(double up, double middle, double down) {
    return positive.map(
        share ->
            up * share.value()
                + middle * neutral.orThrow().value()
                + down * negative.orThrow().value());
  }
}
