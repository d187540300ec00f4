package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable.Column;
import org.peillood.analysis.ResultTable.Row;

/**
 * A row of a chart with columns: the same category among the respondents of each column.
 *
 * @param label its words
 * @param columns those that are drawn
 * @param figures one for each column; absent where a column does not have the row
 * @param isCompared whether columns with estimates were compared with each other
 */
record SplitRow(
    String label, List<Column> columns, List<Optional<Row>> figures, boolean isCompared) {

  SplitRow {
    columns = List.copyOf(columns);
    figures = List.copyOf(figures);
  }

  /** That one drawn column is demonstrably higher than another. */
  record Difference(Column higher, Column lower) {}

  /** What the columns that are drawn demonstrably differ in. */
  List<Difference> differences() {
    var differences = new ArrayList<Difference>();
    for (int i = 0; i < columns.size(); i++) {
      var letters = figures.get(i).map(Row::higherThan).orElse(List.of());
      for (var lower : columns) {
        if (letters.contains(lower.letter())) {
          differences.add(new Difference(columns.get(i), lower));
        }
      }
    }
    return differences;
  }

  /**
   * The columns that were compared with each other in this row. Counts, suppressed figures and
   * shares of none and of all take no part (see {@link org.peillood.statistics.ColumnComparison}),
   * so that beside them silence is no finding.
   */
  List<Column> tested() {
    var tested =
        IntStream.range(0, columns.size())
            .filter(column -> isCompared && tookPart(figure(column)))
            .mapToObj(columns::get)
            .toList();
    return tested.size() < 2 ? List.of() : tested;
  }

  /** Whether any columns were compared with each other in this row. */
  boolean isTested() {
    return !tested().isEmpty();
  }

  /** Whether all columns of this row were. */
  boolean isTestedWhole() {
    return isTested() && tested().size() == columns.size();
  }

  private static boolean tookPart(Figure figure) {
    return figure instanceof Figure.Sounding sounding
        && (sounding.unit() != Figure.Unit.SHARE
            || (sounding.value() > 0 && sounding.count() > 0 && sounding.count() < sounding.n()));
  }

  /** The figure in a column; one that may not be shown where it has none. */
  Figure figure(int column) {
    return figures.get(column).map(Row::figure).orElseGet(Figure.Suppressed::new);
  }
}
