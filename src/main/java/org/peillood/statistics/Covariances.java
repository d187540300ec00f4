package org.peillood.statistics;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.Sum;

/** The covariance matrix of k items over n complete cases, from deviations, divisor n - 1. */
final class Covariances {
  private final double[][] matrix;
  private final double[] means;

  Covariances(double[][] cases) {
    int k = cases.length;
    int n = k == 0 ? 0 : cases[0].length;
    var deviations = new double[k][];
    means = new double[k];
    for (int item = 0; item < k; item++) {
      double mean = new Moments(cases[item]).mean().orThrow();
      means[item] = mean;
      deviations[item] = IntStream.range(0, n).mapToDouble(deviation(cases[item], mean)).toArray();
    }
    matrix = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = Sum.ofProducts(deviations[i], deviations[j]).getAsDouble() / (n - 1);
        matrix[j][i] = matrix[i][j];
      }
    }
  }

  private static IntToDoubleFunction deviation(double[] values, double mean) {
    return row -> values[row] - mean;
  }

  int items() {
    return matrix.length;
  }

  double sumOfMeans() {
    return Sum.of(means).getAsDouble();
  }

  double variance(int item) {
    return matrix[item][item];
  }

  double covariance(int i, int j) {
    return matrix[i][j];
  }

  /** Correlation of two items that both vary. */
  double correlation(int i, int j) {
    return matrix[i][j] / Math.sqrt(matrix[i][i] * matrix[j][j]);
  }

  boolean everyItemVaries() {
    return IntStream.range(0, items()).allMatch(item -> matrix[item][item] > 0);
  }

  /** Sum of the variances of the items, without {@code dropped} (-1 drops none). */
  double sumOfVariances(int dropped) {
    return IntStream.range(0, items())
        .filter(item -> item != dropped)
        .mapToDouble(this::variance)
        .sum();
  }

  /** Variance of the sum of the items, without {@code dropped} (-1 drops none). */
  double varianceOfSum(int dropped) {
    double sum = 0;
    for (int i = 0; i < items(); i++) {
      for (int j = 0; j < items(); j++) {
        sum += i == dropped || j == dropped ? 0 : matrix[i][j];
      }
    }
    return sum;
  }

  /** Covariance of an item with the sum of the others. */
  double covarianceWithRest(int item) {
    return IntStream.range(0, items())
        .filter(other -> other != item)
        .mapToDouble(other -> matrix[item][other])
        .sum();
  }
}
