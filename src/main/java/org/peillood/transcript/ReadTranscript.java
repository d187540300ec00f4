package org.peillood.transcript;

import java.util.List;

/**
 * A transcript as it was read.
 *
 * @param text the plain text: lines end with {@code \n}; a line is one turn, as {@code P1: words},
 *     or without a label where nobody knows who spoke
 * @param turns who spoke when, in the order of the text; empty lines are no turn
 * @param warnings what was left out or guessed, in the order of the file
 */
record ReadTranscript(String text, List<Turn> turns, List<Warning> warnings) {

  ReadTranscript {
    turns = List.copyOf(turns);
    warnings = List.copyOf(warnings);
  }
}
