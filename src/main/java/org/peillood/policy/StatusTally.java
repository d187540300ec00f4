package org.peillood.policy;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * How many of some indicators have which status. Every indicator counts once, however many goals it
 * serves.
 */
public record StatusTally(long realised, long partly, long not, long notStated) {

  static StatusTally of(Collection<Indicator> indicators) {
    var counts =
        indicators.stream()
            .distinct()
            .collect(Collectors.groupingBy(Indicator::status, Collectors.counting()));
    return new StatusTally(
        counts.getOrDefault(Status.REALISED, 0L),
        counts.getOrDefault(Status.PARTLY, 0L),
        counts.getOrDefault(Status.NOT, 0L),
        counts.getOrDefault(Status.NOT_STATED, 0L));
  }

  public long total() {
    return realised + partly + not + notStated;
  }
}
