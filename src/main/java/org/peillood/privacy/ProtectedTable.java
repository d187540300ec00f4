package org.peillood.privacy;

import java.util.List;

/**
 * A table of counts with its margins that may be shown: no suppressed figure follows from the shown
 * ones. A suppressed figure is suppressed in every derived form too (row, column and total percent,
 * mean, chart, export), and a test or effect size of the whole table may not be printed under it.
 *
 * @param cells the inner cells, row by row
 * @param rowTotals one per row
 * @param columnTotals one per column
 * @param total the base; suppressed only when the whole table is withheld
 */
public record ProtectedTable(
    List<List<Published<Long>>> cells,
    List<Published<Long>> rowTotals,
    List<Published<Long>> columnTotals,
    Published<Long> total) {
  public ProtectedTable {
    cells = cells.stream().map(List::copyOf).toList();
    rowTotals = List.copyOf(rowTotals);
    columnTotals = List.copyOf(columnTotals);
  }

  /** The cell in this row and column, counted from 0. */
  public Published<Long> cell(int row, int column) {
    return cells.get(row).get(column);
  }

  /** Whether anything is suppressed. */
  public boolean hasSuppressed() {
    return total.isSuppressed()
        || rowTotals.stream().anyMatch(Published::isSuppressed)
        || columnTotals.stream().anyMatch(Published::isSuppressed)
        || cells.stream().anyMatch(row -> row.stream().anyMatch(Published::isSuppressed));
  }
}
