package org.peillood.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.TabulationResult;

/**
 * A table of a result as a chart shows it.
 *
 * @param rows those that are drawn, in the order in which they stand
 */
record ChartTable(ResultTable table, List<Row> rows) {

  ChartTable {
    rows = List.copyOf(rows);
  }

  /** The tables of all respondents of the latest wave in a result. */
  static List<ChartTable> of(TabulationResult result, ChartDefinition.Order order) {
    if (result.tables().isEmpty()) {
      return List.of();
    }
    var wave = result.tables().get(result.tables().size() - 1).wave();
    return result.tables().stream()
        .filter(table -> table.wave().equals(wave) && table.column().isEmpty())
        .map(table -> new ChartTable(table, rows(table, order)))
        .toList();
  }

  private static List<Row> rows(ResultTable table, ChartDefinition.Order order) {
    var rows = new ArrayList<>(table.rows(Kind.CATEGORY));
    if (rows.isEmpty()) {
      rows.addAll(table.rows(Kind.AMONG_FIRST));
    }
    if (rows.isEmpty()) {
      rows.addAll(table.rows(Kind.FIRST));
    }
    if (rows.isEmpty()) {
      rows.addAll(table.rows(Kind.MEAN));
      rows.addAll(table.rows(Kind.NPS));
    }
    if (order == ChartDefinition.Order.LARGEST_FIRST) {
      // By count, which a suppressed row does not tell: all of those stand last.
      rows.sort(
          Comparator.comparingLong((Row row) -> Figure.count(row.figure()).orElse(-1)).reversed());
    }
    rows.addAll(0, table.rows(Kind.COMBINED));
    return rows;
  }

  /** The rows that a chart with columns draws: of an answer scale its two sides. */
  List<Row> split() {
    var sides =
        table.rows().stream()
            .filter(row -> row.kind() == Kind.LOW_SIDE || row.kind() == Kind.HIGH_SIDE)
            .toList();
    return sides.isEmpty() ? rows : sides;
  }
}
