package org.peillood.statistics;

import java.util.List;

/**
 * What {@link TTest} finds.
 *
 * @param first the first group
 * @param second the second group
 * @param difference mean of the first group minus mean of the second, in the units of the item
 * @param interval the confidence interval of the difference
 * @param t the difference in standard errors
 * @param degreesOfFreedom of t; a fraction in Welch's test
 * @param p two-sided
 * @param method "Welch's t" or "Student's t"
 */
public record TTestFigures(
    GroupFigures first,
    GroupFigures second,
    Result<Double> difference,
    Result<Interval> interval,
    Result<Double> t,
    Result<Double> degreesOfFreedom,
    Result<Double> p,
    String method) {
  static TTestFigures undefined(
      List<GroupFigures> groups, Result<Double> difference, Reason why, String method) {
    return new TTestFigures(
        groups.get(0),
        groups.get(1),
        difference,
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        method);
  }
}
