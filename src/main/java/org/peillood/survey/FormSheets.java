package org.peillood.survey;

import java.util.List;
import java.util.Locale;

/** Which sheets of a workbook belong to a form; the others are listed, but not read. */
final class FormSheets {

  /** The sheets of the standard. */
  static final List<String> NAMES =
      List.of("survey", "choices", "settings", "external_choices", "osm", "entities");

  private FormSheets() {}

  /** Whether a sheet counts: by its name, or as the only one of so many. */
  static boolean has(String name, int sheets) {
    return sheets == 1 || NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
