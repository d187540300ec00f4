package org.peillood.qda;

import org.peillood.segment.SpokenText;
import org.peillood.web.Language;

/** Where texts that were brought become transcripts of a group. */
interface TranscriptShelf {

  /**
   * A text that was brought.
   *
   * @param group the code of the group
   * @param words with line feeds
   * @param isReleased whether it may be coded at once, since nothing in it leads to a person
   */
  record Brought(String group, String title, Language language, String words, boolean isReleased) {}

  /** Makes a transcript; what comes back is the text as it stands there. */
  SpokenText add(Brought text, String by);
}
