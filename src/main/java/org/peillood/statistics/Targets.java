package org.peillood.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of the population per category or combination of categories. */
final class Targets {
  private Targets() {}

  /** A copy in order; refused when one is negative, not a number, or there are none. */
  static <K> Map<K, Double> checked(String item, Map<K, Double> targets) {
    targets.forEach(
        (category, target) -> {
          if (!(target >= 0) || Double.isInfinite(target)) {
            throw new StatisticRefused(
                "The population of " + category + " of " + item + " is given as " + target + ".");
          }
        });
    if (targets.values().stream().noneMatch(target -> target > 0)) {
      throw new StatisticRefused("No population is given for " + item + ".");
    }
    return new LinkedHashMap<>(targets);
  }

  static String names(List<CategoricalColumn> items) {
    return items.stream().map(CategoricalColumn::name).collect(Collectors.joining(" × "));
  }

  static StatisticRefused noAnswer(int row, String item) {
    return new StatisticRefused(
        "Respondent "
            + (row + 1)
            + " has no answer to "
            + item
            + ", so cannot be weighted by it. Fill in the answer, or leave the respondent out.");
  }

  static StatisticRefused nobody(Object category, String item, double target) {
    return new StatisticRefused(
        "The population has "
            + target
            + " in "
            + category
            + " of "
            + item
            + ", but no respondent with a weight is there. Put it together with another category.");
  }

  static StatisticRefused unknown(Object category, String item) {
    return new StatisticRefused(
        "There are respondents in "
            + category
            + " of "
            + item
            + ", but no population is given for it.");
  }
}
