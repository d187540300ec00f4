package org.peillood.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The largest value of a sum under equations, over numbers of at least 0: the simplex method with
 * Bland's rule, which never runs in circles. For small systems.
 */
final class Simplex {

  private static final double EPSILON = 1e-9;

  private final double[][] rows;
  private final int[] basis;
  private final int variables;

  private Simplex(List<double[]> equations, int variables) {
    int height = equations.size();
    this.variables = variables;
    this.rows = new double[height][];
    this.basis = new int[height];
    for (int row = 0; row < height; row++) {
      var equation = equations.get(row);
      double sign = equation[variables] < 0 ? -1 : 1;
      var line = new double[variables + height + 1];
      for (int i = 0; i < variables; i++) {
        line[i] = sign * equation[i];
      }
      line[variables + row] = 1;
      line[variables + height] = sign * equation[variables];
      rows[row] = line;
      basis[row] = variables + row;
    }
  }

  /**
   * The most that can be; infinite when there is no bound. Each equation ends with its right side.
   */
  static double most(List<double[]> equations, double[] goal) {
    var simplex = new Simplex(equations, goal.length);
    int height = equations.size();
    var artificial = new double[goal.length + height];
    Arrays.fill(artificial, goal.length, goal.length + height, -1);
    double missed = simplex.maximise(artificial, goal.length + height);
    if (missed < -1e-5) {
      throw new IllegalStateException("nothing is possible: " + missed);
    }
    simplex.driveOut();
    return simplex.maximise(Arrays.copyOf(goal, goal.length + height), goal.length);
  }

  /** Puts what only helped to begin out of the basis, wherever something else can stand there. */
  private void driveOut() {
    for (int at = 0; at < basis.length; at++) {
      if (basis[at] >= variables) {
        int row = at;
        var other =
            IntStream.range(0, variables).filter(i -> Math.abs(rows[row][i]) > 1e-7).findFirst();
        if (other.isPresent()) {
          pivot(row, other.getAsInt());
        }
      }
    }
  }

  private double maximise(double[] goal, int among) {
    int last = variables + basis.length;
    while (true) {
      int enters = -1;
      for (int column = 0; column < among && enters < 0; column++) {
        double gain = goal[column];
        for (int row = 0; row < basis.length; row++) {
          gain -= goal[basis[row]] * rows[row][column];
        }
        enters = gain > EPSILON ? column : -1;
      }
      if (enters < 0) {
        return IntStream.range(0, basis.length)
            .mapToDouble(r -> goal[basis[r]] * rows[r][last])
            .sum();
      }
      int leaves = -1;
      for (int row = 0; row < basis.length; row++) {
        if (rows[row][enters] > EPSILON
            && (leaves < 0
                || ratio(row, enters) < ratio(leaves, enters) - 1e-12
                || (ratio(row, enters) < ratio(leaves, enters) + 1e-12
                    && basis[row] < basis[leaves]))) {
          leaves = row;
        }
      }
      if (leaves < 0) {
        return Double.POSITIVE_INFINITY;
      }
      pivot(leaves, enters);
    }
  }

  private double ratio(int row, int column) {
    return rows[row][rows[row].length - 1] / rows[row][column];
  }

  private void pivot(int row, int column) {
    double by = rows[row][column];
    for (int i = 0; i < rows[row].length; i++) {
      rows[row][i] /= by;
    }
    for (int other = 0; other < rows.length; other++) {
      double times = rows[other][column];
      if (other != row && times != 0) {
        for (int i = 0; i < rows[other].length; i++) {
          rows[other][i] -= times * rows[row][i];
        }
      }
    }
    basis[row] = column;
  }
}
