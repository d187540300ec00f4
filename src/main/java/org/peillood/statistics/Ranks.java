package org.peillood.statistics;

import java.util.Arrays;

/**
 * Mid-ranks: the smallest value has rank 1, and equal values share the mean of the ranks that they
 * take up together. Primitive sorting only, so that a million values cost a sort and no objects.
 */
final class Ranks {
  private final double[] ranks;
  private final double tieSum;
  private final double untied;

  private Ranks(double[] ranks, double tieSum, double untied) {
    this.ranks = ranks;
    this.tieSum = tieSum;
    this.untied = untied;
  }

  /** The ranks of these values, in their order. */
  static Ranks of(double[] values) {
    double[] sorted = values.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] += 0.0; // -0 and 0 tie
    }
    Arrays.sort(sorted);
    int n = sorted.length;
    var distinct = new double[n];
    var rankOf = new double[n];
    int groups = 0;
    double tieSum = 0;
    double untied = 0;
    for (int start = 0; start < n; ) {
      int end = start;
      while (end < n && sorted[end] == sorted[start]) {
        end++;
      }
      double tied = end - start;
      tieSum += tied * tied * tied - tied;
      untied += tied * (n - tied) * (n + tied);
      distinct[groups] = sorted[start];
      rankOf[groups++] = (start + 1 + end) / 2.0;
      start = end;
    }
    var ranks = new double[n];
    for (int i = 0; i < n; i++) {
      ranks[i] = rankOf[Arrays.binarySearch(distinct, 0, groups, values[i] + 0.0)];
    }
    return new Ranks(ranks, tieSum, untied);
  }

  double[] toArray() {
    return ranks.clone();
  }

  double get(int index) {
    return ranks[index];
  }

  /** Σ (t³ − t) over the groups of t equal values; 0 when no two are equal. */
  double tieSum() {
    return tieSum;
  }

  /**
   * (N³ − N) − Σ (t³ − t), summed as Σ t (N − t)(N + t): no term is negative, so that nothing is
   * lost where nearly all values are equal, and exactly 0 where all are.
   */
  double untied() {
    return untied;
  }

  boolean hasTies() {
    return tieSum > 0;
  }
}
