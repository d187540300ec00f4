package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which columns of a file of choices hold the codes and the words.
 *
 * @param value the column with what is stored
 * @param label the column with what respondents see
 */
record FileColumns(String value, String label) {

  /** The columns as the item's parameters name them, else as the standard does. */
  static FileColumns of(String file, Map<String, String> parameters) {
    boolean map = file.endsWith(".geojson");
    return new FileColumns(
        parameters.getOrDefault("value", map ? "id" : "name"),
        parameters.getOrDefault("label", map ? "title" : "label"));
  }

  /** Those of the two that a table does not have. */
  Stream<String> lackingIn(FormTable table) {
    return Stream.of(value, label).filter(column -> !table.has(column));
  }

  /** The choices in a table: each code once, a row without one passed over. */
  ChoiceList choices(String name, FormTable table, String language) {
    var byCode = new LinkedHashMap<String, Category>();
    for (var row : table.rows()) {
      var code = table.cell(row, value).strip();
      if (!code.isEmpty()) {
        byCode.putIfAbsent(code, category(code, table, row, language));
      }
    }
    return new ChoiceList(name, List.copyOf(byCode.values()));
  }

  private Category category(String code, FormTable table, List<String> row, String language) {
    var words = table.cell(row, label).strip();
    return new Category(code, Translated.plain(words.isEmpty() ? code : words, language));
  }
}
