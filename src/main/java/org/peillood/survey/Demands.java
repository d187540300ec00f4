package org.peillood.survey;

import java.util.List;

/**
 * What is demanded of a definition. Any form that the standard allows can be converted; one that is
 * asked here must also be fit for it: each name once, no column that nobody reads, complete
 * translations, and rules that the engine can run.
 *
 * @param complete codes of the languages in which nothing may be absent
 * @param stem the name of the file without its ending; may be empty
 */
record Demands(Measure measure, List<String> complete, String stem) {

  private enum Measure {
    STANDARD,
    OURS
  }

  /** What the standard demands of any form. */
  static Demands ofTheStandard(String stem) {
    return new Demands(Measure.STANDARD, List.of(), stem);
  }

  /** What we demand of a form that is asked here. */
  static Demands ours(List<String> complete) {
    return new Demands(Measure.OURS, List.copyOf(complete), "");
  }

  boolean areOurs() {
    return measure == Measure.OURS;
  }
}
