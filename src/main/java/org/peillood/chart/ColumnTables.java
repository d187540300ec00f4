package org.peillood.chart;

import java.util.List;
import java.util.Optional;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Column;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.TabulationResult;

/**
 * The tables of one item in the columns of one banner, in the latest wave of a result: of the first
 * banner of which anything may be shown.
 *
 * @param whole the table of all respondents
 * @param tables one for each column, also those that are withheld
 */
record ColumnTables(ResultTable whole, List<ResultTable> tables) {

  ColumnTables {
    tables = List.copyOf(tables);
  }

  /** Those of the first item; none without columns. */
  static Optional<ColumnTables> of(TabulationResult result) {
    var whole = ChartTable.of(result, ChartDefinition.Order.QUESTIONNAIRE);
    return whole.isEmpty() ? Optional.empty() : of(result, whole.get(0).table());
  }

  private static Optional<ColumnTables> of(TabulationResult result, ResultTable whole) {
    var all =
        result.tables().stream()
            .filter(table -> table.wave().equals(whole.wave()) && table.column().isPresent())
            .filter(table -> table.items().equals(whole.items()))
            .toList();
    return all.stream()
        .filter(table -> table.standing() != Standing.WITHHELD)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(table -> column(table).banner())
        .map(
            banner ->
                new ColumnTables(
                    whole,
                    all.stream().filter(table -> column(table).banner().equals(banner)).toList()));
  }

  /** Those of which something may be shown. */
  List<ResultTable> shown() {
    return tables.stream().filter(table -> table.standing() != Standing.WITHHELD).toList();
  }

  /** Those of which nothing may be shown. */
  List<Column> withheld() {
    return tables.stream()
        .filter(table -> table.standing() == Standing.WITHHELD)
        .map(ColumnTables::column)
        .toList();
  }

  static Column column(ResultTable table) {
    return table.column().orElseThrow();
  }

  /** A column by its letter and its words. */
  static String name(ResultTable table) {
    return column(table).letter() + " " + column(table).label();
  }
}
