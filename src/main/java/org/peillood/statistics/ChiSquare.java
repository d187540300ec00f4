package org.peillood.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether two items have to do with each other: Pearson's chi-square Σ (O - E)² / E and the
 * likelihood-ratio chi-square G² = 2 Σ O log(O / E), with (r - 1)(c - 1) degrees of freedom over
 * the rows and columns that are not empty. R: {@code chisq.test(t, correct = FALSE)}.
 *
 * <p>Undefined when fewer than two rows or columns have anyone in them. On a weighted table the
 * weighted counts are scaled to Kish's effective n, which is right for weights alone to the first
 * order; a sample with strata or clusters needs the test of Rao and Scott.
 */
public final class ChiSquare {
  private enum Correction {
    NONE,
    YATES
  }

  private final Crosstab table;
  private final Correction correction;

  private ChiSquare(Crosstab table, Correction correction) {
    this.table = table;
    this.correction = correction;
  }

  /** The test of this table, without continuity correction. */
  public static ChiSquare of(Crosstab table) {
    return new ChiSquare(table, Correction.NONE);
  }

  /**
   * With Yates' (1934) continuity correction of Pearson's statistic where the table is 2 × 2, and
   * without it elsewhere: Σ (|O - E| - c)² / E with c = min(0.5, |O - E|), so that it never
   * corrects past 0. R: {@code chisq.test(t)}.
   */
  public ChiSquare withYatesCorrection() {
    return new ChiSquare(table, Correction.YATES);
  }

  /** The figures. */
  public Result<ChiSquareFigures> figures() {
    return Independence.of(table).map(this::figures);
  }

  private ChiSquareFigures figures(Independence independence) {
    int degrees = (independence.height() - 1) * (independence.width() - 1);
    boolean corrected = correction == Correction.YATES && independence.isTwoByTwo();
    double pearson = corrected ? yates(independence) : independence.chiSquare();
    double likelihood = 2 * independence.sum((i, j) -> deviance(independence, i, j));
    double[][] expected = independence.matrix(independence::expected);
    double[] all = Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray();
    double smallest = Arrays.stream(all).min().orElseThrow();
    int below = (int) Arrays.stream(all).filter(e -> e < 5).count();
    return new ChiSquareFigures(
        table.n(),
        independence.rows(),
        independence.columns(),
        degrees,
        corrected,
        ChiSquareFigures.Statistic.of(pearson, degrees),
        ChiSquareFigures.Statistic.of(likelihood, degrees),
        Independence.asLists(expected),
        smallest,
        below,
        (double) below / all.length,
        cautions(independence, smallest, 5 * below > all.length));
  }

  private static double yates(Independence independence) {
    double distance = Math.abs(independence.difference(0, 0));
    double left = Math.max(0, distance - 0.5);
    return independence.sum((i, j) -> left * left / independence.expected(i, j));
  }

  /**
   * O log(O / E) - (O - E), at least 0 and small where the two are close; what is taken off adds up
   * to 0 over the table.
   */
  private static double deviance(Independence independence, int row, int column) {
    double observed = independence.observed(row, column);
    double expected = independence.expected(row, column);
    double difference = independence.difference(row, column);
    return observed == 0
        ? expected
        : Math.max(0, observed * Math.log1p(difference / expected) - difference);
  }

  private static List<Caution> cautions(
      Independence independence, double smallest, boolean manyBelow5) {
    var cautions = new ArrayList<Caution>();
    if (smallest < 1 || manyBelow5) {
      cautions.add(Caution.SMALL_EXPECTED_COUNTS);
    }
    if (independence.isNarrowed()) {
      cautions.add(Caution.EMPTY_ROWS_OR_COLUMNS);
    }
    if (independence.isWeighted()) {
      cautions.add(Caution.EFFECTIVE_COUNTS);
    }
    return cautions;
  }
}
