package org.peillood.transcript;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in which names were replaced.
 *
 * @param text the text as it became
 * @param times how many places were changed
 */
record Replacements(String text, int times) {

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
      return new Replacements(text, 0);
    }
    var matcher = Pattern.compile(names).matcher(text);
    var result = new StringBuilder();
    int times = 0;
    while (matcher.find()) {
      var pseudonym = pseudonyms.getOrDefault(matcher.group(), matcher.group());
      matcher.appendReplacement(result, Matcher.quoteReplacement(pseudonym));
      times++;
    }
    return new Replacements(matcher.appendTail(result).toString(), times);
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
