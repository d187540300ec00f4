package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One sheet of an XLSForm, wherever it was read from: rows of cells by column name, each of which
 * can say where it stands.
 *
 * @param name {@code survey}, {@code choices} or another of the standard's
 * @param columns the columns that have a name, in their order
 */
record Sheet(String name, List<Column> columns, List<Row> rows) {

  // As many empty columns end a sheet in the reference converter.
  private static final int LONGEST_GAP_OF_COLUMNS = 20;

  Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A sheet with the columns that its rows have values in. */
  Sheet(String name, List<Row> rows) {
    this(
        name,
        rows.stream()
            .flatMap(row -> row.cells().keySet().stream())
            .distinct()
            .map(column -> new Column(column, column, ""))
            .toList(),
        rows);
  }

  /**
   * A column.
   *
   * @param name in our spelling
   * @param written as it was written
   * @param letter as a spreadsheet numbers it; empty elsewhere
   */
  record Column(String name, String written, String letter) {

    String place() {
      return letter.isEmpty() ? written : letter + " (" + written + ")";
    }
  }

  /**
   * One row.
   *
   * @param number its place in the sheet, from 1
   * @param line its line in a text file; 0 in a spreadsheet
   * @param cells values by column name in our spelling, without the empty ones
   * @param columns how people find a column, by its name in our spelling
   */
  record Row(
      String sheet, int number, int line, Map<String, Cell> cells, Map<String, String> columns) {

    Row(String sheet, int number, int line, Map<String, Cell> cells) {
      this(sheet, number, line, cells, Map.of());
    }

    /** Where a cell of it stands, for people. */
    String place(String column) {
      return place() + ", column " + columns.getOrDefault(column, column);
    }

    /** Where it stands, for people. */
    String place() {
      return sheet + ", row " + number + (line > 0 ? " (line " + line + ")" : "");
    }

    /** The same row with other cells. */
    Row with(Map<String, Cell> others) {
      return new Row(sheet, number, line, others, columns);
    }

    /** Its place in a spreadsheet, where the first row names the columns. */
    int inSpreadsheet() {
      return columns.isEmpty() ? number + 1 : number;
    }

    Optional<String> value(String column) {
      return Optional.ofNullable(cells.get(column)).map(Cell::value);
    }
  }

  /** A value and its line. */
  record Cell(String value, int line) {}

  static Sheet absent(String name) {
    return new Sheet(name, List.of(), List.of());
  }

  /** The column with this name in our spelling, in any language. */
  boolean has(String base) {
    return columns.stream().anyMatch(column -> Headers.base(column.name()).equals(base));
  }

