package org.peillood.statistics;

import java.util.List;
import org.peillood.statistics.GroupedValues.Group;

/**
 * Whether the means of several groups differ, taking their variances for equal: Fisher's one-way
 * analysis of variance, F = (SSb / (k − 1)) / (SSw / (N − k)). Empty groups are left out. R: {@code
 * anova(lm(y ~ group))}; the shares of variance as {@code effectsize::eta_squared}, {@code
 * omega_squared} and {@code epsilon_squared}.
 *
 * <p>Undefined with fewer than two groups that have answers, with no more answers than groups, and
 * when all answers are equal. When nobody differs within the groups but the groups do, F is
 * infinite and p is 0. {@link WelchAnova} does without equal variances.
 */
public final class OneWayAnova {
  private final GroupedValues groups;

  private OneWayAnova(GroupedValues groups) {
    this.groups = groups;
  }

  /** Of these groups. */
  public static OneWayAnova of(GroupedValues groups) {
    return new OneWayAnova(groups);
  }

  /** The figures. */
  public AnovaFigures figures() {
    List<Group> filled = groups.filled();
    var all = new Moments(GroupedValues.pooled(filled));
    double between = 0;
    double within = 0;
    for (Group group : filled) {
      var moments = new Moments(group.values());
      double deviation = moments.meanLess(all);
      between += group.n() * deviation * deviation;
      within += moments.sumOfSquares();
    }
    int n = all.n();
    int k = filled.size();
    if (n == 0 || k < 2 || n <= k || !all.hasSpread()) {
      return new AnovaFigures(
          n, k, between, within, groups.cautions(), Result.none(why(n, k, all.hasSpread())));
    }
    double betweenDegrees = k - 1.0;
    double withinDegrees = (double) n - k;
    double meanWithin = within / withinDegrees;
    double f = between / betweenDegrees / meanWithin;
    double beyondChance = between - betweenDegrees * meanWithin;
    double total = between + within;
    var test =
        new AnovaFigures.Test(
            betweenDegrees,
            withinDegrees,
            f,
            Double.isInfinite(f) ? 0 : Tails.aboveF(f, betweenDegrees, withinDegrees),
            between / total,
            beyondChance / (total + meanWithin),
            beyondChance / total);
    return new AnovaFigures(n, k, between, within, groups.cautions(), Result.of(test));
  }

  private static Reason why(int n, int k, boolean hasSpread) {
    if (n == 0) {
      return Reason.NO_CASES;
    }
    return k < 2 || hasSpread ? Reason.TOO_FEW_CASES : Reason.NO_VARIATION;
  }
}
