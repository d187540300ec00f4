package org.peillood.transcript;

import java.util.OptionalLong;

/**
 * One person speaking until another does: one line of the transcript's text.
 *
 * @param speaker the label the transcript gives the speaker, empty when unknown
 * @param lineStart where the line begins in the text, in UTF-16 units; the label stands there
 * @param start where the words begin, after the label
 * @param end where the words end, exclusive
 * @param startMillis when it began in the recording, in thousandths of a second
 * @param endMillis when it ended
 */
public record Turn(
    String speaker,
    int lineStart,
    int start,
    int end,
    OptionalLong startMillis,
    OptionalLong endMillis) {

  /** What was said, without the speaker's label. */
  public String words(String text) {
    return text.substring(start, end);
  }
}
