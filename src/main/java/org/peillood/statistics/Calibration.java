package org.peillood.statistics;

import org.apache.commons.numbers.core.Sum;

/**
 * What fitting weights to known totals takes out of the variance: of linearised values, only what
 * the known totals do not explain is left. Stays with the {@link SampleDesign} it was made for.
 */
sealed interface Calibration {

  /** Replaces the values of all respondents (by row) with their residuals. */
  void residuals(double[] values);

  /**
   * One post-stratification: values less their mean in the cell, weighted by the old weights. R:
   * the first branch of {@code survey:::svyrecvar}.
   */
  final class Cells implements Calibration {
    private final int[] cells;
    private final int count;
    private final double[] oldWeights;
    private final double[] newWeights;

    Cells(int[] cells, int count, double[] oldWeights, double[] newWeights) {
      this.cells = cells;
      this.count = count;
      this.oldWeights = oldWeights;
      this.newWeights = newWeights;
    }

    @Override
    public void residuals(double[] values) {
      var sums = new double[count];
      var weights = new Sum[count];
      for (int cell = 0; cell < count; cell++) {
        weights[cell] = Sum.create();
      }
      for (int row = 0; row < values.length; row++) {
        if (newWeights[row] > 0) {
          sums[cells[row]] += values[row] * oldWeights[row] / newWeights[row];
          weights[cells[row]].add(oldWeights[row]);
        }
      }
      for (int row = 0; row < values.length; row++) {
        if (newWeights[row] > 0) {
          int cell = cells[row];
          values[row] -= newWeights[row] * sums[cell] / weights[cell].getAsDouble();
        }
      }
    }
  }

  /**
   * Raking: ten rounds of taking the mean per category of each margin out of the values per weight.
   * The means are plain ones, as in R's {@code survey:::svyrecvar}.
   */
  final class Margins implements Calibration {
    private static final int ROUNDS = 10;

    private final int[][] margins;
    private final int[] counts;
    private final double[] newWeights;

    Margins(int[][] margins, int[] counts, double[] newWeights) {
      this.margins = margins;
      this.counts = counts;
      this.newWeights = newWeights;
    }

    @Override
    public void residuals(double[] values) {
      for (int round = 0; round < ROUNDS; round++) {
        for (int margin = 0; margin < margins.length; margin++) {
          takeOut(margins[margin], counts[margin], values);
        }
      }
    }

    private void takeOut(int[] categories, int count, double[] values) {
      var sums = new double[count];
      var respondents = new long[count];
      for (int row = 0; row < values.length; row++) {
        if (newWeights[row] > 0) {
          sums[categories[row]] += values[row] / newWeights[row];
          respondents[categories[row]]++;
        }
      }
      for (int row = 0; row < values.length; row++) {
        if (newWeights[row] > 0) {
          values[row] -= newWeights[row] * sums[categories[row]] / respondents[categories[row]];
        }
      }
    }
  }
}
