package org.peillood.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer option: a stable code, and the words for it.
 *
 * @param code what is stored; never shown
 * @param label what respondents and readers see
 * @param attributes further columns of the choices sheet, which a {@code choice_filter} may name
 */
public record Category(String code, Translated label, Map<String, String> attributes) {

  /** Keeps the order of the attributes. */
  public Category {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** A category without further columns. */
  public Category(String code, Translated label) {
    this(code, label, Map.of());
  }
}
