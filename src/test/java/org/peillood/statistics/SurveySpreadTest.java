package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Spread, quantiles, alpha and tests of means of weighted and of clustered samples, against R 4.2.2
 * with survey 4.1. The twelve pupils of {@link SurveyTest}, with three items and three classes:
 *
 * <pre>
 * d$k = strsplit("abcabcabccba", "")[[1]]
 * d$i1 = c(1,2,3,4,5,3,2,1,4,5,2,3); d$i2 = c(2,2,3,5,4,3,1,1,4,4,3,2)
 * d$i3 = c(1,3,2,4,4,4,2,2,5,4,1,3)
 * D = svydesign(~school, strata = ~region, weights = ~w, data = d)
 * W = svydesign(~1, weights = ~w, data = d)
 * </pre>
 */
class SurveySpreadTest {
  /** R printed 10 digits and more. */
  private static final Offset<Double> PRINTED = within(5e-11);

  private static final NumericColumn HOURS =
      NumericColumn.of("hours", 4, 6, 5, 9, 8, 7, 2, 3, 6, 5, 4, 1);
  private static final Weights WEIGHTS = Weights.of(10, 10, 12, 12, 8, 8, 20, 20, 15, 15, 25, 25);
  private static final CategoricalColumn SEX = letters("fm", "fmfmfmfmmmff");
  private static final CategoricalColumn CLASS = letters("abcd", "abcabcabccba");
  private static final List<ScaleItem> ITEMS =
      List.of(
          ScaleItem.of(NumericColumn.of("i1", 1, 2, 3, 4, 5, 3, 2, 1, 4, 5, 2, 3)),
          ScaleItem.of(NumericColumn.of("i2", 2, 2, 3, 5, 4, 3, 1, 1, 4, 4, 3, 2)),
          ScaleItem.of(NumericColumn.of("i3", 1, 3, 2, 4, 4, 4, 2, 2, 5, 4, 1, 3)));
  private static final SampleDesign SCHOOLS =
      SampleDesign.builder(12)
          .weightedBy(WEIGHTS)
          .stratifiedBy(Grouping.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2))
          .clusteredBy(Grouping.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6))
          .build();
  private static final SampleDesign PUPILS = SampleDesign.of(WEIGHTS);
  private static final Rows ALL = Rows.all(12);
  private static final SampleDesign EQUAL =
      SampleDesign.of(Weights.of(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3));

  private static CategoricalColumn letters(String categories, String answers) {
    var column =
        CategoricalColumn.builder(
            categories, categories.chars().mapToObj(Character::toString).toList());
    answers.chars().forEach(letter -> column.append(Character.toString(letter)));
    return column.view();
  }

  @Test
  void a_variance_is_weighted_and_has_the_uncertainty_of_its_design() {
    // v = svyvar(~hours, D); SE(v); sqrt(coef(v)); the same of W
    var ofSchools = SurveyVariance.of(HOURS, SCHOOLS);
    assertThat(ofSchools.figures().value().orThrow()).isCloseTo(5.656430976431, PRINTED);
    assertThat(ofSchools.figures().standardError().orThrow()).isCloseTo(1.359221882172, PRINTED);
    assertThat(ofSchools.sd().orThrow()).isCloseTo(2.378325246141, PRINTED);
    assertThat(SurveyVariance.of(HOURS, PUPILS).figures().standardError().orThrow())
        .isCloseTo(1.999545605845, PRINTED);
  }

  @Test
  void with_equal_weights_spread_median_and_alpha_are_the_usual_ones() {
    var usual = NumericSummary.of(HOURS).withQuartiles(QuartileType.TYPE_2).figures();
    assertThat(SurveyVariance.of(HOURS, EQUAL).sd().orThrow())
        .isCloseTo(usual.sd().orThrow(), PRINTED);
    var quantiles = SurveyQuantile.of(HOURS, Weights.of(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3), ALL);
    assertThat(List.of(quantiles.at(0.25), quantiles.at(0.5), quantiles.at(0.75)))
        .containsExactly(usual.lowerQuartile(), usual.median(), usual.upperQuartile());
    assertThat(SurveyAlpha.of(ITEMS, EQUAL).figures().value().orThrow())
        .isCloseTo(CronbachAlpha.of(ITEMS).figures().raw().orThrow(), PRINTED);
  }

  @Test
  void a_quantile_is_an_answer_or_lies_halfway_between_two() {
    // svyquantile(~hours, W, c(.25, .5, .75, 1/3), qrule = "school", ci = FALSE)
    var quantiles = SurveyQuantile.of(HOURS, WEIGHTS, ALL);
    assertThat(List.of(0.25, 0.5, 0.75, 1.0 / 3))
        .extracting(part -> quantiles.at(part).orThrow())
        .containsExactly(2.5, 4.0, 6.0, 3.0);
  }

  @Test
  void a_quantile_is_of_the_rows_asked_for_and_not_of_who_weighs_nothing() {
    var first = Rows.where(12, row -> row < 6);
    var weights = Weights.of(0, 0, 12, 12, 8, 8, 20, 20, 15, 15, 25, 25);
    assertThat(SurveyQuantile.of(HOURS, weights, first).at(0.1)).isEqualTo(Result.of(5.0));
    assertThat(SurveyQuantile.of(HOURS, weights, first).at(0.99)).isEqualTo(Result.of(9.0));
    var weightless = Rows.where(12, row -> row < 2);
    assertThat(SurveyQuantile.of(HOURS, weights, weightless).at(0.5))
        .isEqualTo(Result.none(Reason.NO_WEIGHT));
    assertThat(SurveyQuantile.of(HOURS, weights, Rows.where(12, row -> false)).at(0.5))
        .isEqualTo(Result.none(Reason.NO_CASES));
    assertThatThrownBy(() -> SurveyQuantile.of(HOURS, weights, first).at(25))
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("between 0 and 1");
  }

  @Test
  void alpha_has_a_linearised_error_and_an_interval_that_stays_below_1() {
    // svycralpha(~i1 + i2 + i3, D); svycontrast of svyvar for alpha and for log(1 - alpha),
    // 1 - exp(coef + c(1, -1) * qt(.975, degf(D)) * SE)
    var ofSchools = SurveyAlpha.of(ITEMS, SCHOOLS).figures();
    assertThat(ofSchools.value().orThrow()).isCloseTo(0.8886390513285, PRINTED);
    assertThat(ofSchools.interval().orThrow().lower()).isCloseTo(0.4644089113715, PRINTED);
    assertThat(ofSchools.interval().orThrow().upper()).isCloseTo(0.9768456549179, PRINTED);
    var ofPupils = SurveyAlpha.of(ITEMS, PUPILS).figures();
    assertThat(ofPupils.interval().orThrow().lower()).isCloseTo(0.7322752787989, PRINTED);
    assertThat(ofPupils.interval().orThrow().upper()).isCloseTo(0.9536790594706, PRINTED);
  }

  @Test
  void alpha_of_one_item_or_of_a_sum_that_does_not_vary_is_none() {
    assertThat(SurveyAlpha.of(ITEMS.subList(0, 1), PUPILS).figures().value())
        .isEqualTo(Result.none(Reason.TOO_FEW_ITEMS));
    var opposite =
        List.of(
            ScaleItem.of(NumericColumn.of("a", 1, 2, 3), 1, 5),
            ScaleItem.of(NumericColumn.of("a", 1, 2, 3), 1, 5).reversed());
    assertThat(SurveyAlpha.of(opposite, SampleDesign.of(Weights.of(1, 2, 1))).figures().value())
        .isEqualTo(Result.none(Reason.NO_VARIATION));
  }

  @Test
  void two_means_are_compared_in_the_errors_of_the_design() {
    // svyttest(hours ~ sex, D); svyttest(hours ~ k, subset(D, k != "c")); the same of W
    var bySex = SurveyMeanTest.of(HOURS, SEX, SCHOOLS, ALL).between("m", "f").orThrow();
    assertThat(bySex.difference()).isCloseTo(2.3225, PRINTED);
    assertThat(bySex.t()).isCloseTo(2.7908835847, PRINTED);
    assertThat(bySex.degreesOfFreedom()).isEqualTo(3);
    assertThat(bySex.p()).isCloseTo(0.0683686104, PRINTED);
    var byClass = SurveyMeanTest.of(HOURS, CLASS, SCHOOLS, ALL).between("b", "a").orThrow();
    assertThat(byClass.t()).isCloseTo(0.87717002611, PRINTED);
    assertThat(byClass.degreesOfFreedom()).isEqualTo(2);
    var ofPupils = SurveyMeanTest.of(HOURS, CLASS, PUPILS, ALL).between("b", "a").orThrow();
    assertThat(ofPupils.t()).isCloseTo(0.81962813637, PRINTED);
    assertThat(ofPupils.p()).isCloseTo(0.4437599719, PRINTED);
  }

  @Test
  void all_means_are_compared_by_walds_test() {
    // regTermTest(svyglm(hours ~ k, D), ~k); the same of W; summary(lm(hours ~ k, weights = w))
    var ofSchools = SurveyMeanTest.of(HOURS, CLASS, SCHOOLS, ALL).figures().orThrow();
    assertThat(ofSchools.f()).isCloseTo(3.6232519192432, PRINTED);
    assertThat(ofSchools.denominatorDf()).isEqualTo(2);
    assertThat(ofSchools.p()).isCloseTo(0.2162979689335, PRINTED);
    var ofPupils = SurveyMeanTest.of(HOURS, CLASS, PUPILS, ALL).figures().orThrow();
    assertThat(ofPupils.f()).isCloseTo(2.0388597825844, PRINTED);
    assertThat(List.of(ofPupils.numeratorDf(), ofPupils.denominatorDf())).containsExactly(2, 9);
    assertThat(ofPupils.p()).isCloseTo(0.1860789305569, PRINTED);
    assertThat(ofPupils.etaSquared()).isCloseTo(0.1863626512379, PRINTED);
  }

  @Test
  void groups_without_answers_or_without_variation_are_not_compared() {
    var test = SurveyMeanTest.of(HOURS, CLASS, PUPILS, ALL);
    assertThat(test.between("a", "d")).isEqualTo(Result.none(Reason.NO_CASES));
    var same = NumericColumn.of("same", 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
    assertThat(SurveyMeanTest.of(same, SEX, PUPILS, ALL).between("m", "f"))
        .isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(SurveyMeanTest.of(same, SEX, PUPILS, ALL).figures())
        .isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(SurveyMeanTest.of(HOURS, letters("xy", "xxxxxxxxxxxx"), PUPILS, ALL).figures())
        .isEqualTo(Result.none(Reason.TOO_FEW_CATEGORIES));
  }
}
