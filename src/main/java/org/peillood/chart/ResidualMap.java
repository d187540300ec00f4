package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Column;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.TabulationResult;
import org.peillood.statistics.Crosstab;
import org.peillood.statistics.Residuals;
import org.peillood.web.Figures;
import org.peillood.web.Texts;

/**
 * How far the counts of item and banner lie from what chance would give, cell by cell: adjusted
 * standardised residuals (Haberman 1973), worked out from the counts that are published and nothing
 * else. Where one of them is suppressed there is no map: the others would tell of it.
 *
 * @param rows the categories in which anyone is
 * @param columns the columns in which anyone is
 * @param cells row by row
 * @param leftOut columns of which nothing may be shown
 */
record ResidualMap(
    List<String> rows,
    List<ResultTable> columns,
    List<List<Cell>> cells,
    List<Column> leftOut,
    Texts texts)
    implements Form {

  /** As many columns as have a place for a number on a telephone. */
  static final int MOST_COLUMNS = 7;

  private static final double FEWEST_EXPECTED = 5;

  /**
   * A cell.
   *
   * @param residual in standard errors; above 0 where there are more people than expected
   * @param expected how many people chance would put there
   */
  record Cell(double residual, double expected) {

    /** 0 for what is usual, 1 past 2 standard errors, 2 past 3; none where few are expected. */
    int strength() {
      double size = Math.abs(residual);
      return expected < FEWEST_EXPECTED || size <= 2 ? 0 : size <= 3 ? 1 : 2;
    }

    boolean isHigher() {
      return residual > 0;
    }
  }

  ResidualMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
    leftOut = List.copyOf(leftOut);
  }

  /** The map of a result, or why there is none. */
  static Form of(TabulationResult result, Texts texts) {
    var split = ColumnTables.of(result);
    if (split.isEmpty() || Parts.several(result)) {
      return Forms.none("heat-map", texts);
    }
    var shown = split.get().shown();
    if (shown.size() > MOST_COLUMNS) {
      return Forms.none("heat-map.wide", texts);
    }
    if (shown.stream()
        .flatMap(table -> table.rows(Kind.CATEGORY).stream())
        .anyMatch(row -> !row.figure().isShown())) {
      return Forms.none("heat-map.suppressed", texts);
    }
    return map(shown, split.get().withheld(), texts)
        .map(Form.class::cast)
        .orElseGet(() -> Forms.none("heat-map", texts));
  }

  private static Optional<ResidualMap> map(
      List<ResultTable> shown, List<Column> withheld, Texts texts) {
    if (shown.size() < 2 || shown.get(0).rows(Kind.CATEGORY).size() < 2) {
      return Optional.empty();
    }
    var labels = shown.get(0).rows(Kind.CATEGORY).stream().map(Row::label).toList();
    long[][] counts =
        IntStream.range(0, labels.size())
            .mapToObj(row -> shown.stream().mapToLong(table -> count(table, row)).toArray())
            .toArray(long[][]::new);
    var table = Crosstab.of(counts);
    return Residuals.of(table)
        .value()
        .map(
            residuals ->
                new ResidualMap(
                    residuals.rows().stream().map(row -> labels.get(place(row))).toList(),
                    residuals.columns().stream().map(column -> shown.get(place(column))).toList(),
                    cells(residuals, table),
                    withheld,
                    texts));
  }

  private static long count(ResultTable table, int row) {
    return Figure.count(table.rows(Kind.CATEGORY).get(row).figure()).orElse(0);
  }

  /** The categories of a table that was counted elsewhere are called 1, 2, 3… */
  private static int place(String name) {
    return Integer.parseInt(name) - 1;
  }

  private static List<List<Cell>> cells(Residuals residuals, Crosstab table) {
    return IntStream.range(0, residuals.rows().size())
        .mapToObj(
            row ->
                IntStream.range(0, residuals.columns().size())
                    .mapToObj(
                        column ->
                            new Cell(
                                residuals.adjusted().get(row).get(column),
                                (double) table.row(place(residuals.rows().get(row))).count()
                                    * table.column(place(residuals.columns().get(column))).count()
                                    / table.n()))
                    .toList())
        .toList();
  }

  @Override
  public Body body(double width, HouseStyle.Palette palette) {
    return new ResidualBody(this, width, palette);
  }

  /** A residual with its sign, in brackets where it stands on too few people to be relied on. */
  String written(Cell cell) {
    var number = Figures.decimal(Math.abs(cell.residual()), 1, texts.language());
    var signed = (cell.isHigher() ? "+" : "−") + number;
    return cell.expected() < FEWEST_EXPECTED ? "(" + signed + ")" : signed;
  }

  @Override
  public List<String> sentences() {
    var sentences = new ArrayList<String>();
    for (int row = 0; row < rows.size(); row++) {
      int number = row;
      sentences.add(
          texts.get(
              "chart.grouped.row",
              rows.get(row),
              IntStream.range(0, columns.size())
                  .mapToObj(
                      column ->
                          ColumnTables.name(columns.get(column))
                              + " "
                              + written(cells.get(number).get(column)))
                  .collect(Collectors.joining("; "))));
      for (int column = 0; column < columns.size(); column++) {
        var cell = cells.get(row).get(column);
        if (cell.strength() > 0) {
          sentences.add(
              texts.get(
                  cell.isHigher() ? "chart.heat-map.more" : "chart.heat-map.fewer",
                  ColumnTables.name(columns.get(column)),
                  rows.get(row)));
        }
      }
    }
    if (cells.stream().flatMap(List::stream).allMatch(cell -> cell.strength() == 0)) {
      sentences.add(texts.get("chart.heat-map.nothing"));
    }
    return sentences;
  }

  @Override
  public List<String> notes() {
    var notes = new ArrayList<String>();
    notes.add(texts.get("chart.heat-map.read"));
    if (cells.stream().flatMap(List::stream).anyMatch(c -> c.expected() < FEWEST_EXPECTED)) {
      notes.add(texts.get("chart.heat-map.few"));
    }
    if (!leftOut.isEmpty()) {
      notes.add(
          texts.get(
              "chart.grouped.left-out",
              leftOut.stream()
                  .map(column -> column.letter() + " " + column.label())
                  .collect(Collectors.joining(", "))));
    }
    return notes;
  }
}
