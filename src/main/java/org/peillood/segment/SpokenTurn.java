package org.peillood.segment;

import org.peillood.transcript.Span;

/**
 * What one speaker says until another does.
 *
 * @param number from 1
 * @param speaker as the text names them
 * @param participant the label of a participant, such as {@code P3}; empty for anybody else
 * @param lineStart where the line begins, with the name of the speaker
 * @param words where what they say stands
 */
public record SpokenTurn(
    int number, String speaker, String participant, int lineStart, Span words) {

  Span line() {
    return new Span(lineStart, words.end());
  }

  public int start() {
    return words.start();
  }

  public int end() {
    return words.end();
  }
}
