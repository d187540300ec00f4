package org.peillood.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What stands in a file that a form looks into: rows with a value in each column. It is read once
 * and never changes; looking something up takes the same time however long it is.
 */
public final class FormTable {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  private final List<String> columns;
  private final List<List<String>> rows;
  private final Optional<Xml> written;
  private final Map<String, Map<String, List<String>>> byColumn = new ConcurrentHashMap<>();

  private FormTable(List<String> columns, List<List<String>> rows, Optional<Xml> written) {
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.written = written;
  }

  /** A table; a row may end before the last columns. */
  static FormTable of(List<String> columns, List<List<String>> rows) {
    return new FormTable(columns, rows, Optional.empty());
  }

  /** A table that was a document and is shown to the engine as that document. */
  static FormTable of(Xml document, List<String> columns, List<List<String>> rows) {
    return new FormTable(columns, rows, Optional.of(document));
  }

  /** The names of its columns, in their order. */
  List<String> columns() {
    return columns;
  }

  List<List<String>> rows() {
    return rows;
  }

  /** Whether there is such a column. */
  boolean has(String column) {
    return columns.contains(column);
  }

  /** What a row has in a column; nothing when it ends before. */
  String cell(List<String> row, String column) {
    int index = columns.indexOf(column);
    return index >= 0 && index < row.size() ? row.get(index) : "";
  }

  /**
   * The value in the column wanted, in the first row that has a value in another; empty when there
   * is no such row or column.
   */
  String lookUp(String wanted, String known, String value) {
    if (!has(known)) {
      return "";
    }
    var row = byColumn.computeIfAbsent(known, this::firstRows).get(value);
    return row == null ? "" : cell(row, wanted);
  }

  private Map<String, List<String>> firstRows(String column) {
    var first = new HashMap<String, List<String>>();
    rows.forEach(row -> first.putIfAbsent(cell(row, column), row));
    return first;
  }

  /** As the engine has it: {@code root/item}, with an element for each column. */
  Xml root() {
    return written.orElseGet(this::items);
  }

  private Xml items() {
    var root = Xml.element("root");
    for (var row : rows) {
      var item = Xml.element("item");
      columns.stream()
          .filter(column -> NAME.matcher(column).matches())
          .forEach(column -> item.add(Xml.element(column, cell(row, column))));
      root.add(item);
    }
    return root;
  }
}
