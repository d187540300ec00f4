package org.peillood.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One text in several languages. A language that lacks it gets the text of the default language, so
 * that a draft translation never leaves a hole on a page.
 *
 * @param texts the text by language code, in the order of the definition; none of them empty
 * @param defaultLanguage the language to fall back to
 */
public record Translated(Map<String, String> texts, String defaultLanguage) {

  /** Where a text stands that names no language and stands in no translation. */
  static final String PLAIN = "";

  private static final Translated NONE = new Translated(Map.of(), "");

  /** Keeps the order of the languages. */
  public Translated {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** No text at all, as for an item without a hint. */
  public static Translated none() {
    return NONE;
  }

  /** A text that exists in one language. */
  public static Translated of(String language, String text) {
    return new Translated(Map.of(language, text), language);
  }

  /**
   * A text that names no language, as in a questionnaire of one language. In the XForm it stands
   * where it is shown, not among the translations.
   */
  static Translated plain(String text, String language) {
    return new Translated(Map.of(PLAIN, text), language);
  }

  /** The text, when it names no language. */
  Optional<String> plain() {
    return Optional.ofNullable(texts.get(PLAIN));
  }

  /** Whether it stands among the translations: it names a language. */
  boolean isTranslated() {
    return !texts.isEmpty() && !texts.containsKey(PLAIN);
  }

  /**
   * The text in this language, else in the default language, else in any; empty when there is none.
   */
  public String in(String language) {
    var own = texts.get(language);
    if (own != null) {
      return own;
    }
    var fallback = texts.get(defaultLanguage);
    return fallback != null ? fallback : texts.values().stream().findFirst().orElse("");
  }

  /** The text in this language, with the value of an item in place of each {@code ${name}}. */
  public String in(String language, UnaryOperator<String> valueOfItem) {
    return References.filled(in(language), valueOfItem);
  }

  /** The languages that really have the text. */
  public Set<String> languages() {
    return texts.containsKey(PLAIN) ? Set.of(defaultLanguage) : texts.keySet();
  }

  /** Whether no language has it. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }
}
