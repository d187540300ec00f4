package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the translated columns of rows and reports what a complete language lacks.
 *
 * @param defaultLanguage the language of columns that name none
 * @param complete codes of the languages in which nothing may be absent
 */
record Wording(String defaultLanguage, List<String> complete, Problems problems) {

  /** A text that the row may do without, but then in every language. */
  Translated optional(Sheet.Row row, String base) {
    var text = read(row, base);
    return text.isEmpty() ? text : checked(row, base, text);
  }

  /** A text that the row must have in every complete language. */
  Translated needed(Sheet.Row row, String base) {
    return checked(row, base, read(row, base));
  }

  private Translated read(Sheet.Row row, String base) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, cell) -> {
              var header = Columns.Header.of(column);
              if (header.base().equals(base)) {
                texts.put(
                    header.languageName().isEmpty() ? defaultLanguage : header.language(),
                    cell.value());
              }
            });
    return texts.isEmpty() ? Translated.none() : new Translated(texts, defaultLanguage);
  }

  private Translated checked(Sheet.Row row, String base, Translated text) {
    for (var language : complete) {
      if (!text.languages().contains(language)) {
        problems.add(
            row.place(base),
            row.value("name").orElse(""),
            "The " + base.replace('_', ' ') + " is missing in the language '" + language + "'.",
            "Write it, or call the translation a draft in survey.yaml.");
      }
    }
    return text;
  }
}
