package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.peillood.statistics.GroupedValues.Group;

/**
 * Whether the answers in one group tend to be higher than in another, two-sided: the test of Mann
 * and Whitney (1947), also known as Wilcoxon's rank sum test. U1 counts the pairs in which the
 * first group is higher, ties for half; it is R's W. Exact under permutation of the mid-ranks
 * unless told otherwise: p = P(|U − n1 n2 / 2| ≥ |U1 − n1 n2 / 2|). The normal approximation has σ²
 * = n1 n2 / 12 × ((N + 1) − Σ (t³ − t) / (N (N − 1))). R: {@code wilcox.test}, and {@code
 * coin::wilcox_test(distribution = "exact")} for exact p-values with ties.
 *
 * <p>Undefined when a group is empty; the test also when all answers are equal.
 */
public final class MannWhitney {
  private final Group first;
  private final Group second;
  private final RankMethod method;

  private MannWhitney(Group first, Group second, RankMethod method) {
    this.first = first;
    this.second = second;
    this.method = method;
  }

  /** The first group against the second, by name. */
  public static MannWhitney between(GroupedValues groups, String first, String second) {
    return of(groups.group(first), groups.group(second));
  }

  static MannWhitney of(Group first, Group second) {
    return new MannWhitney(first, second, RankMethod.EXACT);
  }

  /** With another source of the p-value. */
  public MannWhitney withMethod(RankMethod newMethod) {
    return new MannWhitney(first, second, newMethod);
  }

  /** The figures. */
  public MannWhitneyFigures figures() {
    double n1 = first.n();
    double n2 = second.n();
    if (n1 == 0 || n2 == 0) {
      return MannWhitneyFigures.undefined(first.n(), second.n(), method, Reason.NO_CASES);
    }
    Ranks ranks = Ranks.of(GroupedValues.pooled(List.of(first, second)));
    double rankSum = IntStream.range(0, first.n()).mapToDouble(ranks::get).sum();
    double u1 = rankSum - n1 * (n1 + 1) / 2;
    double u2 = n1 * n2 - u1;
    double n = n1 + n2;
    double sigma = Math.sqrt(n1 * n2 / 12 * (ranks.untied() / (n * (n - 1))));
    // With all answers equal there is nothing to permute, and no approximation either.
    Optional<Double> exact =
        method == RankMethod.EXACT && sigma > 0 ? exactP(ranks, rankSum) : Optional.empty();
    boolean tooLarge = method == RankMethod.EXACT && sigma > 0 && exact.isEmpty();
    RankMethod used = tooLarge ? RankMethod.NORMAL_CORRECTED : method;
    Result<Double> z = used.z(u1, n1 * n2 / 2, sigma);
    return new MannWhitneyFigures(
        first.n(),
        second.n(),
        Result.of(u1),
        Result.of(u2),
        Result.of(rankSum),
        Result.of(sigma),
        z,
        exact.map(Result::of).orElseGet(() -> z.map(Tails::besideNormal)),
        ranks.hasTies(),
        Result.of((u1 - u2) / (n1 * n2)),
        Result.of(u1 / (n1 * n2)),
        used,
        cautions(used, ranks.hasTies()));
  }

  /** By the distribution for the smaller group, which is the cheaper one and says the same. */
  private Optional<Double> exactP(Ranks ranks, double rankSum) {
    double n = (double) first.n() + second.n();
    double ofSmaller = first.n() <= second.n() ? rankSum : n * (n + 1) / 2 - rankSum;
    return RankSumDistribution.of(ranks.toArray(), Math.min(first.n(), second.n()))
        .map(distribution -> distribution.beside(ofSmaller));
  }

  private List<Caution> cautions(RankMethod used, boolean hasTies) {
    var cautions = new ArrayList<Caution>();
    if (used != method) {
      cautions.add(Caution.TOO_LARGE_FOR_EXACT);
    }
    if (used != RankMethod.EXACT && hasTies) {
      cautions.add(Caution.TIES);
    }
    return cautions;
  }
}
