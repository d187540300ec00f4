package org.peillood.coding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A search for words in texts of any script. Every word must occur, be it within another; capitals,
 * accents and vowel signs make no difference. A search without words finds everything.
 */
record WordSearch(List<String> words) {

  WordSearch {
    words = List.copyOf(words);
  }

  /** A search for the words of a text. */
  static WordSearch forWordsOf(String typed) {
    return new WordSearch(
        Stream.of(plain(typed).split("[\\s\\p{Z}]+")).filter(word -> !word.isEmpty()).toList());
  }

  boolean finds(String text) {
    if (words.isEmpty()) {
      return true;
    }
    var plain = plain(text);
    return words.stream().allMatch(plain::contains);
  }

  // Up and down again, because ß, ı and ς have no other way to their plain form.
  private static String plain(String text) {
    return Normalizer.normalize(
            text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\x{640}]", "");
  }
}
