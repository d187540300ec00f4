package org.peillood.policy;

/**
 * An indicator in one of the years in which it was in a plan.
 *
 * @param plan of that year
 * @param changed whether its title, kind or unit is another than in the year before it, so that the
 *     two results say different things
 */
public record IndicatorYear(YearPlan plan, Indicator indicator, boolean changed) {

  /** The page of the indicator in that year. */
  public String address() {
    return plan.desk() + "/indicatoren/" + indicator.code();
  }

  static boolean isChanged(Indicator before, Indicator after) {
    return !before.title().equals(after.title())
        || before.kind() != after.kind()
        || !before.unit().equals(after.unit());
  }
}
