package org.peillood.transcript;

import java.util.Map;

/**
 * A text in which names were replaced.
 *
 * @param text the text as it became
 * @param times how many places were changed
 */
record Replacements(String text, int times) {

  /**
   * Replaces whole words, each everywhere in the same way. The longest wins where two begin at one
   * place; {@code An} is not {@code an}; what was put in is not replaced again.
   *
   * @param pseudonyms by the words they stand for
   */
  static Replacements apply(String text, Map<String, String> pseudonyms) {
    throw new UnsupportedOperationException(text + pseudonyms);
  }
}
