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
 */
record Instances(Microdata data, List<Integer> owners) {

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

  /** How they were drawn: with their respondents, so that those of one are no strangers. */
  SampleDesign design() {
    return SampleDesign.builder(owners.size())
        .clusteredBy(Grouping.of(owners.stream().mapToInt(Integer::intValue).toArray()))
        .build();
  }
}
