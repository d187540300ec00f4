package org.peillood.translation;

import java.util.List;
import org.peillood.web.Language;

/**
 * What there is to translate into one language, as it stands in the survey.
 *
 * @param called how staff call it
 * @param from the language that is translated from
 * @param standing how far a translation counts that nobody has worked on here
 * @param texts in the order in which respondents meet them
 */
record Matter(
    Part part, String called, Language from, Language to, TextState standing, List<Text> texts) {

  Matter {
    texts = List.copyOf(texts);
  }

  /**
   * One text.
   *
   * @param brought its translation as it stands there; empty for none
   * @param earlier what earlier versions had, the last of them first
   */
  record Text(Original original, String brought, List<Earlier> earlier) {
    Text {
      earlier = List.copyOf(earlier);
    }
  }

  /** A text and its translation in an earlier version; either may be empty. */
  record Earlier(String source, String words) {}
}
