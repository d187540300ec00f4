package org.peillood.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sheet {@code settings} of a questionnaire: what it is called, and what clients are to do with
 * it.
 *
 * @param stem the name of the file without its ending, which stands in for an absent {@code
 *     form_id}; may be empty
 * @param values what is written, by column in our spelling; {@code attribute::x} are attributes of
 *     the root node
 */
public record Settings(String stem, Map<String, String> values) {

  static final String ATTRIBUTE = "attribute::";
  private static final String NAMELESS = "data";

  /** Keeps the order of the columns. */
  public Settings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The {@code form_id}. */
  public String formId() {
    return value("form_id").orElse(stem.isEmpty() ? NAMELESS : stem);
  }

  /** The {@code version}; empty for none. */
  public String version() {
    return value("version").orElse("");
  }

  /** The {@code form_title}, else the form's id. */
  public String title() {
    return value("form_title").orElseGet(this::formId);
  }

  /** The name of the root node of the primary instance. */
  public String root() {
    return value("name").orElse(NAMELESS);
  }

  /** The name of the default language as it stands here; {@code default} when none does. */
  public String defaultLanguage() {
    return value("default_language").orElse(Columns.NO_LANGUAGE);
  }

  /** What stands in a column. */
  public Optional<String> value(String column) {
    return Optional.ofNullable(values.get(column));
  }

  /** Whether a column says yes. */
  boolean isYes(String column) {
    return value(column)
        .filter(List.of("yes", "Yes", "YES", "true", "True", "TRUE", "true()")::contains)
        .isPresent();
  }

  /** Attributes of the root node, by name. */
  Map<String, String> attributes() {
    var attributes = new LinkedHashMap<String, String>();
    values.forEach(
        (column, value) -> {
          if (column.startsWith(ATTRIBUTE)) {
            attributes.put(column.substring(ATTRIBUTE.length()), value);
          }
        });
    return attributes;
  }
}
