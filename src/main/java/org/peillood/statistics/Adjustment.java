package org.peillood.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How p-values are adjusted when several comparisons are made at once. R: {@code p.adjust}. An
 * adjusted p-value never exceeds 1 and keeps the order of the raw ones.
 */
public enum Adjustment {
  /** As they are: each comparison stands alone. */
  NONE("none") {
    @Override
    double[] of(double[] ascending) {
      return ascending.clone();
    }
  },
  /** Holm (1979): step down, holds the family-wise error under any dependence. */
  HOLM("Holm") {
    @Override
    double[] of(double[] ascending) {
      int m = ascending.length;
      var adjusted = new double[m];
      double highest = 0;
      for (int i = 0; i < m; i++) {
        highest = Math.max(highest, (m - i) * ascending[i]);
        adjusted[i] = Math.min(1, highest);
      }
      return adjusted;
    }
  },
  /** Bonferroni: times the number of comparisons. */
  BONFERRONI("Bonferroni") {
    @Override
    double[] of(double[] ascending) {
      return IntStream.range(0, ascending.length)
          .mapToDouble(i -> Math.min(1, ascending.length * ascending[i]))
          .toArray();
    }
  },
  /** Benjamini and Hochberg (1995): step up, holds the false discovery rate. */
  BENJAMINI_HOCHBERG("Benjamini–Hochberg") {
    @Override
    double[] of(double[] ascending) {
      int m = ascending.length;
      var adjusted = new double[m];
      double lowest = 1;
      for (int i = m - 1; i >= 0; i--) {
        lowest = Math.min(lowest, (double) m / (i + 1) * ascending[i]);
        adjusted[i] = lowest;
      }
      return adjusted;
    }
  };

  private final String label;

  Adjustment(String label) {
    this.label = label;
  }

  /** The method's name in the literature. */
  public String label() {
    return label;
  }

  /** The adjusted p-values, in the order given; refused when one is not between 0 and 1. */
  public double[] adjust(double... pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new StatisticRefused("A p-value lies between 0 and 1, not at " + p + ".");
      }
    }
    int[] order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = of(IntStream.of(order).mapToDouble(i -> pValues[i]).toArray());
    var inOrder = new double[pValues.length];
    for (int place = 0; place < order.length; place++) {
      inOrder[order[place]] = adjusted[place];
    }
    return inOrder;
  }

  abstract double[] of(double[] ascending);
}
