package org.peillood.transcript;

import java.util.List;
import org.peillood.web.Language;

/** Finds what in a text may be a name. */
final class NameFinder {

  private NameFinder() {}

  /**
   * The candidates for another name, in the order in which they first stand in the text.
   *
   * @param language what was spoken; another than Dutch, French or English counts as all three
   */
  static List<Candidate> in(String text, Language language) {
    throw new UnsupportedOperationException(text + language);
  }
}
