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
 * @param code of the row
 */
public record Citation(List<String> items, String wave, Kind kind, String code) {

  private static final String BETWEEN = "/";
  private static final String AND = "+";
  private static final int PARTS = 4;

  public Citation {
    items = List.copyOf(items);
  }

  /** The citation of a row. */
  public static Citation of(ResultTable table, Row row) {
    return new Citation(table.items(), table.wave(), row.kind(), row.code());
  }

  /**
   * As it stands in a form and in the store, such as {@code J19/2020-07/CATEGORY/meer}. The code
   * comes last: it is the one part that may hold any character.
   */
  public String key() {
    return String.join(BETWEEN, String.join(AND, items), wave, kind.name(), code);
  }

  /** Reads what {@link #key} wrote; empty for anything else. */
  static Optional<Citation> parse(String key) {
    var parts = key.split(BETWEEN, PARTS);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    for (var kind : Kind.values()) {
      if (kind.name().equals(parts[2])) {
        return Optional.of(
            new Citation(List.of(parts[0].split("\\" + AND)), parts[1], kind, parts[3]));
      }
    }
    return Optional.empty();
  }

  /** The table of the cited row; empty when the result has none. */
  public Optional<ResultTable> table(TabulationResult result) {
    return result.tables().stream()
        .filter(table -> table.items().equals(items) && table.wave().equals(wave))
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
