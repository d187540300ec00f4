package org.peillood.privacy;

import java.util.stream.IntStream;

/**
 * A linear programme over unknowns of at least 0, of which a point is known that keeps all
 * equations: some unknowns (the dependent ones) are given by the others, and the rest may start
 * anywhere. It is minimised by the simplex method on a condensed tableau. An independent unknown
 * above 0 can move both ways; in time each becomes 0, or depends, or makes no difference.
 */
final class Programme {
  private static final double EPSILON = 1e-9;

  private final int columns;
  private final double[][] rates;
  private final double[] values;
  private final double[] costs;
  private final int[] independent;
  private final int[] dependent;
  private double[] gain = {};
  private int standstill;

  /** With all rates 0; the independent unknowns are numbered before the dependent ones. */
  Programme(int independents, int dependents) {
    columns = independents;
    rates = new double[dependents][independents];
    values = new double[independents + dependents];
    costs = new double[independents + dependents];
    independent = IntStream.range(0, independents).toArray();
    dependent = IntStream.range(independents, independents + dependents).toArray();
  }

  void start(int unknown, double value) {
    values[unknown] = value;
  }

  void cost(int unknown, double cost) {
    costs[unknown] = cost;
  }

  /** By how much the dependent unknown of this row rises with an independent one. */
  void coefficient(int row, int unknown, double rate) {
    rates[row][unknown] = rate;
  }

  double value(int unknown) {
    return values[unknown];
  }

  /** Moves to a cheapest point; false when the work is used up before. */
  boolean minimise(Work work) {
    gain = IntStream.range(0, columns).mapToDouble(column -> costs[column]).toArray();
    for (int row = 0; row < rates.length; row++) {
      for (int column = 0; column < columns; column++) {
        gain[column] += costs[dependent[row]] * rates[row][column];
      }
    }
    for (int column = entering(); column >= 0; column = entering()) {
      if (!work.spend((long) columns + rates.length)) {
        return false;
      }
      if (!move(column, gain[column] < 0 ? 1 : -1, work)) {
        return false;
      }
    }
    return !work.isUsedUp();
  }

  /** The unknown that gains most per step; after a long standstill the first (Bland 1977). */
  private int entering() {
    int best = -1;
    double most = 1e-7;
    for (int column = 0; column < columns; column++) {
      double g = gain[column];
      boolean canMove = g < 0 || values[independent[column]] > EPSILON;
      if (canMove && Math.abs(g) > most) {
        if (standstill > 200) {
          if (best < 0 || independent[column] < independent[best]) {
            best = column;
          }
        } else {
          best = column;
          most = Math.abs(g);
        }
      }
    }
    return best;
  }

  /** One step; false when there is no end to it, which rounding alone can bring about. */
  private boolean move(int column, int direction, Work work) {
    double step = direction > 0 ? Double.POSITIVE_INFINITY : values[independent[column]];
    int leaving = -1;
    for (int row = 0; row < rates.length; row++) {
      double rate = direction * rates[row][column];
      if (rate < -EPSILON) {
        double limit = Math.max(0, values[dependent[row]]) / -rate;
        boolean tie = leaving >= 0 && Math.abs(limit - step) <= EPSILON;
        if (limit < step - EPSILON || (tie && dependent[row] < dependent[leaving])) {
          step = Math.min(limit, step);
          leaving = row;
        }
      }
    }
    if (Double.isInfinite(step)) {
      return false;
    }
    standstill = step > EPSILON ? 0 : standstill + 1;
    values[independent[column]] += direction * step;
    for (int row = 0; row < rates.length; row++) {
      values[dependent[row]] += direction * step * rates[row][column];
    }
    if (leaving < 0) {
      values[independent[column]] = 0;
    } else {
      values[dependent[leaving]] = 0;
      exchange(leaving, column, work);
    }
    return true;
  }

  private void exchange(int row, int column, Work work) {
    double[] pivotRow = rates[row];
    double pivot = pivotRow[column];
    for (int c = 0; c < columns; c++) {
      pivotRow[c] = c == column ? 1 / pivot : -pivotRow[c] / pivot;
    }
    for (int r = 0; r < rates.length; r++) {
      if (r != row && rates[r][column] != 0) {
        work.spend(columns);
        substitute(rates[r], pivotRow, column);
      }
    }
    substitute(gain, pivotRow, column);
    int moved = independent[column];
    independent[column] = dependent[row];
    dependent[row] = moved;
  }

  private static void substitute(double[] line, double[] pivotRow, int column) {
    double rate = line[column];
    line[column] = 0;
    for (int c = 0; c < line.length; c++) {
      if (pivotRow[c] != 0) {
        double sum = line[c] + rate * pivotRow[c];
        line[c] = Math.abs(sum) < 1e-11 ? 0 : sum;
      }
    }
  }
}
