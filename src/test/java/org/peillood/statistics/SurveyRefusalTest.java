package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What cannot be weighted or estimated is refused in words, or undefined with a reason. */
class SurveyRefusalTest {
  private static final CategoricalColumn SEX =
      CategoricalColumn.builder("sex", List.of("f", "m", "x")).append("f").append("m").view();
  private static final CategoricalColumn AGE =
      CategoricalColumn.builder("age", List.of("young", "old"))
          .append("young")
          .append("old")
          .view();
  private static final SampleDesign TWO = SampleDesign.of(Weights.of(1, 1));

  private static void refused(ThrowingCallable call, String sentence) {
    assertThatThrownBy(call).isInstanceOf(StatisticRefused.class).hasMessage(sentence);
  }

  @Test
  void a_population_without_respondents_is_refused() {
    refused(
        () -> Raking.of(TWO).toMargin(SEX, Map.of("f", 4.0, "m", 5.0, "x", 1.0)).weights(),
        "The population has 1.0 in x of sex, but no respondent with a weight is there. Put it"
            + " together with another category.");
  }

  @Test
  void respondents_without_a_population_are_refused() {
    refused(
        () -> Raking.of(TWO).toMargin(SEX, Map.of("f", 4.0)).weights(),
        "There are respondents in m of sex, but no population is given for it.");
  }

  @Test
  void margins_of_different_totals_are_refused() {
    refused(
        () ->
            Raking.of(TWO)
                .toMargin(SEX, Map.of("f", 4.0, "m", 5.0))
                .toMargin(AGE, Map.of("young", 4.0, "old", 6.0))
                .weights(),
        "The population of sex adds up to 9.0, that of age to 10.0. Margins must have the same"
            + " total.");
  }

  @Test
  void margins_that_no_weights_can_meet_are_refused() {
    refused(
        () ->
            Raking.of(TWO)
                .toMargin(SEX, Map.of("f", 4.0, "m", 6.0))
                .toMargin(AGE, Map.of("young", 6.0, "old", 4.0))
                .weights(),
        "No weights meet all margins together: too few combinations of their categories occur"
            + " among the respondents. Put categories together, or leave a margin out.");
  }

  @Test
  void a_respondent_who_did_not_answer_a_margin_is_refused() {
    var gap =
        CategoricalColumn.builder("sex", List.of("f", "m"))
            .append("f")
            .append(MissingKind.REFUSED)
            .view();
    refused(
        () -> Raking.of(TWO).toMargin(gap, Map.of("f", 4.0, "m", 5.0)).weights(),
        "Respondent 2 has no answer to sex, so cannot be weighted by it. Fill in the answer, or"
            + " leave the respondent out.");
  }

  @Test
  void bounds_that_leave_no_room_are_refused() {
    refused(
        () -> WeightTrimming.between(3, 4).strict().trim(Weights.of(1, 2), Rows.all(2)),
        "These weights cannot be trimmed to between 3.0 and 4.0 and keep their sum: the bounds"
            + " leave no room. Take wider ones.");
  }

  @Test
  void a_post_stratum_without_respondents_is_refused() {
    var population = Map.of(List.of("f", "young"), 3.0, List.of("m", "young"), 3.0);
    assertThatThrownBy(() -> PostStratification.of(TWO, List.of(SEX, AGE), population).weights())
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("sex × age");
  }

  @Test
  void a_stratum_with_a_single_cluster_is_refused_by_name() {
    SampleDesign design =
        SampleDesign.builder(3)
            .stratifiedBy(Grouping.ofNames("region", List.of("North", "South", "South")))
            .build();
    refused(
        () -> SurveyMean.of(NumericColumn.of("hours", 1, 2, 3), design).figures(),
        "In North a single unit was drawn at stage 1: how much units differ there cannot be seen"
            + " from one. Put it together with a stratum that is like it, or choose how single"
            + " units are to be treated.");
  }

  @Test
  void a_cluster_in_two_strata_is_refused() {
    refused(
        () ->
            SampleDesign.builder(3)
                .stratifiedBy(Grouping.ofNames("region", List.of("North", "South", "South")))
                .clusteredBy(Grouping.of(1, 1, 2))
                .build(),
        "Cluster 1 lies in two strata, North and South. If cluster numbers start again in each"
            + " stratum, say so (nested).");
  }

  @Test
  void a_population_smaller_than_the_sample_is_refused() {
    refused(
        () -> SampleDesign.builder(2).withPopulations(new double[] {1, 1}).build(),
        "At stage 1, 2 units were drawn in the whole sample, but its population is given as 1.0.");
  }

  @Test
  void a_missing_stratum_is_refused() {
    refused(
        () -> Grouping.ofNames("region", List.of("North", "")),
        "Respondent 2 has no value for region, which the sample design needs of everyone.");
  }

  @Test
  void a_domain_with_nobody_has_no_mean_and_says_why() {
    var figures =
        SurveyMean.of(NumericColumn.of("hours", 1, 2), TWO)
            .within(Rows.where(2, row -> false))
            .figures();
    assertThat(figures.value()).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(figures.standardError()).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(figures.interval()).isEqualTo(Result.none(Reason.NO_CASES));
  }

  @Test
  void a_share_of_everyone_has_no_interval() {
    var figures = SurveyProportion.of(SEX, "f", TWO).within(Rows.where(2, row -> row == 0));
    assertThat(figures.figures().value()).isEqualTo(Result.of(1.0));
    assertThat(figures.figures().interval()).isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(figures.figures().cautions()).containsExactly(Caution.NO_VARIATION_SEEN);
  }

  @Test
  void a_single_respondent_has_a_mean_but_no_interval() {
    var figures =
        SurveyMean.of(NumericColumn.of("hours", 1, 2), TWO)
            .within(Rows.where(2, row -> row == 0))
            .figures();
    assertThat(figures.value()).isEqualTo(Result.of(1.0));
    assertThat(figures.interval()).isEqualTo(Result.none(Reason.NO_DEGREES_OF_FREEDOM));
  }

  @Test
  void a_table_of_one_row_has_no_test() {
    RaoScott test = SurveyTable.of(SEX, AGE, TWO).within(Rows.where(2, row -> row == 0)).test();
    assertThat(test.f()).isEqualTo(Result.none(Reason.NO_VARIATION));
  }
}
