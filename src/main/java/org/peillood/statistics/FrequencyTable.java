package org.peillood.statistics;

import java.util.List;

/**
 * How often each category was chosen.
 *
 * @param item name of the item
 * @param base what the shares are shares of
 * @param bases respondents by base and kind of missing
 * @param baseWeight sum of the weights in the base; the base itself when nothing is weighted
 * @param lines one per category, in questionnaire order, also those that nobody chose
 * @param severalPerRespondent whether a respondent can be in more than one line, so that the shares
 *     do not add up to 1
 */
public record FrequencyTable(
    String item,
    Base base,
    Bases bases,
    double baseWeight,
    List<CategoryFrequency> lines,
    boolean severalPerRespondent) {
  public FrequencyTable {
    lines = List.copyOf(lines);
  }

  /** The size of the base of the shares. */
  public long n() {
    return bases.of(base);
  }

  /** Choices made by all respondents together. */
  public long choices() {
    return lines.stream().mapToLong(CategoryFrequency::count).sum();
  }

  /** Choices made per respondent of the base. */
  public Result<Double> choicesPerRespondent() {
    return n() == 0 ? Result.none(Reason.NO_CASES) : Result.of((double) choices() / n());
  }

  /** The line's part of all choices (0 to 1); over the lines these add up to 1. */
  public Result<Double> shareOfChoices(CategoryFrequency line) {
    long choices = choices();
    return choices == 0 ? Result.none(Reason.NO_CASES) : Result.of((double) line.count() / choices);
  }

  /** The line of this category; refused when the item does not have it. */
  public CategoryFrequency line(String category) {
    return lines.stream()
        .filter(line -> line.category().equals(category))
        .findFirst()
        .orElseThrow(
            () -> new StatisticRefused("Item " + item + " has no category " + category + "."));
  }
}
