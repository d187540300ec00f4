package org.peillood.privacy;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A table with its margins as a network in which every consistent table is a circulation: one arc
 * per figure, from a row to a column for a cell, into a row for a row total, out of a column for a
 * column total, and one arc that closes the circle for the total. A hidden figure may take any
 * value from 0 up that keeps every node in balance; how far it can move is a maximum flow through
 * the other hidden figures. So the audit is exact, and in whole numbers (flows are integral).
 */
final class MarginNetwork {
  /** More than any count: what an unbounded figure can rise by. */
  static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private final int rows;
  private final int columns;
  private final long[] values;
  private final boolean[] hidden;

  MarginNetwork(long[][] table) {
    rows = table.length;
    columns = table[0].length;
    values = new long[rows * columns + rows + columns + 1];
    hidden = new boolean[values.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        long count = table[row][column];
        values[cell(row, column)] = count;
        values[rowTotal(row)] += count;
        values[columnTotal(column)] += count;
        values[total()] += count;
      }
    }
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  int figures() {
    return values.length;
  }

  int cells() {
    return rows * columns;
  }

  int cell(int row, int column) {
    return row * columns + column;
  }

  int rowTotal(int row) {
    return rows * columns + row;
  }

  int columnTotal(int column) {
    return rows * columns + rows + column;
  }

  int total() {
    return values.length - 1;
  }

  long value(int figure) {
    return values[figure];
  }

  boolean isHidden(int figure) {
    return hidden[figure];
  }

  void hide(int figure) {
    hidden[figure] = true;
  }

  void show(int figure) {
    hidden[figure] = false;
  }

  int nodes() {
    return rows + columns + 2;
  }

  /** The node that the figure's arc leaves. */
  int from(int figure) {
    if (figure < cells()) {
      return figure / columns;
    }
    if (figure < cells() + rows) {
      return rows + columns + 1;
    }
    return figure == total() ? rows + columns : rows + figure - cells() - rows;
  }

  /** The node that the figure's arc enters. */
  int to(int figure) {
    if (figure < cells()) {
      return rows + figure % columns;
    }
    if (figure < cells() + rows) {
      return figure - cells();
    }
    return figure == total() ? rows + columns + 1 : rows + columns;
  }

  /**
   * By how much a hidden figure can be above its true value, given all that is shown; more than
   * {@code enough} is not looked for.
   */
  long rise(int figure, long enough) {
    return maximumFlow(figure, to(figure), from(figure), enough);
  }

  /** By how much it can be below its true value, up to {@code enough}. */
  long fall(int figure, long enough) {
    return maximumFlow(figure, from(figure), to(figure), Math.min(enough, values[figure]));
  }

  /** By shortest augmenting paths (Edmonds and Karp 1972) over the other hidden figures. */
  private long maximumFlow(int without, int source, int sink, long limit) {
    long[][] residual = residual(without);
    long flow = 0;
    while (flow < limit) {
      int[] cameFrom = shortestPath(residual, source, sink);
      if (cameFrom[sink] < 0) {
        return flow;
      }
      long amount = limit - flow;
      for (int node = sink; node != source; node = cameFrom[node]) {
        amount = Math.min(amount, residual[cameFrom[node]][node]);
      }
      for (int node = sink; node != source; node = cameFrom[node]) {
        residual[cameFrom[node]][node] -= amount;
        residual[node][cameFrom[node]] += amount;
      }
      flow += amount;
    }
    return limit;
  }

  private long[][] residual(int without) {
    var residual = new long[nodes()][nodes()];
    for (int figure = 0; figure < values.length; figure++) {
      if (hidden[figure] && figure != without) {
        residual[from(figure)][to(figure)] += UNBOUNDED;
        residual[to(figure)][from(figure)] += values[figure];
      }
    }
    return residual;
  }

  private int[] shortestPath(long[][] residual, int source, int sink) {
    var cameFrom = new int[nodes()];
    Arrays.fill(cameFrom, -1);
    cameFrom[source] = source;
    var waiting = new ArrayDeque<Integer>();
    waiting.add(source);
    while (!waiting.isEmpty() && cameFrom[sink] < 0) {
      int node = waiting.remove();
      for (int next = 0; next < cameFrom.length; next++) {
        if (cameFrom[next] < 0 && residual[node][next] > 0) {
          cameFrom[next] = node;
          waiting.add(next);
        }
      }
    }
    return cameFrom;
  }
}
