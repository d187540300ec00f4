package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One sheet of an XLSForm, wherever it was read from: rows of cells by column name, each of which
 * can say where it stands.
 *
 * @param name {@code survey}, {@code choices} or {@code settings}
 */
record Sheet(String name, List<Row> rows) {

  /**
   * One row.
   *
   * @param number its place in the sheet, from 1
   * @param line its line in a text file
   * @param cells values by column name in our spelling, without the empty ones
   */
  record Row(String sheet, int number, int line, Map<String, Cell> cells) {

    /** Where a cell of it stands, for people. */
    String place(String column) {
      return place() + ", column " + column;
    }

    /** Where it stands, for people. */
    String place() {
      return sheet + ", row " + number + " (line " + line + ")";
    }

    Optional<String> value(String column) {
      return Optional.ofNullable(cells.get(column)).map(Cell::value);
    }
  }

  /** A value and its line. */
  record Cell(String value, int line) {}

  /** The three sheets of a YAML file, those that it lacks empty. */
  static Map<String, Sheet> all(MappingNode file, List<String> names, Problems problems) {
    var sheets = new LinkedHashMap<String, Sheet>();
    names.forEach(name -> sheets.put(name, new Sheet(name, List.of())));
    for (var entry : file.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      if (names.contains(name)) {
        sheets.put(name, new Sheet(name, rows(name, entry.getValueNode(), problems)));
      } else {
        problems.add(
            place(entry.getKeyNode()),
            name,
            "There is no sheet of this name.",
            Suggestion.forWord(name, names, "The sheets are " + String.join(", ", names) + "."));
      }
    }
    return sheets;
  }

  private static List<Row> rows(String sheet, Node node, Problems problems) {
    var rows = new ArrayList<Row>();
    if (!(node instanceof SequenceNode list)) {
      problems.add(place(node), sheet, "A sheet is a list of rows.", "Begin each row with '- '.");
      return rows;
    }
    int number = 0;
    for (var entry : list.getValue()) {
      number++;
      if (entry instanceof MappingNode row) {
        rows.add(row(sheet, number, row, problems));
      } else {
        problems.add(
            sheet + ", row " + number + " (" + place(entry) + ")",
            "",
            "A row is a list of columns with values.",
            "Write it as 'column: value'.");
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
              ? Columns.canonical(key.getValue().strip())
              : "";
      if (!(entry.getValueNode() instanceof ScalarNode scalar)) {
        problems.add(
            row.place(column),
            "",
            "A cell holds one value.",
            "Write a text, a number or yes or no.");
      } else if (!scalar.getValue().isBlank()
          && cells.put(column, new Cell(scalar.getValue().strip(), line(scalar))) != null) {
        problems.add(
            row.place(column),
            scalar.getValue(),
            "The column stands twice in this row.",
            "Remove one.");
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
