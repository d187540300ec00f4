package org.peillood.finding;

import java.util.Set;

/**
 * What a finding is put under.
 *
 * @param planYear the year of the plan that these codes belong to
 * @param notes codes of policy notes
 * @param indicators codes of indicators
 */
record Links(int planYear, Set<String> notes, Set<String> indicators) {

  Links {
    notes = Set.copyOf(notes);
    indicators = Set.copyOf(indicators);
  }
}
