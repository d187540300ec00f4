package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;
import org.peillood.statistics.GroupedValues.Group;

/**
 * Which groups differ, after {@link KruskalWallis}: Dunn (1964). The ranks are those over all
 * groups: z = (mean rank i − mean rank j) / √((N (N + 1) / 12 − Σ (t³ − t) / (12 (N − 1))) (1 / ni
 * + 1 / nj)). p is two-sided (the R package dunn.test prints one-sided p-values) and adjusted by
 * Holm's method unless told otherwise. R: {@code rstatix::dunn_test}.
 *
 * <p>A pair is undefined when one of its groups is empty, and every pair when all answers are
 * equal.
 */
public final class DunnTest {
  private final GroupedValues groups;
  private final Adjustment adjustment;

  private DunnTest(GroupedValues groups, Adjustment adjustment) {
    this.groups = groups;
    this.adjustment = adjustment;
  }

  /** Of these groups. */
  public static DunnTest of(GroupedValues groups) {
    return new DunnTest(groups, Adjustment.HOLM);
  }

  /** With another adjustment of the p-values. */
  public DunnTest withAdjustment(Adjustment newAdjustment) {
    return new DunnTest(groups, newAdjustment);
  }

  /** The figures. */
  public PairwiseFigures figures() {
    List<Group> all = groups.groups();
    var ranks = new GroupRanks(all);
    var z = new ArrayList<Result<Double>>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        z.add(z(ranks, all, i, j));
      }
    }
    List<Result<Double>> p = z.stream().map(found -> found.map(Tails::besideNormal)).toList();
    List<Result<Double>> adjusted = PairwiseFigures.adjusted(p, adjustment);
    var pairs = new ArrayList<PairwiseFigures.Pair>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        int next = pairs.size();
        pairs.add(
            new PairwiseFigures.Pair(
                all.get(i).name(),
                all.get(j).name(),
                all.get(i).n(),
                all.get(j).n(),
                z.get(next),
                p.get(next),
                adjusted.get(next)));
      }
    }
    var cautions = new ArrayList<>(groups.cautions());
    if (ranks.hasTies()) {
      cautions.add(Caution.TIES);
    }
    return new PairwiseFigures(pairs, adjustment, "Dunn", cautions);
  }

  private static Result<Double> z(GroupRanks ranks, List<Group> all, int i, int j) {
    double n = ranks.n();
    if (ranks.untied() == 0) {
      return Result.none(n == 0 ? Reason.NO_CASES : Reason.NO_VARIATION);
    }
    double variance =
        ranks.untied() / (12 * (n - 1)) * (1.0 / all.get(i).n() + 1.0 / all.get(j).n());
    return ranks
        .mean(i)
        .fold(
            first -> ranks.mean(j).map(second -> (first - second) / Math.sqrt(variance)),
            Result::none);
  }
}
