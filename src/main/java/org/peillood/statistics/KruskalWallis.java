package org.peillood.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.peillood.statistics.GroupedValues.Group;

/**
 * Whether some of several groups tend to answer higher than others: the test of Kruskal and Wallis
 * (1952) on mid-ranks over all groups. H = 12 / (N (N + 1)) Σ n (mean rank − (N + 1) / 2)², divided
 * by 1 − Σ (t³ − t) / (N³ − N) for ties; p from chi-square with k − 1 degrees of freedom. Empty
 * groups are left out. R: {@code kruskal.test}, {@code effectsize::rank_epsilon_squared}.
 *
 * <p>Undefined with fewer than two groups that have answers and when all answers are equal. {@link
 * DunnTest} says which groups differ.
 */
public final class KruskalWallis {
  private final GroupedValues groups;

  private KruskalWallis(GroupedValues groups) {
    this.groups = groups;
  }

  /** Of these groups. */
  public static KruskalWallis of(GroupedValues groups) {
    return new KruskalWallis(groups);
  }

  /** The figures. */
  public Figures figures() {
    List<Group> all = groups.groups();
    var ranks = new GroupRanks(all);
    List<MeanRank> means =
        IntStream.range(0, all.size())
            .mapToObj(i -> new MeanRank(all.get(i).name(), all.get(i).n(), ranks.mean(i)))
            .toList();
    int k = groups.filled().size();
    return new Figures(
        (long) ranks.n(), k, means, groups.cautions(), test(means, ranks.n(), k, ranks.untied()));
  }

  private static Result<Test> test(List<MeanRank> means, double n, int k, double untied) {
    if (n == 0) {
      return Result.none(Reason.NO_CASES);
    }
    if (k < 2) {
      return Result.none(Reason.TOO_FEW_CASES);
    }
    if (untied == 0) {
      return Result.none(Reason.NO_VARIATION);
    }
    double spread = 0;
    for (MeanRank group : means) {
      double deviation = group.mean().value().map(mean -> mean - (n + 1) / 2).orElse(0.0);
      spread += group.n() * deviation * deviation;
    }
    double h = 12 * spread * (n - 1) / untied;
    return Result.of(
        new Test(
            h,
            k - 1,
            Tails.aboveChiSquare(h, k - 1.0),
            h / (n - 1),
            n > k ? Result.of((h - k + 1) / (n - k)) : Result.none(Reason.TOO_FEW_CASES)));
  }

  /**
   * What {@link KruskalWallis} finds.
   *
   * @param n answers
   * @param k groups with answers
   * @param meanRanks the mean rank of every group, empty ones included, in their order
   * @param cautions empty groups
   * @param test the test
   */
  public record Figures(
      long n, int k, List<MeanRank> meanRanks, List<Caution> cautions, Result<Test> test) {
    public Figures {
      meanRanks = List.copyOf(meanRanks);
      cautions = List.copyOf(cautions);
    }
  }

  /** A group, its answers, and the mean of their mid-ranks among all answers. */
  public record MeanRank(String group, long n, Result<Double> mean) {}

  /**
   * The test, and two measures of how much the groups differ. Both go by the names "epsilon
   * squared" and "eta squared" elsewhere; here each says which it is.
   *
   * @param h the statistic, corrected for ties
   * @param degreesOfFreedom k − 1
   * @param p from chi-square
   * @param rankEpsilonSquared H / (N − 1), between 0 and 1: R's {@code rank_epsilon_squared}
   * @param etaSquaredOfH (H − k + 1) / (N − k), below 0 when the groups differ less than by chance;
   *     undefined with no more answers than groups
   */
  public record Test(
      double h,
      int degreesOfFreedom,
      double p,
      double rankEpsilonSquared,
      Result<Double> etaSquaredOfH) {}
}
