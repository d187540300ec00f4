package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Comparisons of waves and correlations against published numbers, and where there is none. */
class WaveComparisonTest {
  /** Extra sleep in hours of the same 10 patients (Student 1908); R's data set sleep. */
  private static final NumericColumn FIRST_DRUG =
      NumericColumn.of("first", 0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2);

  private static final NumericColumn SECOND_DRUG =
      NumericColumn.of("second", 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

  /** Lightness of tuna and a panel's judgement, Hollander and Wolfe (1973), p. 187. */
  private static final NumericColumn LIGHTNESS =
      NumericColumn.of("lightness", 44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1);

  private static final NumericColumn PANEL =
      NumericColumn.of("panel", 2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8);

  private static Offset<Double> decimals(int places) {
    return within(0.5000001 * Math.pow(10, -places));
  }

  @Test
  void the_difference_of_two_shares_is_newcombes() {
    // Newcombe (1998), Statistics in Medicine 17:873, table II: 56/70 - 48/80, method 1
    // 0.0575 to 0.3425, method 10 0.0524 to 0.3339; 9/10 - 3/10, method 10 0.1705 to 0.8090.
    TwoProportions.Figures figures = TwoProportions.of(56, 70, 48, 80).figures();
    assertThat(figures.wald().orThrow().lower()).isCloseTo(0.0575, decimals(4));
    assertThat(figures.wald().orThrow().upper()).isCloseTo(0.3425, decimals(4));
    assertThat(figures.newcombe().orThrow().lower()).isCloseTo(0.0524, decimals(4));
    assertThat(figures.newcombe().orThrow().upper()).isCloseTo(0.3339, decimals(4));
    Interval few = TwoProportions.of(9, 10, 3, 10).figures().newcombe().orThrow();
    assertThat(few.lower()).isCloseTo(0.1705, decimals(4));
    assertThat(few.upper()).isCloseTo(0.8090, decimals(4));
  }

  @Test
  void shares_of_nobody_in_both_waves_have_an_interval_and_no_test() {
    // Newcombe (1998), table II, method 10: 0/10 - 0/20 from -0.1611 to 0.2775.
    TwoProportions.Figures figures = TwoProportions.of(0, 10, 0, 20).figures();
    assertThat(figures.z()).isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(figures.correctedP()).isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(figures.newcombe().orThrow().lower()).isCloseTo(-0.1611, decimals(4));
    assertThat(figures.newcombe().orThrow().upper()).isCloseTo(0.2775, decimals(4));
    assertThat(TwoProportions.of(0, 0, 3, 20).figures().difference())
        .isEqualTo(Result.none(Reason.NO_CASES));
  }

  @Test
  void approval_of_the_president_fell_between_two_surveys() {
    // Agresti (1990), p. 350: 794, 150, 86, 570; z0² = 17.36 uncorrected. R: mcnemar.test gives
    // 16.818, p = 4.115e-05 with its correction.
    McNemar.Figures figures = McNemar.of(794, 150, 86, 570).figures();
    assertThat(figures.chiSquare().orThrow()).isCloseTo(17.36, decimals(2));
    assertThat(figures.correctedChiSquare().orThrow()).isCloseTo(16.818, decimals(3));
    assertThat(figures.correctedP().orThrow()).isCloseTo(4.115e-5, decimals(8));
    assertThat(figures.difference()).isEqualTo(Result.of(0.04));
  }

  @Test
  void few_changes_have_exact_p_values() {
    // By hand: P(X <= 1) for 7 coins is 8/128, P(X = 1) = 7/128; so 16/128 and 9/128.
    McNemar.Figures figures = McNemar.of(20, 1, 6, 15).figures();
    assertThat(figures.exactP()).isCloseTo(16 / 128.0, within(1e-14));
    assertThat(figures.midP()).isCloseTo(9 / 128.0, within(1e-14));
    McNemar.Figures none = McNemar.of(10, 0, 0, 9).figures();
    assertThat(none.chiSquare()).isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(none.exactP()).isEqualTo(1);
    assertThat(none.midP()).isEqualTo(1);
    assertThat(none.interval()).isEqualTo(Result.none(Reason.NO_VARIATION));
  }

  @Test
  void changes_are_counted_over_those_who_answered_twice() {
    var first = CategoricalColumn.builder("2024", List.of("yes", "no"));
    var second = CategoricalColumn.builder("2025", List.of("no", "yes"));
    first.append("yes").append("yes").append("no").append("no").append("yes");
    second.append("no").append("yes").append("yes").append("no").append(MissingKind.REFUSED);
    assertThat(McNemar.of(first.view(), second.view(), "yes", Rows.all(5)).figures())
        .isEqualTo(McNemar.of(1, 1, 1, 1).figures());
  }

  @Test
  void the_paired_tests_of_the_sleep_data_are_as_r_prints_them() {
    // R ?t.test: t = -4.0621, df = 9, p = 0.002833, -2.4598858 to -0.7001142;
    // wilcox.test(paired = TRUE, exact = FALSE): V = 0, p = 0.009091.
    PairedTTest.Figures figures = PairedTTest.of(FIRST_DRUG, SECOND_DRUG).figures();
    assertThat(figures.t().orThrow()).isCloseTo(-4.0621, decimals(4));
    assertThat(figures.p().orThrow()).isCloseTo(0.002833, decimals(6));
    assertThat(figures.interval().orThrow().lower()).isCloseTo(-2.4598858, decimals(7));
    assertThat(figures.interval().orThrow().upper()).isCloseTo(-0.7001142, decimals(7));
    SignedRank.Figures ranks =
        SignedRank.of(FIRST_DRUG, SECOND_DRUG).withMethod(RankMethod.NORMAL_CORRECTED).figures();
    assertThat(ranks.p().orThrow()).isCloseTo(0.009091, decimals(6));
    assertThat(ranks.cautions()).containsExactly(Caution.EQUAL_ANSWERS_LEFT_OUT, Caution.TIES);
    // By hand: all nine differences point one way, 2 of 2^9 choices of signs.
    assertThat(SignedRank.of(FIRST_DRUG, SECOND_DRUG).figures().p())
        .isEqualTo(Result.of(2 / 512.0));
  }

  @Test
  void the_exact_signed_rank_test_is_as_r_prints_it() {
    // Hollander and Wolfe (1973), p. 29; R ?wilcox.test: V = 40, one-sided p = 0.01953.
    NumericColumn before =
        NumericColumn.of("before", 1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30);
    NumericColumn after =
        NumericColumn.of("after", 0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29);
    SignedRank.Figures figures = SignedRank.of(before, after).figures();
    assertThat(figures.plus()).isEqualTo(40);
    assertThat(figures.p().orThrow()).isCloseTo(2 * 0.01953, decimals(4));
  }

  @Test
  void answers_that_do_not_change_have_no_test() {
    NumericColumn same = NumericColumn.of("x", 2, 3, 4);
    assertThat(PairedTTest.of(same, same).figures().difference()).isEqualTo(Result.of(0.0));
    assertThat(PairedTTest.of(same, same).figures().t())
        .isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(SignedRank.of(same, same).figures().p()).isEqualTo(Result.none(Reason.NO_VARIATION));
    // 0.3 - 0.2 and 0.2 - 0.1 differ by rounding alone.
    assertThat(
            PairedTTest.of(NumericColumn.of("x", 0.3, 0.2), NumericColumn.of("y", 0.2, 0.1))
                .figures()
                .p())
        .isEqualTo(Result.none(Reason.NO_VARIATION));
    Rows nobody = Rows.where(3, row -> false);
    assertThat(PairedTTest.of(same, same).within(nobody).figures().degreesOfFreedom())
        .isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(SignedRank.of(same, same).within(nobody).figures().p())
        .isEqualTo(Result.none(Reason.NO_CASES));
  }

  @Test
  void the_trend_among_smokers_is_as_published() {
    // Fleiss (1981), p. 139; R ?prop.trend.test: X² = 8.2249, p = 0.004132, and with the scores
    // 0, 0, 0, 1: 12.173, p = 0.0004848.
    ProportionTrend trend =
        ProportionTrend.of(new long[] {83, 90, 129, 70}, new long[] {86, 93, 136, 82});
    assertThat(trend.figures().chiSquare().orThrow()).isCloseTo(8.2249, decimals(4));
    assertThat(trend.figures().p().orThrow()).isCloseTo(0.004132, decimals(6));
    ProportionTrend.Figures last = trend.withScores(0, 0, 0, 1).figures();
    assertThat(last.chiSquare().orThrow()).isCloseTo(12.173, decimals(3));
    assertThat(last.p().orThrow()).isCloseTo(0.0004848, decimals(7));
  }

  @Test
  void a_trend_needs_somebody_and_different_scores() {
    var sizes = new long[] {10, 12, 9};
    assertThat(ProportionTrend.of(new long[3], sizes).figures().p())
        .isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(ProportionTrend.of(sizes, sizes).withScores(7, 7, 7).figures().z())
        .isEqualTo(Result.none(Reason.NO_VARIATION));
    ProportionTrend.Figures gap =
        ProportionTrend.of(new long[] {3, 0, 4}, new long[] {10, 0, 9}).figures();
    assertThat(gap.departureP()).isEqualTo(Result.none(Reason.TOO_FEW_CASES));
    assertThat(gap.cautions()).containsExactly(Caution.EMPTY_GROUPS);
    assertThatThrownBy(() -> ProportionTrend.of(new long[] {11}, new long[] {10}))
        .isInstanceOf(StatisticRefused.class);
    assertThatThrownBy(() -> ProportionTrend.of(sizes, sizes).withScores(1, 2))
        .isInstanceOf(StatisticRefused.class)
        .hasMessage("There are 2 scores for 3 waves.");
  }

  @Test
  void correlations_of_tuna_are_as_r_prints_them() {
    // R 4.2.2 ?cor.test: cor.test(x, y): t = 1.8410826, p = 0.1081731, -0.1497426 to 0.8955795;
    // method = "spearman", exact = FALSE: 0.6, p = 0.08762283;
    // method = "kendall", exact = FALSE: 0.4444444, z = 1.6681153, p = 0.09529284.
    PearsonCorrelation.Figures pearson = PearsonCorrelation.of(LIGHTNESS, PANEL).figures();
    assertThat(pearson.r().orThrow()).isCloseTo(0.5711815576, decimals(10));
    assertThat(pearson.t().orThrow()).isCloseTo(1.8410826, decimals(7));
    assertThat(pearson.p().orThrow()).isCloseTo(0.1081731, decimals(7));
    assertThat(pearson.interval().orThrow().lower()).isCloseTo(-0.1497426, decimals(7));
    assertThat(pearson.interval().orThrow().upper()).isCloseTo(0.8955795, decimals(7));
    SpearmanCorrelation.Figures spearman = SpearmanCorrelation.of(LIGHTNESS, PANEL).figures();
    assertThat(spearman.rho().orThrow()).isCloseTo(0.6, within(1e-12));
    assertThat(spearman.p().orThrow()).isCloseTo(0.08762283, decimals(8));
    KendallCorrelation.Figures kendall = KendallCorrelation.of(LIGHTNESS, PANEL).figures();
    assertThat(kendall.tauB().orThrow()).isCloseTo(4 / 9.0, within(1e-12));
    assertThat(kendall.z().orThrow()).isCloseTo(1.6681153, decimals(7));
    assertThat(kendall.p().orThrow()).isCloseTo(0.09529284, decimals(8));
  }

  @Test
  void correlations_are_undefined_without_pairs_or_variation() {
    NumericColumn x = NumericColumn.of("x", 1, 2, 3, 4);
    NumericColumn flat = NumericColumn.of("flat", 2, 2, 2, 2);
    Result<Double> none = Result.none(Reason.NO_VARIATION);
    assertThat(PearsonCorrelation.of(x, flat).figures().r()).isEqualTo(none);
    assertThat(SpearmanCorrelation.of(flat, x).figures().p()).isEqualTo(none);
    assertThat(KendallCorrelation.of(x, flat).figures().tauB()).isEqualTo(none);
    Rows two = Rows.where(4, row -> row < 2);
    assertThat(PearsonCorrelation.of(x, x).within(two).figures())
        .isEqualTo(
            new PearsonCorrelation.Figures(
                2,
                Result.of(1.0),
                Result.none(Reason.TOO_FEW_CASES),
                Result.none(Reason.TOO_FEW_CASES),
                Result.of(0.0),
                Result.none(Reason.TOO_FEW_CASES)));
    assertThat(KendallCorrelation.of(x, x).within(Rows.where(4, row -> false)).figures().z())
        .isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(PearsonCorrelation.of(x, x).figures().t().orThrow()).isInfinite();
    assertThatThrownBy(() -> PearsonCorrelation.of(x, NumericColumn.of("y", 1)))
        .isInstanceOf(StatisticRefused.class);
  }
}
