package org.peillood.statistics;

import java.util.List;

/**
 * What {@link ChiSquare} finds.
 *
 * @param n respondents in the table, unweighted
 * @param rows the rows that are not empty
 * @param columns the columns that are not empty
 * @param degreesOfFreedom (rows - 1)(columns - 1)
 * @param corrected whether Pearson's statistic carries Yates' correction
 * @param pearson Pearson's statistic
 * @param likelihoodRatio G², never corrected
 * @param expected expected counts, row by row; at the scale of Kish's effective n when weighted
 * @param minimumExpected the smallest of them
 * @param below5 how many of them lie below 5
 * @param shareBelow5 their share of the cells (0 to 1)
 * @param cautions what to know before leaning on the p-values
 */
public record ChiSquareFigures(
    long n,
    List<String> rows,
    List<String> columns,
    int degreesOfFreedom,
    boolean corrected,
    Statistic pearson,
    Statistic likelihoodRatio,
    List<List<Double>> expected,
    double minimumExpected,
    int below5,
    double shareBelow5,
    List<Caution> cautions) {
  public ChiSquareFigures {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    expected = expected.stream().map(List::copyOf).toList();
    cautions = List.copyOf(cautions);
  }

  /**
   * A chi-square statistic.
   *
   * @param value the statistic, at least 0
   * @param p the probability of one at least as large when the items are independent
   */
  public record Statistic(double value, double p) {
    static Statistic of(double value, int degreesOfFreedom) {
      return new Statistic(value, Tails.aboveChiSquare(value, degreesOfFreedom));
    }
  }
}
