package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text and the turns in it, not yet a version of anything.
 *
 * @param text a line for each turn
 * @param turns in the order in which they stand
 */
record Spoken(String text, List<Turn> turns) {

  Spoken {
    turns = List.copyOf(turns);
  }

  /**
   * What one speaker says.
   *
   * @param speaker empty for nobody
   * @param participant the label of a participant; empty for anybody else
   */
  record Saying(
      String speaker,
      String participant,
      String words,
      @Nullable Long startMillis,
      @Nullable Long endMillis) {

    /** The same words, of a participant. */
    Saying by(String label) {
      return new Saying(speaker, label, words, startMillis, endMillis);
    }
  }

  /** The text of these turns. */
  static Spoken of(List<Saying> sayings) {
    var text = new StringBuilder();
    var turns = new ArrayList<Turn>();
    for (var saying : sayings) {
      if (!turns.isEmpty()) {
        text.append('\n');
      }
      int line = text.length();
      if (!saying.speaker().isEmpty()) {
        text.append(saying.speaker()).append(": ");
      }
      int start = text.length();
      text.append(saying.words());
      turns.add(
          new Turn(
              saying.speaker(),
              saying.participant(),
              line,
              start,
              text.length(),
              saying.startMillis(),
              saying.endMillis()));
    }
    return new Spoken(text.toString(), turns);
  }

  /** The turns again, each with its words. */
  static List<Saying> sayings(String text, List<Turn> turns) {
    return turns.stream()
        .map(
            turn ->
                new Saying(
                    turn.speaker(),
                    turn.participant(),
                    turn.words(text),
                    turn.startMillis(),
                    turn.endMillis()))
        .toList();
  }
}
