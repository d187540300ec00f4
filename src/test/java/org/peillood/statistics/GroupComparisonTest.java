package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Comparisons of groups against published numbers, and where they have no answer. */
class GroupComparisonTest {
  private static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};
  private static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  /** Extra sleep in hours under two drugs, 10 patients (Student 1908); R's data set sleep. */
  private static final GroupedValues SLEEP =
      GroupedValues.of("1", FIRST_DRUG).and("2", SECOND_DRUG);

  /** Dried weight of plants (Dobson 1983); R's data set PlantGrowth. */
  private static final GroupedValues PLANTS =
      GroupedValues.of("ctrl", 4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14)
          .and("trt1", 4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69)
          .and("trt2", 6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26);

  /** Half a unit in the last decimal that R prints. */
  private static Offset<Double> decimals(int places) {
    return within(0.5000001 * Math.pow(10, -places));
  }

  @Test
  void welchs_test_of_the_sleep_data_is_as_r_prints_it() {
    // R ?t.test, t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, p = 0.07939,
    // 95 % interval -3.3654832 to 0.2054832.
    TTestFigures figures = TTest.between(SLEEP, "1", "2").figures();
    assertThat(figures.t().orThrow()).isCloseTo(-1.8608, decimals(4));
    assertThat(figures.degreesOfFreedom().orThrow()).isCloseTo(17.776, decimals(3));
    assertThat(figures.p().orThrow()).isCloseTo(0.07939, decimals(5));
    assertThat(figures.interval().orThrow().lower()).isCloseTo(-3.3654832, decimals(7));
    assertThat(figures.interval().orThrow().upper()).isCloseTo(0.2054832, decimals(7));
  }

  @Test
  void students_test_pools_the_variances() {
    // R: t.test(extra ~ group, sleep, var.equal = TRUE): t = -1.8608, df = 18, p = 0.07919.
    TTestFigures figures = TTest.between(SLEEP, "1", "2").withEqualVariances().figures();
    assertThat(figures.t().orThrow()).isCloseTo(-1.8608, decimals(4));
    assertThat(figures.degreesOfFreedom()).isEqualTo(Result.of(18.0));
    assertThat(figures.p().orThrow()).isCloseTo(0.07919, decimals(5));
  }

  @Test
  void the_rank_sum_test_of_the_sleep_data_is_as_r_prints_it() {
    // R: wilcox.test(extra ~ group, sleep, exact = FALSE): W = 25.5, p = 0.06933.
    MannWhitneyFigures figures =
        MannWhitney.between(SLEEP, "1", "2").withMethod(RankMethod.NORMAL_CORRECTED).figures();
    assertThat(figures.u1()).isEqualTo(Result.of(25.5));
    assertThat(figures.p().orThrow()).isCloseTo(0.06933, decimals(5));
    assertThat(figures.cautions()).containsExactly(Caution.TIES);
  }

  @Test
  void the_exact_rank_sum_test_without_ties_is_as_r_prints_it() {
    // Hollander and Wolfe (1973), p. 69; R ?wilcox.test: W = 35, one-sided p = 0.1272.
    GroupedValues permeability =
        GroupedValues.of("at term", 0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46)
            .and("12-26 weeks", 1.15, 0.88, 0.90, 0.74, 1.21);
    MannWhitneyFigures figures =
        MannWhitney.between(permeability, "at term", "12-26 weeks").figures();
    assertThat(figures.u1()).isEqualTo(Result.of(35.0));
    assertThat(figures.p().orThrow()).isCloseTo(2 * 0.1272, within(1e-4));
    assertThat(figures.method()).isEqualTo(RankMethod.EXACT);
    assertThat(figures.cautions()).isEmpty();
  }

  @Test
  void the_analysis_of_variance_of_the_plants_is_as_published() {
    // R ?PlantGrowth, anova(lm(weight ~ group)): 3.7663, 10.4921, F = 4.8461, p = 0.01591.
    AnovaFigures figures = OneWayAnova.of(PLANTS).figures();
    assertThat(figures.between()).isCloseTo(3.76634, decimals(5));
    assertThat(figures.within()).isCloseTo(10.49209, decimals(5));
    assertThat(figures.test().orThrow().f()).isCloseTo(4.8461, decimals(4));
    assertThat(figures.test().orThrow().p()).isCloseTo(0.01591, decimals(5));
  }

  @Test
  void welchs_analysis_of_the_plants_is_as_r_prints_it() {
    // R: oneway.test(weight ~ group, PlantGrowth): F = 5.181, denom df = 17.128, p = 0.01739.
    WelchAnova.Test test = WelchAnova.of(PLANTS).figures().test().orThrow();
    assertThat(test.f()).isCloseTo(5.181, decimals(3));
    assertThat(test.withinDegrees()).isCloseTo(17.128, decimals(3));
    assertThat(test.p()).isCloseTo(0.01739, decimals(5));
  }

  @Test
  void the_rank_test_of_the_plants_is_as_r_prints_it() {
    // R: kruskal.test(weight ~ group, PlantGrowth): H = 7.9882, df = 2, p = 0.01842.
    KruskalWallis.Figures figures = KruskalWallis.of(PLANTS).figures();
    assertThat(figures.test().orThrow().h()).isCloseTo(7.9882, decimals(4));
    assertThat(figures.test().orThrow().p()).isCloseTo(0.01842, decimals(5));
    assertThat(figures.meanRanks())
        .extracting(rank -> rank.mean().orThrow())
        .containsExactly(14.75, 10.35, 21.4);
  }

  @Test
  void pairs_of_plants_are_as_r_prints_them() {
    // R: pairwise.wilcox.test(weight, group, exact = FALSE) prints 0.199, 0.128 and 0.034.
    PairwiseFigures figures = PairwiseWilcoxon.of(PLANTS).figures();
    assertThat(figures.pair("ctrl", "trt1").adjustedP().orThrow()).isCloseTo(0.199, decimals(3));
    assertThat(figures.pair("ctrl", "trt2").adjustedP().orThrow()).isCloseTo(0.128, decimals(3));
    assertThat(figures.pair("trt1", "trt2").adjustedP().orThrow()).isCloseTo(0.034, decimals(3));
  }

  @Test
  void hedges_takes_the_bias_out_of_cohens_d() {
    // By hand: d = t sqrt(1/10 + 1/10) = -1.8608 x 0.4472; J = 1 - 3 / (4 x 18 - 1) nearly.
    HedgesG.Figures figures = HedgesG.between(SLEEP, "1", "2").figures();
    assertThat(figures.cohensD().orThrow()).isCloseTo(-0.8322, decimals(4));
    assertThat(figures.hedgesG().orThrow())
        .isCloseTo(figures.cohensD().orThrow() * (1 - 3 / 71.0), within(1e-4));
  }

  @Test
  void a_group_of_one_has_a_rank_but_no_variance() {
    GroupedValues groups = GroupedValues.of("a", 3, 4, 5).and("b", 9);
    assertThat(TTest.between(groups, "a", "b").figures().p())
        .isEqualTo(Result.none(Reason.TOO_FEW_CASES));
    assertThat(HedgesG.between(groups, "a", "b").figures().hedgesG())
        .isEqualTo(Result.none(Reason.TOO_FEW_CASES));
    assertThat(WelchAnova.of(groups).figures().test()).isEqualTo(Result.none(Reason.TOO_FEW_CASES));
    // Of the four places that the 9 can take, the last and the first are this extreme.
    assertThat(MannWhitney.between(groups, "a", "b").figures().p()).isEqualTo(Result.of(0.5));
  }

  @Test
  void equal_answers_compare_to_nothing() {
    GroupedValues groups = GroupedValues.of("a", 0.3, 0.1 + 0.2).and("b", 0.3, 0.3);
    assertThat(TTest.between(groups, "a", "b").figures().t())
        .isEqualTo(Result.none(Reason.NO_VARIATION));
    GroupedValues equal = GroupedValues.of("a", 3, 3).and("b", 3, 3, 3);
    MannWhitneyFigures ranks = MannWhitney.between(equal, "a", "b").figures();
    assertThat(ranks.p()).isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(ranks.sigma()).isEqualTo(Result.of(0.0));
    assertThat(OneWayAnova.of(equal).figures().test()).isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(KruskalWallis.of(equal).figures().test())
        .isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(DunnTest.of(equal).figures().pair("a", "b").adjustedP())
        .isEqualTo(Result.none(Reason.NO_VARIATION));
  }

  @Test
  void nobody_left_in_a_filter_gives_reasons_and_no_numbers() {
    GroupedValues groups = GroupedValues.of("a").and("b");
    assertThat(TTest.between(groups, "a", "b").figures().difference())
        .isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(MannWhitney.between(groups, "a", "b").figures())
        .isEqualTo(MannWhitneyFigures.undefined(0, 0, RankMethod.EXACT, Reason.NO_CASES));
    assertThat(OneWayAnova.of(groups).figures().test()).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(WelchAnova.of(groups).figures().test()).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(KruskalWallis.of(groups).figures().test()).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(DunnTest.of(groups).figures().pair("a", "b").p())
        .isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(PairwiseWilcoxon.of(groups).figures().pair("a", "b").p())
        .isEqualTo(Result.none(Reason.NO_CASES));
  }

  @Test
  void groups_without_any_spread_of_their_own_differ_beyond_measure() {
    AnovaFigures figures = OneWayAnova.of(GroupedValues.of("a", 1, 1).and("b", 2, 2)).figures();
    assertThat(figures.test().orThrow().f()).isInfinite();
    assertThat(figures.test().orThrow().p()).isZero();
  }

  @Test
  void too_many_cases_for_an_exact_p_fall_back_with_a_caution() {
    var many = new double[2000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i;
    }
    MannWhitneyFigures figures =
        MannWhitney.between(GroupedValues.of("a", many).and("b", many), "a", "b").figures();
    assertThat(figures.method()).isEqualTo(RankMethod.NORMAL_CORRECTED);
    assertThat(figures.cautions()).containsExactly(Caution.TOO_LARGE_FOR_EXACT, Caution.TIES);
    assertThat(figures.p()).isEqualTo(Result.of(1.0));
  }

  @Test
  void columns_are_split_by_group_within_a_filter() {
    var answers = NumericColumn.builder("hours").append(3).append(MissingKind.REFUSED).append(5);
    var groups = CategoricalColumn.builder("sex", List.of("f", "m", "x"));
    groups.append("f").append("f").append("m");
    GroupedValues split =
        GroupedValues.of(
            answers.append(8).view(), groups.append("m").view(), Rows.where(4, row -> row != 2));
    KruskalWallis.Figures figures = KruskalWallis.of(split).figures();
    assertThat(figures.meanRanks())
        .containsExactly(
            new KruskalWallis.MeanRank("f", 1, Result.of(1.0)),
            new KruskalWallis.MeanRank("m", 1, Result.of(2.0)),
            new KruskalWallis.MeanRank("x", 0, Result.none(Reason.NO_CASES)));
    assertThat(figures.cautions()).containsExactly(Caution.EMPTY_GROUPS);
  }

  @Test
  void refuses_what_cannot_be_compared() {
    assertThatThrownBy(() -> TTest.between(SLEEP, "1", "3"))
        .isInstanceOf(StatisticRefused.class)
        .hasMessage("There is no group 3; the groups are [1, 2].");
    assertThatThrownBy(() -> TTest.between(SLEEP, "1", "2").withLevel(95))
        .isInstanceOf(StatisticRefused.class);
    assertThatThrownBy(() -> SLEEP.and("1", 4)).isInstanceOf(StatisticRefused.class);
    assertThatThrownBy(() -> GroupedValues.of("a", Double.NaN))
        .isInstanceOf(StatisticRefused.class);
  }
}
