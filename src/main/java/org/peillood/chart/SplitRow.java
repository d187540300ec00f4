package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * Whether what is told about differences is the outcome of a test. Shares of none and of all take
   * no part in it, so that beside them silence is no finding.
   */
  boolean isTested() {
    var estimates =
        figures.stream()
            .flatMap(Optional::stream)
            .map(Row::figure)
            .filter(Figure.Sounding.class::isInstance)
            .map(Figure.Sounding.class::cast)
            .toList();
    return isCompared
        && estimates.size() > 1
        && (estimates.stream().noneMatch(SplitRow::isExtreme) || !differences().isEmpty());
  }

  private static boolean isExtreme(Figure.Sounding sounding) {
    return sounding.unit() == Figure.Unit.SHARE && (sounding.value() <= 0 || sounding.value() >= 1);
  }

  /** The figure in a column; one that may not be shown where it has none. */
  Figure figure(int column) {
    return figures.get(column).map(Row::figure).orElseGet(Figure.Suppressed::new);
  }
}
