package org.peillood.planfiles;

import java.util.Locale;

/**
 * Something in a plan that may not hold together; a person decides whether it does.
 *
 * @param code of the part it is about
 * @param address the page of that part
 * @param detail figures, days, codes or names from the plan, as they are
 */
public record Warning(Check check, String code, String address, String detail) {

  /** What is looked at, in the order of the page. */
  public enum Check {
    TARGET_NOT_MET,
    ATTENDANCE_BELOW_TARGET,
    SAME_MEETING,
    DAY_OUTSIDE_YEAR,
    DAY_IN_WEEKEND,
    PLANNED_WITHOUT_OUTCOME,
    RESULT_WITHOUT_EVIDENCE,
    EVIDENCE_WITHOUT_INDICATOR,
    GOAL_WITHOUT_ACTION,
    ACTION_WITHOUT_GOAL,
    SAME_NUMBER,
    WITHOUT_STATUS,
    PARTNER_WITHOUT_TASK,
    SEPARATE_REPORT,
    /** One code, and another title in another year. */
    OTHER_TITLE;

    /** The name in language files, for instance {@code target-not-met}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
