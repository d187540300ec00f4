package org.peillood.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;

/**
 * The tables of one item in one wave side by side: the total and the columns of its banners.
 *
 * @param total of all respondents whom the filter lets through
 * @param banners one group of columns each
 */
public record CrossTable(ResultTable total, List<Group> banners) {

  /**
   * The columns of one banner.
   *
   * @param banner as it is written in the tabulation
   */
  public record Group(String banner, List<ResultTable> columns) {
    public Group {
      columns = List.copyOf(columns);
    }

    /** How many pairs of columns are compared in one row. */
    public int comparisons() {
      int compared =
          (int) columns.stream().filter(column -> column.standing() == Standing.ESTIMATED).count();
      return compared * (compared - 1) / 2;
    }
  }

  public CrossTable {
    banners = List.copyOf(banners);
  }

  /** The tables of a result, those of one item and wave together. */
  public static List<CrossTable> of(TabulationResult result) {
    return of(result.tabulation().banner(), result.tables());
  }

  static List<CrossTable> of(List<Tabulation.Banner> banners, List<ResultTable> all) {
    var tables = new ArrayList<CrossTable>();
    for (var table : all) {
      if (table.column().isEmpty()) {
        tables.add(new CrossTable(table, groups(banners, all, table)));
      }
    }
    return tables;
  }

  private static List<Group> groups(
      List<Tabulation.Banner> banners, List<ResultTable> all, ResultTable total) {
    return banners.stream()
        .map(
            banner ->
                new Group(
                    banner.written(),
                    all.stream()
                        .filter(table -> table.items().equals(total.items()))
                        .filter(table -> table.wave().equals(total.wave()))
                        .filter(
                            table ->
                                table
                                    .column()
                                    .filter(column -> column.banner().equals(banner.written()))
                                    .isPresent())
                        .toList()))
        .toList();
  }

  /** All columns, those of one banner after those of another. */
  public List<ResultTable> columns() {
    return banners.stream().flatMap(group -> group.columns().stream()).toList();
  }

  /** Whether a column is the first of its banner. */
  public boolean isEdge(ResultTable column) {
    return banners.stream()
        .anyMatch(
            group ->
                !group.columns().isEmpty()
                    && group.columns().get(0).column().equals(column.column()));
  }

  /** Whether a column has too few answers for percentages. */
  public boolean isLow(ResultTable column) {
    return column.standing() == Standing.COUNTED;
  }

  /** The row of a column that stands beside a row of the total; none where it is withheld. */
  public Optional<Row> cell(ResultTable column, Row row) {
    return column.rows().stream()
        .filter(other -> other.kind() == row.kind() && other.code().equals(row.code()))
        .findFirst();
  }
}
