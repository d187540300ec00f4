package org.peillood.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.peillood.statistics.GroupedValues.Group;

/**
 * Which groups differ: {@link MannWhitney} on every pair of groups, ranking the answers of those
 * two alone. Normal approximation with continuity correction, and Holm's adjustment, unless told
 * otherwise. R: {@code pairwise.wilcox.test(y, group, exact = FALSE)}.
 *
 * <p>A pair is undefined when one of its groups is empty or all its answers are equal.
 */
public final class PairwiseWilcoxon {
  private final GroupedValues groups;
  private final RankMethod method;
  private final Adjustment adjustment;

  private PairwiseWilcoxon(GroupedValues groups, RankMethod method, Adjustment adjustment) {
    this.groups = groups;
    this.method = method;
    this.adjustment = adjustment;
  }

  /** Of these groups. */
  public static PairwiseWilcoxon of(GroupedValues groups) {
    return new PairwiseWilcoxon(groups, RankMethod.NORMAL_CORRECTED, Adjustment.HOLM);
  }

  /** With another source of the p-values. */
  public PairwiseWilcoxon withMethod(RankMethod newMethod) {
    return new PairwiseWilcoxon(groups, newMethod, adjustment);
  }

  /** With another adjustment of the p-values. */
  public PairwiseWilcoxon withAdjustment(Adjustment newAdjustment) {
    return new PairwiseWilcoxon(groups, method, newAdjustment);
  }

  /** The figures. */
  public PairwiseFigures figures() {
    List<Group> all = groups.groups();
    var tests = new ArrayList<MannWhitneyFigures>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        tests.add(MannWhitney.of(all.get(i), all.get(j)).withMethod(method).figures());
      }
    }
    List<Result<Double>> adjusted =
        PairwiseFigures.adjusted(tests.stream().map(MannWhitneyFigures::p).toList(), adjustment);
    var cautions = EnumSet.noneOf(Caution.class);
    cautions.addAll(groups.cautions());
    var pairs = new ArrayList<PairwiseFigures.Pair>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        MannWhitneyFigures test = tests.get(pairs.size());
        cautions.addAll(test.cautions());
        pairs.add(
            new PairwiseFigures.Pair(
                all.get(i).name(),
                all.get(j).name(),
                test.n1(),
                test.n2(),
                test.z(),
                test.p(),
                adjusted.get(pairs.size())));
      }
    }
    return new PairwiseFigures(
        pairs, adjustment, "Mann–Whitney, " + method.label(), List.copyOf(cautions));
  }
}
