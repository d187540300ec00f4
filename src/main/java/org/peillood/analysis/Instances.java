package org.peillood.analysis;

import java.util.List;
import org.peillood.statistics.Grouping;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.Rows;
import org.peillood.statistics.SampleDesign;

/**
 * The instances of one repeat in the completed responses of a wave: one row each, and whose it is.
 * A view; it does not change.
 *
 * @param owners for each row, the number of the respondent; ascending
 * @param respondents how many completed the wave, those without any instance among them
 */
record Instances(Microdata data, List<Integer> owners, int respondents) {

  Instances {
    owners = List.copyOf(owners);
  }

  /** How many respondents stand behind these rows. */
  int people(Rows rows) {
    int people = 0;
    int last = -1;
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      int owner = owners.get(row);
      people += owner == last ? 0 : 1;
      last = owner;
    }
    return people;
  }

  /** How many respondents stand behind more than one of these rows. */
  int peopleWithSeveral(Rows rows) {
    int people = 0;
    int last = -1;
    int times = 0;
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      int owner = owners.get(row);
      times = owner == last ? times + 1 : 1;
      people += times == 2 ? 1 : 0;
      last = owner;
    }
    return people;
  }

  /** How they were drawn: with their respondents, so that those of one are no strangers. */
  SampleDesign design() {
    return SampleDesign.builder(owners.size())
        .clusteredBy(Grouping.of(owners.stream().mapToInt(Integer::intValue).toArray()))
        .build();
  }
}
