package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Tests and measures of tables against published numbers and R 4.2.2 on data that come with R. */
class CrosstabParityTest {
  private static final Offset<Double> EXACT = within(1e-10);

  /** R: margin.table(UCBAdmissions, 1:2), Berkeley 1973: admitted or not, men and women. */
  private static final Crosstab BERKELEY = Crosstab.of(new long[][] {{1198, 557}, {1493, 1278}});

  /** R: margin.table(HairEyeColor, 1:2): hair black to blond, eyes brown, blue, hazel, green. */
  private static final Crosstab HAIR_AND_EYES =
      Crosstab.of(
          new long[][] {{68, 20, 15, 5}, {119, 84, 54, 29}, {26, 17, 14, 14}, {7, 94, 10, 16}});

  /** Agresti (2002), Categorical Data Analysis, p. 57: income by job satisfaction. */
  private static final Crosstab JOB_SATISFACTION =
      Crosstab.of(new long[][] {{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}});

  /** Fisher (1935): four cups with milk first, four with tea first, and what the lady said. */
  private static final Crosstab TEA = Crosstab.of(new long[][] {{3, 1}, {1, 3}});

  @Test
  void chi_square_of_admissions_at_berkeley() {
    // R: chisq.test(t, correct = FALSE) -> X-squared = 92.205, df = 1, p-value < 2.2e-16
    ChiSquareFigures found = ChiSquare.of(BERKELEY).figures().orThrow();
    assertThat(found.pearson().value()).isCloseTo(92.20528041152764, EXACT);
    assertThat(found.pearson().p() / 7.8136003889946405e-22).isCloseTo(1, EXACT);
    assertThat(found.likelihoodRatio().value()).isCloseTo(93.4494071957306, EXACT);
    assertThat(found.degreesOfFreedom()).isEqualTo(1);
    assertThat(found.cautions()).isEmpty();
    // R: chisq.test(t)
    ChiSquareFigures yates = ChiSquare.of(BERKELEY).withYatesCorrection().figures().orThrow();
    assertThat(yates.pearson().value()).isCloseTo(91.60959785812125, EXACT);
    assertThat(yates.corrected()).isTrue();
  }

  @Test
  void chi_square_warns_of_small_expected_counts() {
    // Agresti (2002): X² = 5.97, df = 9; R: chisq.test(t)$expected
    ChiSquareFigures found = ChiSquare.of(JOB_SATISFACTION).figures().orThrow();
    assertThat(found.pearson().value()).isCloseTo(5.965514588770403, EXACT);
    assertThat(found.minimumExpected()).isCloseTo(0.8333333333333334, EXACT);
    assertThat(found.below5()).isEqualTo(8);
    assertThat(found.cautions()).containsExactly(Caution.SMALL_EXPECTED_COUNTS);
  }

  @Test
  void strength_of_association_of_hair_and_eyes() {
    // R: vcd::assocstats(t) -> Cramer's V 0.279, contingency coefficient 0.435
    NominalAssociation found = NominalAssociation.of(HAIR_AND_EYES);
    assertThat(found.cramersV().orThrow()).isCloseTo(0.2790446233426584, EXACT);
    assertThat(found.contingency().orThrow()).isCloseTo(0.43515853883059324, EXACT);
    // R: effectsize::cramers_v(t, adjust = TRUE)
    assertThat(found.correctedV().orThrow()).isCloseTo(0.27048315291231567, EXACT);
    assertThat(found.phi()).isEqualTo(Result.none(Reason.NOT_TWO_BY_TWO));
  }

  @Test
  void residuals_of_hair_and_eyes() {
    // R: chisq.test(t)$residuals[4, 2], $stdres[4, 2]: blond hair and blue eyes
    Residuals found = Residuals.of(HAIR_AND_EYES).orThrow();
    assertThat(found.pearson().get(3).get(1)).isCloseTo(7.049590220283219, EXACT);
    assertThat(found.adjusted().get(3).get(1)).isCloseTo(9.967550121154481, EXACT);
  }

  @Test
  void brown_eyes_have_black_hair_more_often_than_any_other_eyes() {
    // R: prop.test(c(68, 20), c(220, 215), correct = FALSE); p.adjust(p, "holm") over six pairs
    ColumnComparison.Row black = ColumnComparison.of(HAIR_AND_EYES).rows().get(0);
    assertThat(black.columns())
        .extracting(ColumnComparison.Column::higherThan)
        .containsExactly(List.of("B", "C", "D"), List.of(), List.of(), List.of());
    ColumnComparison.Pair first = black.pairs().get(0);
    assertThat(first.z()).isCloseTo(5.608656988298011, EXACT);
    assertThat(first.p()).isCloseTo(2.0390269099638983e-08, EXACT);
    assertThat(first.adjusted()).isCloseTo(1.223416145978339e-07, EXACT);
  }