  /** The sheet in a grid, whose first line names the columns. */
  static Sheet of(String name, Grid grid, Problems problems) {
    var lines = grid.lines();
    if (lines.isEmpty() || lines.get(0).number() != 1) {
      if (!lines.isEmpty()) {
        problems.add(Fault.FIRST_ROW_EMPTY, name + ", row 1", "");
      }
      return absent(name);
    }
    var columns = columns(name, lines.get(0), problems);
    var places = new LinkedHashMap<String, String>();
    columns.forEach((index, column) -> places.put(column.name(), column.place()));
    var rows = new ArrayList<Row>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = new LinkedHashMap<String, Cell>();
      columns.forEach(
          (index, column) -> {
            if (!line.cell(index).isEmpty()) {
              cells.put(column.name(), new Cell(line.cell(index), line.at()));
            }
          });
      if (!cells.isEmpty()) {
        rows.add(new Row(name, line.number(), line.at(), cells, places));
      }
    }
    return new Sheet(name, List.copyOf(columns.values()), rows);
  }

  private static Map<Integer, Column> columns(String name, Grid.Line first, Problems problems) {
    var written = first.cells();
    var delimiter = Headers.delimiter(written);
    var columns = new LinkedHashMap<Integer, Column>();
    var seen = new LinkedHashMap<String, String>();
    int gap = 0;
    for (int i = 0; i < written.size() && gap <= LONGEST_GAP_OF_COLUMNS; i++) {
      var header = written.get(i);
      gap = header.isEmpty() ? gap + 1 : 0;
      if (header.isEmpty() || isSuperseded(name, header, written)) {
        continue;
      }
      var letter = first.at() > 0 ? "" : Headers.letter(i);
      var column = new Column(Headers.canonical(name, header, delimiter), header, letter);
      var place = name + ", row 1, column " + column.place();
      if (written.indexOf(header) < i) {
        problems.add(Fault.COLUMN_TWICE, place, header);
      } else if (seen.containsKey(column.name()) && !Headers.isExact(name, header)) {
        problems.add(Fault.COLUMN_UNDER_TWO_NAMES, place, header, seen.get(column.name()));
      }
      seen.put(column.name(), header);
      columns.put(i, column);
    }
    if (name.equals("settings") && written.contains("form_id") && written.contains("id_string")) {
      problems.warn(Fault.FORM_ID_TWICE, name + ", row 1", "id_string");
    }
    return columns;
  }

  // Forms that were made for several servers carry their id twice.
  private static boolean isSuperseded(String name, String header, List<String> written) {
    return name.equals("settings") && header.equals("id_string") && written.contains("form_id");
  }

  /** The same with every value made into another. */
  Sheet mapped(UnaryOperator<String> change) {
    return new Sheet(
        name,
        columns,
        rows.stream()
            .map(
                row -> {
                  var cells = new LinkedHashMap<String, Cell>();
                  row.cells()
                      .forEach(
                          (column, cell) ->
                              cells.put(column, new Cell(change.apply(cell.value()), cell.line())));
                  return row.with(cells);
                })
            .toList());
  }

  /** The same without a column. */
  Sheet without(String column) {
    return new Sheet(
        name,
        columns.stream().filter(other -> !other.name().equals(column)).toList(),
        rows.stream()
            .map(
                row -> {
                  var cells = new LinkedHashMap<>(row.cells());
                  cells.remove(column);
                  return row.with(cells);
                })
            .toList());
  }

  /** The sheets of a YAML file, those that it lacks empty. */
  static Map<String, Sheet> all(MappingNode file, List<String> names, Problems problems) {
    var sheets = new LinkedHashMap<String, Sheet>();
    names.forEach(name -> sheets.put(name, new Sheet(name, List.of())));
    for (var entry : file.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      if (names.contains(name)) {
        sheets.put(name, new Sheet(name, rows(name, entry.getValueNode(), problems)));
      } else {
        var place = place(entry.getKeyNode());
        Suggestion.nearest(name, names)
            .ifPresentOrElse(
                near -> problems.add(Fault.SHEET_NAME_MISSPELT, place, name, near),
                () -> problems.add(Fault.SHEET_UNKNOWN, place, name, String.join(", ", names)));
      }
    }
    return sheets;
  }

  private static List<Row> rows(String sheet, Node node, Problems problems) {
    var rows = new ArrayList<Row>();
    if (!(node instanceof SequenceNode list)) {
      problems.add(Fault.SHEET_NO_LIST, place(node), sheet);
      return rows;
    }
    int number = 0;
    for (var entry : list.getValue()) {
      number++;
      if (entry instanceof MappingNode row) {
        rows.add(row(sheet, number, row, problems));
      } else {
        problems.add(Fault.ROW_NO_CELLS, sheet + ", row " + number + " (" + place(entry) + ")", "");
      }
    }
    return rows;
  }

  private static Row row(String sheet, int number, MappingNode node, Problems problems) {
    var cells = new LinkedHashMap<String, Cell>();
    var row = new Row(sheet, number, line(node), cells);
    for (var entry : node.getValue()) {
      var column =
          entry.getKeyNode() instanceof ScalarNode key
              ? Headers.canonical(sheet, key.getValue().strip(), "::")
              : "";
      if (!(entry.getValueNode() instanceof ScalarNode scalar)) {
        problems.add(Fault.CELL_NO_VALUE, row.place(column), "");
      } else if (!scalar.getValue().isBlank()
          && cells.put(column, new Cell(scalar.getValue().strip(), line(scalar))) != null) {
        problems.add(Fault.COLUMN_TWICE_IN_ROW, row.place(column), scalar.getValue());
      }
    }
    return row;
  }

  private static String place(Node node) {
    return "line " + line(node);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
