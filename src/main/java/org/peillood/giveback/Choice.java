package org.peillood.giveback;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peillood.survey.Survey;
import org.peillood.survey.Translated;

/**
 * What staff choose to give back of a wave.
 *
 * @param items names of the questions, in the order of the questionnaire
 * @param findings codes of the findings
 * @param words what was done with the answers, by language code
 */
record Choice(List<String> items, List<String> findings, Map<String, String> words) {

  /** More than this nobody reads through. */
  static final int MOST_ITEMS = 8;

  /** The longest words that the store takes, in characters. */
  static final int LONGEST_WORDS = 3000;

  /** Nothing chosen yet. */
  static final Choice NONE = new Choice(List.of(), List.of(), Map.of());

  Choice {
    items = List.copyOf(items);
    findings = List.copyOf(findings);
    words = Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /** The words; a language that lacks them falls back to the survey's own. */
  Translated said(Survey survey) {
    return words.isEmpty() ? Translated.none() : new Translated(words, survey.languages().get(0));
  }
}
