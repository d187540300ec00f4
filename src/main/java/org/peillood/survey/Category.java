package org.peillood.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer option: a stable code, and the words for it.
 *
 * @param code what is stored; never shown
 * @param label what respondents and readers see
 * @param media names of files by kind, see {@link Caption}
 * @param attributes further columns of the choices sheet, which a {@code choice_filter} may name
 */
public record Category(
    String code, Translated label, Map<String, Translated> media, Map<String, String> attributes) {

  /** Keeps the order of the attributes. */
  public Category {
    media = Collections.unmodifiableMap(new LinkedHashMap<>(media));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** A category without further columns. */
  public Category(String code, Translated label) {
    this(code, label, Map.of(), Map.of());
  }

  /** Whether its words stand among the translations. */
  boolean isTranslated() {
    return label.isTranslated()
        || !media.isEmpty()
        || label.plain().filter(References::isIn).isPresent();
  }
}
