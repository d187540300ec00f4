package org.peillood.register;

import java.util.List;
import java.util.Set;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;

/**
 * The page on which many moments of one forum are written at once.
 *
 * @param title of all of them
 * @param text as it was typed
 * @param lines what was understood of it, to be looked over; empty before it was read
 */
public record DaysPage(
    Register register,
    YearPlan plan,
    String title,
    String theme,
    String state,
    Set<String> indicators,
    String text,
    List<Line> lines,
    List<Complaint> complaints) {

  /**
   * One moment as it will be kept.
   *
   * @param state the outcome that was understood or chosen
   */
  public record Line(Moment moment, String state) {}

  public DaysPage {
    lines = List.copyOf(lines);
    complaints = List.copyOf(complaints);
  }
}
