package org.peillood.weighting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Figures;
import org.peillood.web.Frame;

/**
 * The page on which a weighting is made.
 *
 * @param form what was typed
 * @param offered the items that can be margins
 * @param raked what would come of it, when that was asked for and can be said
 * @param mark what the form must bring back to be kept; empty before it was looked at
 */
public record WeightingPage(
    Survey survey,
    Wave wave,
    WeightingForm form,
    List<Item> offered,
    Optional<Raked> raked,
    String mark) {

  static String home(Survey survey) {
    return "/bevragingen/" + survey.id() + "/wegingen";
  }

  static String maker(Survey survey, Wave wave) {
    return home(survey) + "/" + wave.code() + "/nieuw";
  }

  /** Where all weightings of the survey are. */
  public String home() {
    return home(survey);
  }

  /** Where this page is. */
  public String address() {
    return maker(survey, wave);
  }

  /** The weights that would come of it, when there are any. */
  public Optional<RakedWeights> weights() {
    return raked.filter(RakedWeights.class::isInstance).map(RakedWeights.class::cast);
  }

  /** What an item asks, with the words over its table. */
  public static String wording(Item item, Frame frame) {
    return MarginItems.wording(item, frame.language());
  }

  /** What an item asked when a weighting was made; its name when the wave asks it no more. */
  public static String wording(Wave wave, String item, Frame frame) {
    return wave.questionnaire().item(item).map(each -> wording(each, frame)).orElse(item);
  }

  /** The words for categories that count together. */
  public static String words(Wave wave, String item, List<String> codes, Frame frame) {
    return wave.questionnaire()
        .item(item)
        .map(each -> MarginItems.words(each, codes, frame.language()))
        .orElse(String.join(" + ", codes));
  }

  /** A share as percent with one decimal. */
  public static String percent(double share, Frame frame) {
    return Figures.decimal(share * 100, 1, frame.language()) + " %";
  }

  /** Where a share (0 to 1) lies on a line of 100, as drawings want it. */
  public static String at(double share) {
    return String.format(Locale.ROOT, "%.2f", share * 100);
  }

  /** The lightest or heaviest weight, with as many decimals as may be told. */
  public static String edge(RakedWeights weights, double edge, Frame frame) {
    return Figures.decimal(edge, weights.isRough() ? 1 : 2, frame.language());
  }

  /** A weight: two decimals. */
  public static String weight(double weight, Frame frame) {
    return Figures.decimal(weight, 2, frame.language());
  }

  /** The edges of a class of weights, in words. */
  public static String words(WeightClasses.WeightClass each, Frame frame) {
    return Double.isInfinite(each.to())
        ? frame.t("weighting.class.from", Figures.decimal(each.from(), 1, frame.language()))
        : frame.t(
            "weighting.class",
            Figures.decimal(each.from(), 1, frame.language()),
            Figures.decimal(each.to(), 1, frame.language()));
  }
}
