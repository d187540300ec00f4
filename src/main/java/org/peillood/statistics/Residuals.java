package org.peillood.statistics;

import java.util.List;

/**
 * How far each cell lies from what independence of the two items would give, without the rows and
 * columns in which nobody is. R: {@code chisq.test(t, correct = FALSE)$residuals, $stdres}.
 *
 * @param rows the rows that are not empty
 * @param columns the columns that are not empty
 * @param pearson (O - E) / √E, row by row; their squares add up to Pearson's chi-square
 * @param adjusted (O - E) / √(E (1 - row/n)(1 - column/n)), row by row: about standard normal when
 *     the items are independent (Haberman 1973)
 */
public record Residuals(
    List<String> rows,
    List<String> columns,
    List<List<Double>> pearson,
    List<List<Double>> adjusted) {
  public Residuals {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    pearson = pearson.stream().map(List::copyOf).toList();
    adjusted = adjusted.stream().map(List::copyOf).toList();
  }

  /**
   * The residuals of this table; undefined when fewer than two rows or columns have anyone in them.
   * On a weighted table they are those of the counts scaled to Kish's effective n.
   */
  public static Result<Residuals> of(Crosstab table) {
    return Independence.of(table).map(Residuals::of);
  }

  private static Residuals of(Independence table) {
    double[][] pearson =
        table.matrix((i, j) -> table.difference(i, j) / Math.sqrt(table.expected(i, j)));
    double[][] adjusted =
        table.matrix(
            (i, j) -> pearson[i][j] / Math.sqrt(table.outsideRow(i) * table.outsideColumn(j)));
    return new Residuals(
        table.rows(),
        table.columns(),
        Independence.asLists(pearson),
        Independence.asLists(adjusted));
  }
}
