package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the translated columns of rows and reports what a complete language lacks.
 *
 * @param defaultLanguage the language of a text that names none, where others do
 * @param complete codes of the languages in which nothing may be absent
 */
record Wording(Columns columns, String defaultLanguage, List<String> complete, Problems problems) {

  /** A text that the row may do without, but then in every language. */
  Translated optional(Sheet.Row row, String base) {
    var text = read(row, base);
    return text.isEmpty() ? text : checked(row, base, text);
  }

  /** A text that the row must have in every complete language. */
  Translated needed(Sheet.Row row, String base) {
    return checked(row, base, read(row, base));
  }

  /** The files that the row shows, by kind. */
  Map<String, Translated> media(Sheet.Row row) {
    var media = new LinkedHashMap<String, Translated>();
    for (var kind : Caption.MEDIA) {
      var files = read(row, kind);
      if (!files.isEmpty()) {
        media.put(kind, files);
      }
    }
    return media;
  }

  // A text that names no language belongs to the default one as soon as the row has others. That a
  // plain label after translated ones takes their place is pyxform's doing: it is what others get.
  private Translated read(Sheet.Row row, String base) {
    var texts = new LinkedHashMap<String, String>();
    row.cells()
        .forEach(
            (column, cell) -> {
              var header = Columns.Header.of(column);
              if (!header.base().equals(base)) {
                return;
              }
              if (header.languageName().isPresent()) {
                named(texts);
                texts.put(columns.language(header.languageName().get()), cell.value());
              } else if (texts.isEmpty() || Columns.CAPTIONS.contains(base)) {
                texts.clear();
                texts.put(Translated.PLAIN, cell.value());
              } else {
                texts.putIfAbsent(defaultLanguage, cell.value());
              }
            });
    return texts.isEmpty() ? Translated.none() : new Translated(texts, defaultLanguage);
  }

  private void named(Map<String, String> texts) {
    var plain = texts.remove(Translated.PLAIN);
    if (plain != null) {
      texts.put(defaultLanguage, plain);
    }
  }

  private Translated checked(Sheet.Row row, String base, Translated text) {
    for (var language : complete) {
      if (!text.languages().contains(language)) {
        problems.add(
            Fault.LABEL_MISSING_IN_LANGUAGE,
            row.place(base),
            row.value("name").orElse(""),
            base.replace('_', ' '),
            language);
      }
    }
    return text;
  }
}
