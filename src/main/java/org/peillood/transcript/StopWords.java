package org.peillood.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.web.Language;

/**
 * Words that are no names though a capital may begin them, from {@code transcript/no-names_nl.txt}
 * and so on: words that begin sentences, days, months, languages, and abbreviations.
 */
final class StopWords {

  private static final List<String> LANGUAGES = List.of("nl", "fr", "en");
  private static final Map<String, StopWords> BY_LANGUAGE =
      LANGUAGES.stream()
          .collect(
              Collectors.toMap(code -> code, code -> new StopWords(lines("no-names_" + code))));
  private static final StopWords ALL =
      new StopWords(
          BY_LANGUAGE.values().stream()
              .flatMap(words -> words.words.stream())
              .collect(Collectors.toSet()));

  private final Set<String> words;

  private StopWords(Set<String> words) {
    this.words = words;
  }

  /** Those of a language; of a language without a list those of all. */
  static StopWords of(Language language) {
    return BY_LANGUAGE.getOrDefault(language.code(), ALL);
  }

  static StopWords ofAll() {
    return ALL;
  }

  /** Whether a word is one, however it is capitalised. */
  boolean contains(String word) {
    return words.contains(word.replace('’', '\'').toLowerCase(Locale.ROOT));
  }

  /** The words of a list in small letters; a line may hold several, and # begins a remark. */
  private static Set<String> lines(String list) {
    return Lists.lines(list)
        .flatMap(line -> Stream.of(line.split("\\s+")))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
