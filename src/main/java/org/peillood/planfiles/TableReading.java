package org.peillood.planfiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peillood.planfiles.PlanTables.Row;
import org.peillood.planfiles.PlanTables.Table;
import org.peillood.policy.PlanShape;
import org.peillood.policy.PlanShape.Sort;

/**
 * Reads one table that a person may have worked in with a spreadsheet. What the program made of a
 * text by itself (a number, a day, a truth, a formula) is told, and so is everything that stands
 * where it would not be read; nothing is guessed.
 */
final class TableReading {

  private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  private static final Pattern WITH_COMMA = Pattern.compile("-?\\d+,\\d+");

  /** What a spreadsheet takes a cell for. */
  enum Nature {
    TEXT,
    NUMBER,
    /** A number that is shown as percents: 80 % is the number 0.8. */
    PERCENT,
    DAY,
    /** A day with an hour. */
    MOMENT,
    FLAG,
    FORMULA,
    ERROR
  }

  /**
   * A cell as it came.
   *
   * @param text its value, written so that it is read the same everywhere; for a formula or an
   *     error, the formula or the error itself
   */
  record Cell(String text, Nature nature) {}

  private final Faults faults;
  private final String name;
  private final Map<Integer, String> columns;
  private final Table table;
  private final boolean commas;
  private final Set<Integer> told = new HashSet<>();

  /**
   * @param columns the names on top by their place; blank ones left out
   * @param commas whether figures have a decimal comma, as in tables that are parted by semicolons
   */
  TableReading(Faults faults, String name, Map<Integer, String> columns, boolean commas) {
    this.faults = faults;
    this.name = name;
    this.columns = new HashMap<>(columns);
    this.commas = commas;
    this.table = Table.empty(name);
    head();
  }

  private void head() {
    var known = PlanTables.columns(name);
    var seen = new HashSet<String>();
    for (var column : columns.values()) {
      if (!seen.add(column)) {
        faults.inTable(name, "column-twice", column);
      }
    }
    var missing = new TreeSet<>(known);
    missing.removeAll(seen);
    if (!missing.isEmpty()) {
      faults.inTable(name, "columns-missing", String.join(", ", missing));
    }
    table.head().addAll(columns.values());
  }

  /** Takes a row in. */
  void row(int number, Map<Integer, Cell> cells) {
    var values = new LinkedHashMap<String, JsonNode>();
    var field = name.equals(PlanShape.DOCUMENT) ? documentField(cells) : "";
    for (var entry : cells.entrySet()) {
      var cell = entry.getValue();
      var column = columns.get(entry.getKey());
      if (cell.text().isEmpty()) {
        continue;
      }
      if (column == null) {
        if (!cell.text().isBlank() && told.add(entry.getKey())) {
          faults.inRow(name, number, "outside", PlanTables.letters(entry.getKey()), cell.text());
        }
        continue;
      }
      var isValue = !field.isEmpty() && column.equals("value");
      var sort = isValue ? PlanShape.sort(name, field) : PlanTables.sort(name, column);
      if (sort.isPresent()) {
        var text = read(number, column, cell, sort.get());
        values.put(column, JsonNodeFactory.instance.textNode(text));
      } else if (isValue) {
        faults.inRow(name, number, "field", field);
      } else if (told.add(entry.getKey())) {
        faults.inCell(name, number, column, "column", String.join(", ", PlanTables.columns(name)));
      }
    }
    if (!values.isEmpty()) {
      table.rows().add(new Row(number, values));
    }
  }

  private String documentField(Map<Integer, Cell> cells) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue().equals("field"))
        .flatMap(column -> Stream.ofNullable(cells.get(column.getKey())))
        .map(Cell::text)
        .findFirst()
        .orElse("");
  }

  private String read(int row, String column, Cell cell, Sort sort) {
    var text = cell.text();
    var isText = sort == Sort.TEXT || sort == Sort.LIST;
    var fault =
        switch (cell.nature()) {
          case FORMULA -> "formula";
          case ERROR -> "error";
          case MOMENT -> "moment";
          case PERCENT -> "percent";
          case DAY -> sort == Sort.DAY || sort == Sort.DAYS ? "" : "made-day";
          case NUMBER -> sort == Sort.NUMBER ? "" : "made-number";
          case FLAG -> sort == Sort.FLAG ? "" : "made-flag";
          case TEXT -> isText ? "" : written(text.strip(), sort);
        };
    if (!fault.isEmpty()) {
      faults.inCell(name, row, column, fault, text);
    }
    if (sort == Sort.NUMBER && commas) {
      return text.strip().replace(',', '.');
    }
    return isText ? text : text.strip();
  }

  // A figure, a truth or a day that is written as a text.
  private String written(String text, Sort sort) {
    if (sort == Sort.NUMBER) {
      var isFigure =
          FIGURE.matcher(text).matches() || (commas && WITH_COMMA.matcher(text).matches());
      return isFigure ? "" : "number";
    }
    if (sort == Sort.FLAG) {
      return List.of("true", "false").contains(text.toLowerCase(Locale.ROOT)) ? "" : "flag";
    }
    return text.lines().map(String::strip).allMatch(TableReading::isDay) ? "" : "day";
  }

  private static boolean isDay(String line) {
    try {
      return line.isEmpty() || LocalDate.parse(line) != null;
    } catch (DateTimeParseException none) {
      return false;
    }
  }

  Table table() {
    return table;
  }
}
