package org.peillood.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in which names were replaced.
 *
 * @param text the text as it became
 * @param places which places of the text as it was were changed, in their order
 */
record Replacements(String text, List<Renamed> places) {

  Replacements {
    places = List.copyOf(places);
  }

  /** How many places were changed. */
  int times() {
    return places.size();
  }

  // A name with another letter beside it is another word.
  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}\\p{M}])";
  private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}\\p{M}])";

  /**
   * Replaces whole words, each everywhere in the same way. The longest wins where two begin at one
   * place; {@code An} is not {@code an}; what was put in is not replaced again.
   *
   * @param pseudonyms by the words they stand for
   */
  static Replacements apply(String text, Map<String, String> pseudonyms) {
    var names =
        pseudonyms.keySet().stream()
            .filter(name -> !name.isBlank())
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Replacements::asWords)
            .collect(Collectors.joining("|"));
    if (names.isEmpty()) {
      return new Replacements(text, List.of());
    }
    var matcher = Pattern.compile(names).matcher(text);
    var result = new StringBuilder();
    var places = new ArrayList<Renamed>();
    while (matcher.find()) {
      var pseudonym = pseudonyms.getOrDefault(matcher.group(), matcher.group());
      matcher.appendReplacement(result, Matcher.quoteReplacement(pseudonym));
      places.add(new Renamed(new Span(matcher.start(), matcher.end()), pseudonym));
    }
    return new Replacements(matcher.appendTail(result).toString(), places);
  }

  // What begins or ends with a mark, such as a telephone number in brackets, needs no edge there.
  private static String asWords(String name) {
    return (isOfWord(name.codePointAt(0)) ? NO_LETTER_BEFORE : "")
        + Pattern.quote(name)
        + (isOfWord(name.codePointBefore(name.length())) ? NO_LETTER_AFTER : "");
  }

  private static boolean isOfWord(int letter) {
    return Character.isLetterOrDigit(letter);
  }
}
