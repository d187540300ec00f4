package org.peillood.focusgroup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * How a group is planned.
 *
 * @param theme code of a theme of the plan
 * @param planYear the year of the plan that the indicators are of
 * @param indicators codes of the indicators that it counts for
 * @param ownerRole who answers for it, as a role and never a name
 * @param minutes how long it is to take
 * @param languages codes of the languages spoken
 */
public record Planned(
    String title,
    String theme,
    int planYear,
    List<String> indicators,
    String ownerRole,
    LocalDate on,
    LocalTime at,
    String place,
    MeetingMode mode,
    int minutes,
    List<String> languages) {

  public Planned {
    indicators = List.copyOf(indicators);
    languages = List.copyOf(languages);
  }
}
