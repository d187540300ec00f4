package org.peillood.planfiles;

import java.util.ArrayList;
import java.util.List;
import org.peillood.policy.Plan;
import org.peillood.policy.YearPlan;

/** What the plans of other years say of codes that mean the same thing in every year. */
final class OtherYears {

  private OtherYears() {}

  /**
   * The evidence of a plan that another year knows under the same code and another title: one code
   * stands for one thing, whatever the year.
   */
  static List<Warning> warnings(Plan plans, YearPlan plan) {
    var found = new ArrayList<Warning>();
    for (int year : plans.years()) {
      if (year != plan.year().year()) {
        var other = plans.of(year);
        for (var item : plan.evidence()) {
          other
              .evidence(item.code())
              .filter(known -> !known.title().equals(item.title()))
              .map(known -> item.title() + " ≠ " + known.title() + " (" + year + ")")
              .map(told -> new Warning(Warning.Check.OTHER_TITLE, item.code(), "", told))
              .ifPresent(found::add);
        }
      }
    }
    return List.copyOf(found);
  }

  /** The same as lines. */
  static List<String> titles(Plan plans, YearPlan plan) {
    return warnings(plans, plan).stream().map(one -> one.code() + ": " + one.detail()).toList();
  }
}
