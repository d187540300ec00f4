package org.peillood.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A table beside what it would be if its two items had nothing to do with each other, without the
 * rows and columns in which nobody counts. Unweighted, the difference between observed and expected
 * is formed from whole numbers, so that a small one keeps its digits in a table of a million
 * respondents. Weighted, respondents count for their weight, scaled so that they add up to Kish's
 * effective n.
 */
final class Independence {
  private final List<String> rows;
  private final List<String> columns;
  private final double[][] observed;
  private final double[] rowSums;
  private final double[] columnSums;
  private final double n;
  private final boolean weighted;
  private final boolean narrowed;

  private Independence(Crosstab given, int[] fullRows, int[] fullColumns, double scale) {
    this.rows = IntStream.of(fullRows).mapToObj(given.rows()::get).toList();
    this.columns = IntStream.of(fullColumns).mapToObj(given.columns()::get).toList();
    this.weighted = given.isWeighted();
    this.narrowed = rows.size() < given.rows().size() || columns.size() < given.columns().size();
    ToDoubleFunction<Cell> count = cell -> weighted ? cell.weight() * scale : cell.count();
    this.observed =
        IntStream.of(fullRows)
            .mapToObj(
                i ->
                    IntStream.of(fullColumns)
                        .mapToDouble(j -> count.applyAsDouble(given.cell(i, j)))
                        .toArray())
            .toArray(double[][]::new);
    this.rowSums =
        IntStream.of(fullRows).mapToDouble(i -> count.applyAsDouble(given.row(i))).toArray();
    this.columnSums =
        IntStream.of(fullColumns).mapToDouble(j -> count.applyAsDouble(given.column(j))).toArray();
    this.n = count.applyAsDouble(given.total());
  }

  /** Undefined when fewer than two rows or two columns have anyone in them. */
  static Result<Independence> of(Crosstab table) {
    int[] fullRows =
        IntStream.range(0, table.rows().size()).filter(i -> table.row(i).weight() > 0).toArray();
    int[] fullColumns =
        IntStream.range(0, table.columns().size())
            .filter(j -> table.column(j).weight() > 0)
            .toArray();
    Cell total = table.total();
    return total
        .effectiveN()
        .fold(
            effective ->
                fullRows.length < 2 || fullColumns.length < 2
                    ? Result.none(Reason.TOO_FEW_CATEGORIES)
                    : Result.of(
                        new Independence(table, fullRows, fullColumns, effective / total.weight())),
            Result::none);
  }

  List<String> rows() {
    return rows;
  }

  List<String> columns() {
    return columns;
  }

  int height() {
    return rows.size();
  }

  int width() {
    return columns.size();
  }

  /** Respondents; Kish's effective n when weighted. */
  double n() {
    return n;
  }

  boolean isWeighted() {
    return weighted;
  }

  /** Whether empty rows or columns were left out. */
  boolean isNarrowed() {
    return narrowed;
  }

  boolean isTwoByTwo() {
    return height() == 2 && width() == 2;
  }

  double observed(int row, int column) {
    return observed[row][column];
  }

  double expected(int row, int column) {
    return rowSums[row] * columnSums[column] / n;
  }

  /** Observed minus expected. */
  double difference(int row, int column) {
    if (weighted) {
      return observed[row][column] - expected(row, column);
    }
    long own = Math.round(observed[row][column]) * Math.round(n);
    long margins = Math.round(rowSums[row]) * Math.round(columnSums[column]);
    return (own - margins) / n;
  }

  /** The share of everyone outside this row. */
  double outsideRow(int row) {
    return (n - rowSums[row]) / n;
  }

  /** The share of everyone outside this column. */
  double outsideColumn(int column) {
    return (n - columnSums[column]) / n;
  }

  /** Pearson's chi-square without correction. */
  double chiSquare() {
    return sum((i, j) -> square(difference(i, j)) / expected(i, j));
  }

  /** The sum of a figure over all cells. */
  double sum(Figure figure) {
    return Arrays.stream(matrix(figure)).flatMapToDouble(Arrays::stream).sum();
  }

  /** A figure per cell. */
  double[][] matrix(Figure figure) {
    var matrix = new double[height()][width()];
    for (int i = 0; i < height(); i++) {
      for (int j = 0; j < width(); j++) {
        matrix[i][j] = figure.at(i, j);
      }
    }
    return matrix;
  }

  static List<List<Double>> asLists(double[][] matrix) {
    return Arrays.stream(matrix).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  static double square(double x) {
    return x * x;
  }

  /** A figure of one cell. */
  interface Figure {
    double at(int row, int column);
  }
}
