package org.peillood.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The kinds of things that can be wrong with a form. Each has a stable code, and a message and a
 * remedy in the languages of the staff, in {@code texts/fault_<language>.properties}.
 */
enum Fault {
  FILE_ABSENT,
  FILE_TOO_LARGE,
  FILE_BROKEN,
  FILE_LOCKED,
  FILE_OLD,
  FILE_BINARY_WORKBOOK,
  FILE_OPEN_DOCUMENT,
  FILE_OF_NO_KIND,
  FILE_NOT_UTF8,
  TOO_MANY_ROWS,
  TOO_MANY_COLUMNS,
  TOO_MANY_CELLS,
  TOO_MANY_SHEETS,
  CELL_TOO_LONG,
  UNPACKS_TOO_LARGE,
  DOCUMENT_TYPE,
  FIRST_ROW_EMPTY,
  COLUMN_TWICE,
  COLUMN_UNDER_TWO_NAMES,
  FORM_ID_TWICE;

  /** The language of {@link DefinitionProblem#message()} and {@link DefinitionProblem#remedy()}. */
  static final String DEFAULT_LANGUAGE = "en";

  private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();

  /** The code by which programs and translations know it, such as {@code file-broken}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String message(String language, List<String> arguments) {
    return text(language, code() + ".message", arguments);
  }

  String remedy(String language, List<String> arguments) {
    return text(language, code() + ".remedy", arguments);
  }

  private static String text(String language, String key, List<String> arguments) {
    var full = "fault." + key;
    var text = texts(language).getProperty(full, texts(DEFAULT_LANGUAGE).getProperty(full));
    if (text == null) {
      throw new IllegalStateException("no text for " + full);
    }
    for (int i = 0; i < arguments.size(); i++) {
      text = text.replace("{" + i + "}", arguments.get(i));
    }
    return text;
  }

  private static Properties texts(String language) {
    return TEXTS.computeIfAbsent(language, Fault::read);
  }

  private static Properties read(String language) {
    var texts = new Properties();
    try (InputStream in =
        Fault.class.getResourceAsStream("/texts/fault_" + language + ".properties")) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the texts of faults in " + language, e);
    }
    return texts;
  }
}
