package org.peillood.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The meetings and events behind an indicator, as entries: the same meeting may count for several
 * indicators, so these totals must never be added up over indicators.
 *
 * @param total all entries, dated or not, cancelled ones too
 * @param dates the days on which something was held, each day once
 * @param groups the entries by forum
 */
public record Meetings(
    int total,
    int attended,
    int excused,
    int cancelled,
    int plannedOnly,
    int undated,
    List<LocalDate> dates,
    List<Forum> groups) {

  /**
   * One forum or series.
   *
   * @param held days held and attended
   * @param substitute days on which somebody stood in
   * @param excused days held without us
   * @param planned days that were only planned
   * @param undated how many were held on an unknown day
   */
  public record Forum(
      String what,
      List<LocalDate> held,
      List<LocalDate> substitute,
      List<LocalDate> excused,
      List<LocalDate> cancelled,
      List<LocalDate> planned,
      List<Move> moved,
      int undated,
      Optional<String> mode,
      Optional<String> note) {}

  /** A meeting that went to another day, and what became of it. */
  public record Move(LocalDate from, LocalDate to, String outcome) {}

  /**
   * Presence at the meetings that were held.
   *
   * @param held how many were held: the denominator
   * @param pct {@code attended / held} in percent, rounded
   */
  public record Attendance(int held, int attended, int pct, String basis, Optional<String> note) {}
}