  @Test
  void the_lady_tasting_tea() {
    // R, ?fisher.test: p-value = 0.4857, one-sided 0.2429, odds ratio 6.408309
    FisherFigures found = FisherExact.of(TEA).figures();
    assertThat(found.p().orThrow()).isCloseTo(17 / 35.0, EXACT);
    assertThat(found.greater().orThrow()).isCloseTo(17 / 70.0, EXACT);
    assertThat(found.less().orThrow()).isCloseTo(69 / 70.0, EXACT);
    Estimate odds = found.oddsRatio().orThrow();
    assertThat(odds.value()).isCloseTo(6.408309, within(1e-4));
    // By hand: t solves (1 + 16 t + 36 t² + 16 t³) / (1 + 16 t + 36 t² + 16 t³ + t⁴) = 0.025.
    double t = odds.interval().upper();
    double rest = 1 + 16 * t + 36 * t * t + 16 * t * t * t;
    assertThat(rest / (rest + Math.pow(t, 4))).isCloseTo(0.025, EXACT);
    assertThat(odds.interval().lower()).isCloseTo(0.2117329, within(1e-3));
  }

  @Test
  void the_odds_ratio_can_be_as_rough_as_in_r() {
    // R: fisher.test(t)$conf.int -> 0.2117329 621.9337505, where the equation is solved by 626.24
    Interval rough =
        FisherExact.of(TEA).withOddsRatioAsInR().figures().oddsRatio().orThrow().interval();
    assertThat(rough.lower()).isCloseTo(0.2117329, within(1e-6));
    assertThat(rough.upper()).isCloseTo(621.9337505, within(1e-6));
  }

  @Test
  void fishers_test_of_a_larger_table() {
    // R, ?fisher.test, example Job: p-value = 0.7827
    FisherFigures found = FisherExact.of(JOB_SATISFACTION).figures();
    assertThat(found.p().orThrow()).isCloseTo(0.782684938965675, within(1e-9));
    assertThat(found.oddsRatio()).isEqualTo(Result.none(Reason.NOT_TWO_BY_TWO));
  }

  @Test
  void odds_and_risks_at_berkeley() {
    // R: epitools::oddsratio.wald(t), riskratio.wald(t)
    RiskFigures found = RiskComparison.of(BERKELEY).figures();
    Estimate odds = found.oddsRatio().orThrow();
    assertThat(odds.value()).isCloseTo(1.8410800371812925, EXACT);
    assertThat(odds.interval().lower()).isCloseTo(1.6243769097450054, EXACT);
    assertThat(odds.interval().upper()).isCloseTo(2.0866928623354815, EXACT);
    Estimate ratio = found.riskRatio().orThrow();
    assertThat(ratio.value()).isCloseTo(1.2669410716296183, EXACT);
    assertThat(ratio.interval().lower()).isCloseTo(1.208832125578947, EXACT);
    assertThat(ratio.interval().upper()).isCloseTo(1.3278433332612292, EXACT);
    assertThat(found.cautions()).isEmpty();
  }

  @Test
  void the_difference_of_two_risks_has_newcombes_interval() {
    // Newcombe (1998), Statistics in Medicine 17: 873-890, method 10: 56/70 - 48/80 and 9/10 - 3/10
    RiskFigures first = RiskComparison.of(Crosstab.of(new long[][] {{56, 14}, {48, 32}})).figures();
    assertThat(first.riskDifference().orThrow().interval().lower()).isCloseTo(0.0524, within(5e-5));
    assertThat(first.riskDifference().orThrow().interval().upper()).isCloseTo(0.3339, within(5e-5));
    RiskFigures second = RiskComparison.of(Crosstab.of(new long[][] {{9, 1}, {3, 7}})).figures();
    assertThat(second.riskDifference().orThrow().interval().lower())
        .isCloseTo(0.1705, within(5e-5));
    assertThat(second.riskDifference().orThrow().interval().upper())
        .isCloseTo(0.8090, within(5e-5));
  }

  @Test
  void income_and_job_satisfaction_rise_together() {
    // Agresti (2002): C = 1331, D = 849, gamma = 0.221, SE 0.117
    OrdinalAssociation association = OrdinalAssociation.of(JOB_SATISFACTION);
    OrdinalFigures gamma = association.gamma();
    assertThat(gamma.concordant()).isEqualTo(1331);
    assertThat(gamma.discordant()).isEqualTo(849);
    assertThat(gamma.estimate().orThrow().value()).isCloseTo(482 / 2180.0, EXACT);
    assertThat(gamma.standardError().orThrow()).isCloseTo(0.117, within(5e-4));
    // R: the formulas of SAS PROC FREQ; cor(x, y, method = "kendall") for tau-b
    assertThat(association.tauB().estimate().orThrow().value())
        .isCloseTo(0.15235215134659694, EXACT);
    assertThat(association.tauB().standardError().orThrow()).isCloseTo(0.08183606571433177, EXACT);
    assertThat(association.tauC().estimate().orThrow().value())
        .isCloseTo(0.1394675925925926, EXACT);
    assertThat(association.somersColumnDependent().estimate().orThrow().value())
        .isCloseTo(0.14172302264039988, EXACT);
    assertThat(association.somersColumnDependent().p().orThrow())
        .isCloseTo(0.064102375089084, EXACT);
    assertThat(association.somersSymmetric().estimate().orThrow().value())
        .isCloseTo(0.15195460277427492, EXACT);
  }
}
