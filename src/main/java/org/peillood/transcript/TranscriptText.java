package org.peillood.transcript;

import java.util.List;
import java.util.UUID;

/**
 * One version of the text of a transcript: a line for each turn, with the name of its speaker in
 * front ({@code P1: words}). Positions hold for this version only.
 *
 * @param version from 1
 * @param text with {@code \n} between lines and no other control characters
 * @param turns in the order in which they stand
 */
public record TranscriptText(UUID transcript, int version, String text, List<Turn> turns) {

  public TranscriptText {
    turns = List.copyOf(turns);
  }
}
