package org.peillood.transcript;

import org.jspecify.annotations.Nullable;

/**
 * What one speaker says until another does. All positions are in UTF-16 units from the beginning of
 * the text.
 *
 * @param speaker as the text names them; empty when nobody is named, as in notes
 * @param participant the label of a participant of the group, such as {@code P3}; empty for anybody
 *     else and for speakers who are not known
 * @param lineStart where the line begins, with the name of the speaker
 * @param start where the words begin, after the name
 * @param end where the words end, exclusive; the end of the line
 * @param startMillis when it begins in the recording; null when that is not known
 * @param endMillis when it ends in the recording; null when that is not known
 */
public record Turn(
    String speaker,
    String participant,
    int lineStart,
    int start,
    int end,
    @Nullable Long startMillis,
    @Nullable Long endMillis) {

  /** The words in the text of which this is a turn. */
  public String words(String text) {
    return text.substring(start, end);
  }

  Turn moved(int by) {
    return new Turn(
        speaker, participant, lineStart + by, start + by, end + by, startMillis, endMillis);
  }
}
