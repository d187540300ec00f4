package org.peillood.transcript;

import java.util.List;
import java.util.UUID;
import org.peillood.web.Language;

/**
 * One version of a text, with its turns.
 *
 * @param group the code of the focus group
 * @param translator empty when it is no translation
 * @param version its number, from 1
 * @param turns in their order; their positions are in {@code text}
 */
public record TranscriptText(
    UUID transcript,
    String group,
    String title,
    Language language,
    String translator,
    int version,
    String text,
    List<SpokenTurn> turns) {

  public TranscriptText {
    turns = List.copyOf(turns);
  }

  /** What is said in a turn. */
  public String words(SpokenTurn turn) {
    return text.substring(turn.turn().start(), turn.turn().end());
  }
}
