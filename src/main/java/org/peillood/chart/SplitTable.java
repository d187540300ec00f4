package org.peillood.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Column;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;

/**
 * The columns of one banner in the latest wave of a result, as a chart shows them: no more than
 * four, for more cannot be told apart. Columns of which nothing may be shown give way to others.
 *
 * @param columns those that are drawn
 * @param answers how many answered in each, where that may be told
 * @param leftOut columns of this and other banners that are not drawn
 * @param rows one for each category, in the order of the chart
 */
record SplitTable(
    List<Column> columns, List<Optional<Long>> answers, List<Column> leftOut, List<SplitRow> rows) {

  /** As many marks as can be told apart by their form. */
  static final int MOST_COLUMNS = 4;

  SplitTable {
    columns = List.copyOf(columns);
    answers = List.copyOf(answers);
    leftOut = List.copyOf(leftOut);
    rows = List.copyOf(rows);
  }

  /** The first banner of a result; none where it has no columns that may be shown. */
  static Optional<SplitTable> of(TabulationResult result, ChartDefinition.Order order) {
    var whole = ChartTable.of(result, order);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    var wave = whole.get(0).table().wave();
    var tables =
        result.tables().stream()
            .filter(table -> table.wave().equals(wave) && table.column().isPresent())
            .toList();
    var all = tables.stream().flatMap(table -> table.column().stream()).distinct().toList();
    var columns = drawn(all, tables);
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SplitTable(
                columns,
                columns.stream().map(column -> answers(column, tables)).toList(),
                all.stream().filter(column -> !columns.contains(column)).toList(),
                rows(result, whole, columns, tables)));
  }

  private static List<Column> drawn(List<Column> all, List<ResultTable> tables) {
    if (all.isEmpty() || all.stream().noneMatch(column -> isShown(column, tables))) {
      return List.of();
    }
    var banner =
        all.stream()
            .filter(column -> isShown(column, tables))
            .findFirst()
            .map(Column::banner)
            .orElseThrow();
    return all.stream()
        .filter(column -> column.banner().equals(banner))
        .sorted(Comparator.comparing((Column column) -> isShown(column, tables) ? 0 : 1))
        .limit(MOST_COLUMNS)
        .sorted(Comparator.comparingInt(all::indexOf))
        .toList();
  }

  private static boolean isShown(Column column, List<ResultTable> tables) {
    return tables.stream()
        .filter(table -> table.column().filter(column::equals).isPresent())
        .anyMatch(table -> table.standing() != ResultTable.Standing.WITHHELD);
  }

  private static Optional<Long> answers(Column column, List<ResultTable> tables) {
    var told =
        tables.stream()
            .filter(table -> table.column().filter(column::equals).isPresent())
            .map(table -> table.bases().answered())
            .distinct()
            .toList();
    return told.size() == 1 ? told.get(0) : Optional.empty();
  }

  private static List<SplitRow> rows(
      TabulationResult result,
      List<ChartTable> whole,
      List<Column> columns,
      List<ResultTable> tables) {
    var rows = new ArrayList<SplitRow>();
    for (var item : whole) {
      for (var row : item.split()) {
        rows.add(
            new SplitRow(
                whole.size() == 1 ? row.label() : item.table().wording() + " – " + row.label(),
                columns,
                columns.stream().map(column -> row(item.table(), row, column, tables)).toList(),
                isCompared(result.tabulation(), row)));
      }
    }
    return rows;
  }

  private static Optional<Row> row(
      ResultTable whole, Row row, Column column, List<ResultTable> tables) {
    return tables.stream()
        .filter(table -> table.column().filter(column::equals).isPresent())
        .filter(table -> table.items().equals(whole.items()))
        .flatMap(table -> table.rows().stream())
        .filter(other -> other.kind() == row.kind() && other.code().equals(row.code()))
        .findFirst();
  }

  // As ColumnLetters has it: neither weighted means nor weighted shares of another base are
  // compared.
  private static boolean isCompared(Tabulation tabulation, Row row) {
    boolean isMean = row.kind() == ResultTable.Kind.MEAN || row.kind() == ResultTable.Kind.NPS;
    return row.kind() != ResultTable.Kind.ALPHA
        && (tabulation.weight().isEmpty()
            || (!isMean && tabulation.base() == Tabulation.Base.ANSWERED));
  }
}
