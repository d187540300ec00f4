package org.peillood.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands in the sheets that only some clients read: registers of choices, which an app looks
 * into by itself, and the tags of a map that is drawn with another program. They travel with the
 * questionnaire as they were written.
 *
 * @param externalChoices the rows of {@code external_choices}, each by column
 * @param osm the rows of {@code osm}
 */
public record FurtherSheets(
    List<Map<String, String>> externalChoices, List<Map<String, String>> osm) {

  private static final String LIST = "list_name";

  /** Keeps the order of the rows and of their columns. */
  public FurtherSheets {
    externalChoices = copy(externalChoices);
    osm = copy(osm);
  }

  static FurtherSheets of(Map<String, Sheet> sheets) {
    return new FurtherSheets(rows(sheets, "external_choices"), rows(sheets, "osm"));
  }

  boolean isEmpty() {
    return externalChoices.isEmpty() && osm.isEmpty();
  }

  /** The tags of a list of the sheet {@code osm}, as clients have them in the control. */
  Stream<Xml> tags(String list) {
    return osm.stream()
        .filter(row -> list.equals(row.get(LIST)))
        .map(row -> Xml.element("tag").with("key", row.getOrDefault("name", "")).add(label(row)));
  }

  private static Xml label(Map<String, String> row) {
    return row.entrySet().stream()
        .filter(cell -> Headers.base(cell.getKey()).equals("label"))
        .findFirst()
        .map(cell -> Xml.element("label", cell.getValue()))
        .orElseGet(() -> Xml.element("label"));
  }

  private static List<Map<String, String>> rows(Map<String, Sheet> sheets, String name) {
    return sheets.getOrDefault(name, Sheet.absent(name)).rows().stream()
        .filter(row -> row.value(LIST).isPresent())
        .map(FurtherSheets::cells)
        .toList();
  }

  private static Map<String, String> cells(Sheet.Row row) {
    var cells = new LinkedHashMap<String, String>();
    row.cells().forEach((column, cell) -> cells.put(column, cell.value()));
    return cells;
  }

  private static List<Map<String, String>> copy(List<Map<String, String>> rows) {
    return rows.stream().map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row))).toList();
  }
}
