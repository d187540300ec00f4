package org.peillood.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A few paragraphs or list entries in several languages, as the privacy notice has them. A language
 * that lacks them gets those of the default language.
 *
 * @param texts the paragraphs by language code
 * @param defaultLanguage the language to fall back to
 */
public record Paragraphs(Map<String, List<String>> texts, String defaultLanguage) {

  /** Keeps the order of the languages. */
  public Paragraphs {
    var copy = new LinkedHashMap<String, List<String>>();
    texts.forEach((language, lines) -> copy.put(language, List.copyOf(lines)));
    texts = Collections.unmodifiableMap(copy);
  }

  /**
   * The paragraphs in this language, else in the default language; an empty list when there are
   * none.
   */
  public List<String> in(String language) {
    var own = texts.get(language);
    return own != null ? own : texts.getOrDefault(defaultLanguage, List.of());
  }

  /** These, and then those, in each language that has these. */
  Paragraphs and(Paragraphs others) {
    var both = new LinkedHashMap<String, List<String>>();
    texts.forEach(
        (language, lines) ->
            both.put(
                language, Stream.concat(lines.stream(), others.in(language).stream()).toList()));
    return new Paragraphs(both, defaultLanguage);
  }

  /** The languages that really have them. */
  public Set<String> languages() {
    return texts.keySet();
  }
}
