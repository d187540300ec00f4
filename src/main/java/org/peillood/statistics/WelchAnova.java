package org.peillood.statistics;

import java.util.List;
import java.util.stream.DoubleStream;
import org.peillood.statistics.GroupedValues.Group;

/**
 * Whether the means of several groups differ, each group with a variance of its own: Welch (1951).
 * With weights w = n / s² and the weighted mean m̃, F = Σ w (m − m̃)² / ((k − 1)(1 + 2 (k − 2) Λ)),
 * Λ = Σ (1 − w / Σw)² / (n − 1) / (k² − 1), with k − 1 and 1 / (3 Λ) degrees of freedom. Empty
 * groups are left out. R: {@code oneway.test(y ~ group)}.
 *
 * <p>Undefined with fewer than two groups that have answers, and when a group has a single answer
 * or does not vary.
 */
public final class WelchAnova {
  private final GroupedValues groups;

  private WelchAnova(GroupedValues groups) {
    this.groups = groups;
  }

  /** Of these groups. */
  public static WelchAnova of(GroupedValues groups) {
    return new WelchAnova(groups);
  }

  /** The figures. */
  public Figures figures() {
    List<Moments> filled = groups.filled().stream().map(Group::values).map(Moments::new).toList();
    long n = filled.stream().mapToLong(Moments::n).sum();
    return new Figures(n, filled.size(), groups.cautions(), test(filled));
  }

  private static Result<Test> test(List<Moments> groups) {
    if (groups.isEmpty()) {
      return Result.none(Reason.NO_CASES);
    }
    if (groups.size() < 2 || groups.stream().anyMatch(group -> group.n() < 2)) {
      return Result.none(Reason.TOO_FEW_CASES);
    }
    if (groups.stream().anyMatch(group -> group.sumOfSquares() == 0)) {
      return Result.none(Reason.NO_VARIATION);
    }
    int k = groups.size();
    double[] weights =
        groups.stream().mapToDouble(group -> group.n() / group.variance().orThrow()).toArray();
    // Means are taken from the first one, so that a huge offset costs no digits.
    double[] means = groups.stream().mapToDouble(group -> group.meanLess(groups.get(0))).toArray();
    double sum = DoubleStream.of(weights).sum();
    double mean = 0;
    for (int i = 0; i < k; i++) {
      mean += weights[i] / sum * means[i];
    }
    double between = 0;
    double lambda = 0;
    for (int i = 0; i < k; i++) {
      double deviation = means[i] - mean;
      between += weights[i] * deviation * deviation;
      double share = 1 - weights[i] / sum;
      lambda += share * share / (groups.get(i).n() - 1.0);
    }
    lambda /= (double) k * k - 1;
    double f = between / ((k - 1) * (1 + 2 * (k - 2) * lambda));
    double degrees = 1 / (3 * lambda);
    return Result.of(new Test(f, k - 1.0, degrees, Tails.aboveF(f, k - 1.0, degrees)));
  }

  /**
   * What {@link WelchAnova} finds.
   *
   * @param n answers
   * @param k groups with answers
   * @param cautions empty groups
   * @param test the test
   */
  public record Figures(long n, int k, List<Caution> cautions, Result<Test> test) {
    public Figures {
      cautions = List.copyOf(cautions);
    }
  }

  /**
   * The test.
   *
   * @param f Welch's F
   * @param betweenDegrees k − 1
   * @param withinDegrees a fraction, not rounded
   * @param p the probability of an F at least as large
   */
  public record Test(double f, double betweenDegrees, double withinDegrees, double p) {}
}
