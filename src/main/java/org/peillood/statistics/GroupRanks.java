package org.peillood.statistics;

import java.util.List;
import org.peillood.statistics.GroupedValues.Group;

/** The answers of all groups ranked together, and the mean rank of each group. */
final class GroupRanks {
  private final List<Group> groups;
  private final Ranks ranks;
  private final double[] means;
  private final double n;

  GroupRanks(List<Group> groups) {
    this.groups = groups;
    double[] all = GroupedValues.pooled(groups);
    this.n = all.length;
    this.ranks = Ranks.of(all);
    this.means = new double[groups.size()];
    int next = 0;
    for (int group = 0; group < means.length; group++) {
      double sum = 0;
      for (int place = 0; place < groups.get(group).n(); place++) {
        sum += ranks.get(next++);
      }
      means[group] = sum / groups.get(group).n();
    }
  }

  double n() {
    return n;
  }

  boolean hasTies() {
    return ranks.hasTies();
  }

  /** (N³ − N) − Σ (t³ − t); 0 when all answers are equal. */
  double untied() {
    return ranks.untied();
  }

  Result<Double> mean(int group) {
    return groups.get(group).n() == 0 ? Result.none(Reason.NO_CASES) : Result.of(means[group]);
  }
}
