package org.peillood.statistics;

/** Small systems of linear equations, by elimination with the largest pivot first. */
final class LinearSystem {
  /** Below this part of its largest element a matrix counts as singular. */
  private static final double SINGULAR = 1e-14;

  private LinearSystem() {}

  /** The X in A X = B; no rows when A is singular. The arguments are overwritten. */
  static double[][] solve(double[][] a, double[][] b) {
    double largest = 0;
    for (double[] row : a) {
      for (double element : row) {
        largest = Math.max(largest, Math.abs(element));
      }
    }
    for (int column = 0; column < a.length; column++) {
      int pivot = pivot(a, column);
      if (!(Math.abs(a[pivot][column]) > SINGULAR * largest)) {
        return new double[0][];
      }
      swap(a, column, pivot);
      swap(b, column, pivot);
      for (int row = 0; row < a.length; row++) {
        if (row != column) {
          double factor = a[row][column] / a[column][column];
          subtract(a[row], a[column], factor);
          subtract(b[row], b[column], factor);
        }
      }
    }
    for (int row = 0; row < a.length; row++) {
      for (int column = 0; column < b[row].length; column++) {
        b[row][column] /= a[row][row];
      }
    }
    return b;
  }

  private static int pivot(double[][] a, int column) {
    int pivot = column;
    for (int row = column + 1; row < a.length; row++) {
      if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
        pivot = row;
      }
    }
    return pivot;
  }

  private static void swap(double[][] matrix, int one, int other) {
    double[] row = matrix[one];
    matrix[one] = matrix[other];
    matrix[other] = row;
  }

  private static void subtract(double[] from, double[] row, double factor) {
    for (int column = 0; column < from.length; column++) {
      from[column] -= factor * row[column];
    }
  }
}
