package org.peillood.statistics;

import java.util.OptionalLong;

/**
 * How precise a sample is and how large it must be, for a share: margin = z sqrt(deff p (1 - p) /
 * n) sqrt((N - n) / (N - 1)), z the exact normal quantile of the level, the last factor (finite
 * population correction) only with a known population N. The share is 0.5 (the worst case), the
 * level 0.95, the design effect 1, the population unlimited and everyone responds, unless told
 * otherwise.
 */
public final class SamplePlan {
  private final double share;
  private final double level;
  private final double designEffect;
  private final double responseRate;
  private final OptionalLong population;

  private SamplePlan(
      double share,
      double level,
      double designEffect,
      double responseRate,
      OptionalLong population) {
    this.share = share;
    this.level = level;
    this.designEffect = designEffect;
    this.responseRate = responseRate;
    this.population = population;
  }

  /** For the worst case, a share of 0.5. */
  public static SamplePlan worstCase() {
    return new SamplePlan(0.5, 0.95, 1, 1, OptionalLong.empty());
  }

  /** For an expected share between 0 and 1. */
  public SamplePlan withShare(double expected) {
    if (!(expected >= 0 && expected <= 1)) {
      throw new StatisticRefused("A share lies between 0 and 1, not at " + expected + ".");
    }
    return new SamplePlan(expected, level, designEffect, responseRate, population);
  }

  /** With another confidence level, between 0 and 1. */
  public SamplePlan withLevel(double newLevel) {
    double checked = Interval.checkLevel(newLevel);
    return new SamplePlan(share, checked, designEffect, responseRate, population);
  }

  /** With a design effect above 0: how much weighting or clustering inflates the variance. */
  public SamplePlan withDesignEffect(double effect) {
    if (!(effect > 0)) {
      throw new StatisticRefused("A design effect is above 0, not " + effect + ".");
    }
    return new SamplePlan(share, level, effect, responseRate, population);
  }

  /** With an expected response rate above 0 and at most 1. */
  public SamplePlan withResponseRate(double rate) {
    if (!(rate > 0 && rate <= 1)) {
      throw new StatisticRefused("A response rate lies above 0 and at most at 1, not at " + rate);
    }
    return new SamplePlan(share, level, designEffect, rate, population);
  }

  /** With a population of this many, at least 1. */
  public SamplePlan withPopulation(long size) {
    if (size < 1) {
      throw new StatisticRefused("A population has at least one person, not " + size + ".");
    }
    return new SamplePlan(share, level, designEffect, responseRate, OptionalLong.of(size));
  }

  /** sqrt((N - n) / (N - 1)); 1 without a population, 0 for a census. */
  public double finitePopulationFactor(long n) {
    if (population.isEmpty()) {
      return 1;
    }
    long size = population.getAsLong();
    if (n > size) {
      throw new StatisticRefused("A sample of " + n + " is more than a population of " + size);
    }
    return n == size ? 0 : Math.sqrt((double) (size - n) / (size - 1));
  }

  /** Half the width of the interval around the share with {@code n} answers, as a fraction. */
  public Result<Double> marginOfError(long n) {
    if (n == 0) {
      return Result.none(Reason.NO_CASES);
    }
    double error = Math.sqrt(designEffect * share * (1 - share) / n);
    return Result.of(Tails.normal(Interval.tail(level)) * error * finitePopulationFactor(n));
  }

  /** The sample that gives a margin of error (above 0, a fraction). */
  public SampleSize sizeFor(double margin) {
    if (!(margin > 0)) {
      throw new StatisticRefused("A margin of error is above 0, not " + margin + ".");
    }
    double z = Tails.normal(Interval.tail(level));
    double unlimited = z * z * share * (1 - share) / (margin * margin);
    double corrected = unlimited;
    double needed = unlimited * designEffect;
    if (population.isPresent()) {
      double size = population.getAsLong();
      corrected = unlimited / (1 + (unlimited - 1) / size);
      needed = Math.min(size, corrected * designEffect);
    }
    long completes = roundedUp(needed);
    long invitations = roundedUp(completes / responseRate);
    boolean feasible = population.isEmpty() || invitations <= population.getAsLong();
    return new SampleSize(unlimited, corrected, completes, invitations, feasible);
  }

  /** A billionth above a whole number is rounding, not one more person. */
  private static long roundedUp(double number) {
    return (long) Math.ceil(number - 1e-9);
  }

  /**
   * A sample size.
   *
   * @param unlimited z² p (1 - p) / margin², for an unlimited population
   * @param corrected the same for the finite population
   * @param completes answers needed, with the design effect
   * @param invitations people to invite, given the response rate
   * @param feasible whether the population has so many people
   */
  public record SampleSize(
      double unlimited, double corrected, long completes, long invitations, boolean feasible) {}
}
