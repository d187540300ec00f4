package org.peillood.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Two single-choice items of a designed sample against each other: weighted counts, shares, and the
 * test of Rao and Scott. The base is those in the filter who answered both. R: {@code
 * survey::svytable}, {@code svychisq}.
 */
public final class SurveyTable {
  private final CategoricalColumn rowItem;
  private final CategoricalColumn columnItem;
  private final SampleDesign design;
  private final Rows rows;

  private SurveyTable(
      CategoricalColumn rowItem, CategoricalColumn columnItem, SampleDesign design, Rows rows) {
    this.rowItem = rowItem;
    this.columnItem = columnItem;
    this.design = design;
    this.rows = rows;
  }

  /** The first item's categories down, the second's across. */
  public static SurveyTable of(
      CategoricalColumn rowItem, CategoricalColumn columnItem, SampleDesign design) {
    Rows all = Rows.all(design.size()).sameSize(rowItem.size()).sameSize(columnItem.size());
    return new SurveyTable(rowItem, columnItem, design, all);
  }

  /** Among these respondents only. */
  public SurveyTable within(Rows filter) {
    return new SurveyTable(rowItem, columnItem, design, filter.sameSize(design.size()));
  }

  /** The weighted counts. */
  public Counts counts() {
    SurveyDomain domain = domain();
    double[][] cells = cells(domain);
    return new Counts(
        rowItem.categories(),
        columnItem.categories(),
        domain.n(),
        Arrays.stream(cells).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  /** The test whether the two items are independent. */
  public RaoScott test() {
    SurveyDomain domain = domain();
    double[][] cells = cells(domain);
    int[] down = withWeight(cells.length, row -> Arrays.stream(cells[row]).sum());
    int[] across =
        withWeight(
            columnItem.categories().size(),
            column -> Arrays.stream(cells).mapToDouble(row -> row[column]).sum());
    var cellOf = new int[domain.n()];
    for (int place = 0; place < cellOf.length; place++) {
      int row = Arrays.binarySearch(down, rowItem.code(domain.row(place)));
      int column = Arrays.binarySearch(across, columnItem.code(domain.row(place)));
      // Only respondents of weight 0 are in a row or column without weight.
      cellOf[place] = row < 0 || column < 0 ? -1 : row * across.length + column;
    }
    var kept = new double[down.length][across.length];
    for (int row = 0; row < down.length; row++) {
      for (int column = 0; column < across.length; column++) {
        kept[row][column] = cells[down[row]][across[column]];
      }
    }
    boolean dropped = down.length < cells.length || across.length < columnItem.categories().size();
    return RaoScott.of(
        domain, kept, cellOf, dropped ? List.of(Caution.EMPTY_ROWS_OR_COLUMNS) : List.of());
  }

  private static int[] withWeight(int size, IntToDoubleFunction weight) {
    return IntStream.range(0, size).filter(line -> weight.applyAsDouble(line) > 0).toArray();
  }

  private SurveyDomain domain() {
    return SurveyDomain.of(
        design, rows, row -> rowItem.isAnswered(row) && columnItem.isAnswered(row));
  }

  private double[][] cells(SurveyDomain domain) {
    int across = columnItem.categories().size();
    var sums = new CompensatedSums(rowItem.categories().size() * across);
    for (int place = 0; place < domain.n(); place++) {
      int row = domain.row(place);
      sums.add(rowItem.code(row) * across + columnItem.code(row), domain.weight(place));
    }
    var cells = new double[rowItem.categories().size()][across];
    for (int cell = 0; cell < cells.length * across; cell++) {
      cells[cell / across][cell % across] = sums.get(cell);
    }
    return cells;
  }

  /**
   * Weighted counts.
   *
   * @param rowCategories down
   * @param columnCategories across
   * @param n respondents in the base, unweighted
   * @param cells the sum of the weights per cell, row by row
   */
  public record Counts(
      List<String> rowCategories, List<String> columnCategories, long n, List<List<Double>> cells) {
    public Counts {
      rowCategories = List.copyOf(rowCategories);
      columnCategories = List.copyOf(columnCategories);
      cells = List.copyOf(cells);
    }

    /** The sum of the weights in a column. */
    public double columnTotal(int column) {
      return cells.stream().mapToDouble(row -> row.get(column)).sum();
    }

    /** The sum of the weights in a row. */
    public double rowTotal(int row) {
      return cells.get(row).stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The cell's part of its column (0 to 1); undefined in a column without weight. */
    public Result<Double> shareOfColumn(int row, int column) {
      return share(cells.get(row).get(column), columnTotal(column));
    }

    /** The cell's part of its row (0 to 1); undefined in a row without weight. */
    public Result<Double> shareOfRow(int row, int column) {
      return share(cells.get(row).get(column), rowTotal(row));
    }

    private Result<Double> share(double part, double whole) {
      if (whole == 0) {
        return Result.none(n == 0 ? Reason.NO_CASES : Reason.NO_WEIGHT);
      }
      return Result.of(part / whole);
    }
  }
}
