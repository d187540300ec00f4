package org.peillood.note;

import java.time.Instant;

/**
 * A sentence of a note that stands on a figure, as a person confirmed.
 *
 * @param note the code of the note
 * @param title of the note
 * @param language of the sentence, as a code
 * @param written the number
 * @param version the newest version of the note
 * @param stillThere whether the newest version has the sentence as it was
 */
public record LeaningSentence(
    String note,
    String title,
    String sentence,
    String language,
    String written,
    int version,
    boolean stillThere,
    String account,
    Instant decided) {

  /** The page of the version. */
  public String address() {
    return "/notas/" + note + "/versies/" + version;
  }
}
