package org.peillood.finding;

import java.util.List;
import java.util.Optional;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.TabulationResult;

/**
 * Which row of a result somebody cites. It finds the same row in a result of another day or
 * language, because it names codes and no words.
 *
 * @param items names of the items of the row's table
 * @param wave code of the wave
 * @param column of a banner, as {@link ResultTable.Column#key} says it; empty for the total
 * @param code of the row
 */
public record Citation(
    List<String> items, String wave, Optional<String> column, Kind kind, String code) {

  private static final String BETWEEN = "/";
  private static final String AND = "+";
  private static final String COLUMN = ";";
  private static final int PARTS = 4;

  public Citation {
    items = List.copyOf(items);
  }

  /** The citation of a row. */
  public static Citation of(ResultTable table, Row row) {
    return new Citation(
        table.items(),
        table.wave(),
        table.column().map(ResultTable.Column::key),
        row.kind(),
        row.code());
  }

  /**
   * As it stands in a form and in the store, such as {@code J19/2020-07/CATEGORY/meer}, with the
   * column behind the wave where there is one, such as {@code J19/2020-07;gender=v/CATEGORY/meer}.
   * The code comes last: it is the one part that may hold any character.
   */
  public String key() {
    var where = wave + column.map(key -> COLUMN + key).orElse("");
    return String.join(BETWEEN, String.join(AND, items), where, kind.name(), code);
  }

  /** Reads what {@link #key} wrote; empty for anything else. */
  public static Optional<Citation> parse(String key) {
    var parts = key.split(BETWEEN, PARTS);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    for (var kind : Kind.values()) {
      if (kind.name().equals(parts[2])) {
        var where = parts[1].split(COLUMN, 2);
        return Optional.of(
            new Citation(
                List.of(parts[0].split("\\" + AND)),
                where[0],
                where.length > 1 ? Optional.of(where[1]) : Optional.empty(),
                kind,
                parts[3]));
      }
    }
    return Optional.empty();
  }

  /** The table of the cited row; empty when the result has none. */
  public Optional<ResultTable> table(TabulationResult result) {
    return result.tables().stream()
        .filter(table -> table.items().equals(items) && table.wave().equals(wave))
        .filter(table -> table.column().map(ResultTable.Column::key).equals(column))
        .findFirst();
  }

  /** The cited row; empty when the result has none. */
  public Optional<Row> row(TabulationResult result) {
    return table(result).stream()
        .flatMap(table -> table.rows(kind).stream())
        .filter(row -> row.code().equals(code))
        .findFirst();
  }
}
