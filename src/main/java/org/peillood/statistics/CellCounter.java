package org.peillood.statistics;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One pass over two columns: how many respondents, and how much weight, lie in each cell of their
 * table, missing kinds included. It works on stretches of the columns that fit in the processor's
 * cache. The weights of a cell are summed with the rounding error carried along (Knuth's two-sum),
 * so that a sum over a million respondents does not drift.
 */
final class CellCounter {
  private static final int STRETCH = 2048;
  private static final int PER_CELL = 4;
  private static final int MISSING = MissingKind.COUNT;

  private final Codes rowCodes;
  private final Codes columnCodes;
  private final int lines;
  private final int stride;
  private final long[] counts;
  // Per cell: sum of the weights, its carry, sum of their squares, its carry.
  private final double[] sums;
  private final int[] places = new int[STRETCH];
  private final double[] chosenWeights = new double[STRETCH];

  CellCounter(CategoricalColumn rowItem, CategoricalColumn columnItem) {
    this.rowCodes = rowItem.codes();
    this.columnCodes = columnItem.codes();
    this.lines = rowItem.categories().size() + MISSING;
    this.stride = columnItem.categories().size() + MISSING;
    this.counts = new long[lines * stride];
    this.sums = new double[PER_CELL * counts.length];
  }

  /** Counts the respondents of the filter, each as one. */
  CellCounter count(Rows rows) {
    for (int from = 0; from < rows.size(); from += STRETCH) {
      int chosen = locate(rows, from, new double[0]);
      for (int k = 0; k < chosen; k++) {
        counts[places[k]]++;
      }
    }
    return this;
  }

  /** Counts the respondents of the filter and sums their weights. */
  CellCounter count(Rows rows, Weights weights) {
    for (int from = 0; from < rows.size(); from += STRETCH) {
      int chosen = locate(rows, from, weights.values());
      for (int k = 0; k < chosen; k++) {
        int place = places[k];
        double weight = chosenWeights[k];
        counts[place]++;
        add(PER_CELL * place, weight);
        add(PER_CELL * place + 2, weight * weight);
      }
    }
    return this;
  }

  private void add(int at, double value) {
    double before = sums[at];
    double after = before + value;
    double added = after - before;
    sums[at + 1] += (before - (after - added)) + (value - added);
    sums[at] = after;
  }

  /** Fills {@link #places} for the chosen respondents of a stretch; answers how many there are. */
  private int locate(Rows rows, int from, double[] weights) {
    int to = Math.min(rows.size(), from + STRETCH);
    BitSet bits = rows.bits();
    int row = bits.nextSetBit(from);
    if (row < 0 || row >= to) {
      return 0;
    }
    Arrays.fill(places, 0, to - from, 0);
    rowCodes.addPlaces(places, from, to, stride);
    columnCodes.addPlaces(places, from, to, 1);
    boolean weighted = weights.length > 0;
    if (bits.nextClearBit(from) >= to) {
      if (weighted) {
        System.arraycopy(weights, from, chosenWeights, 0, to - from);
      }
      return to - from;
    }
    int chosen = 0;
    for (; row >= 0 && row < to; row = bits.nextSetBit(row + 1)) {
      if (weighted) {
        chosenWeights[chosen] = weights[row];
      }
      places[chosen++] = places[row - from];
    }
    return chosen;
  }

  long count(int row, int column) {
    return counts[place(row, column)];
  }

  double weight(int row, int column) {
    int at = PER_CELL * place(row, column);
    return sums[at] + sums[at + 1];
  }

  double squares(int row, int column) {
    int at = PER_CELL * place(row, column) + 2;
    return sums[at] + sums[at + 1];
  }

  private int place(int row, int column) {
    return (row + MISSING) * stride + column + MISSING;
  }

  /** The histogram of the row item, missing kinds first, whatever the column item says. */
  long[] rowHistogram() {
    var histogram = new long[lines];
    for (int place = 0; place < counts.length; place++) {
      histogram[place / stride] += counts[place];
    }
    return histogram;
  }

  /** The histogram of the column item, missing kinds first, whatever the row item says. */
  long[] columnHistogram() {
    var histogram = new long[stride];
    for (int place = 0; place < counts.length; place++) {
      histogram[place % stride] += counts[place];
    }
    return histogram;
  }
}
