package org.peillood.transcript;

import java.util.List;
import java.util.OptionalLong;

/**
 * How much one person said.
 *
 * @param speaker the label, empty when unknown
 * @param turns how often this person had the word
 * @param words how many words
 * @param millis how long in thousandths of a second; empty when that is not known of every turn
 */
record SpeakingShare(String speaker, int turns, int words, OptionalLong millis) {

  /** The shares of all who spoke, in the order in which they first did. */
  static List<SpeakingShare> of(String text, List<Turn> turns) {
    throw new UnsupportedOperationException(text + turns);
  }
}
