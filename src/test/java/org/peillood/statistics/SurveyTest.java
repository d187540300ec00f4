package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Estimates from designed samples against R 4.2.2 with survey 4.1, and against a textbook. The
 * sample is written out here: twelve pupils of six schools in two regions.
 *
 * <pre>
 * d = data.frame(region = rep(c("N", "S"), each = 6), school = rep(1:6, each = 2),
 *   hours = c(4, 6, 5, 9, 8, 7, 2, 3, 6, 5, 4, 1), yes = c(1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 0),
 *   w = c(10, 10, 12, 12, 8, 8, 20, 20, 15, 15, 25, 25),
 *   sex = strsplit("fmfmfmfmmmff", "")[[1]],
 *   N = rep(c(9, 12), each = 6), M = rep(c(8, 10, 6, 16, 12, 20), each = 2))
 * D = svydesign(~school, strata = ~region, weights = ~w, data = d)
 * </pre>
 */
class SurveyTest {
  /** R printed 12 digits. */
  private static final Offset<Double> PRINTED = within(5e-12);

  private static final Grouping REGION = Grouping.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2);
  private static final Grouping SCHOOL = Grouping.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6);
  private static final NumericColumn HOURS =
      NumericColumn.of("hours", 4, 6, 5, 9, 8, 7, 2, 3, 6, 5, 4, 1);
  private static final double[] WEIGHTS = {10, 10, 12, 12, 8, 8, 20, 20, 15, 15, 25, 25};
  private static final CategoricalColumn YES = letters("yes", List.of("0", "1"), "101101001010");
  private static final CategoricalColumn SEX = letters("sex", List.of("f", "m"), "fmfmfmfmmmff");
  private static final SampleDesign DESIGN = pupils().build();

  private static SampleDesign.Builder pupils() {
    return SampleDesign.builder(12)
        .weightedBy(Weights.of(WEIGHTS))
        .stratifiedBy(REGION)
        .clusteredBy(SCHOOL);
  }

  private static CategoricalColumn letters(String name, List<String> categories, String answers) {
    var column = CategoricalColumn.builder(name, categories);
    answers.chars().forEach(letter -> column.append(String.valueOf((char) letter)));
    return column.view();
  }

  private static double[] perRegion(double north, double south) {
    return new double[] {
      north, north, north, north, north, north, south, south, south, south, south, south
    };
  }

  @Test
  void a_mean_has_the_standard_error_of_its_clusters() {
    // svymean(~hours, D, deff = TRUE); confint(df = degf(D))
    SurveyFigures figures = SurveyMean.of(HOURS, DESIGN).figures();
    assertThat(figures.value().orThrow()).isCloseTo(4.322222222222, PRINTED);
    assertThat(figures.standardError().orThrow()).isCloseTo(0.704642129316, PRINTED);
    assertThat(figures.designEffect().orThrow()).isCloseTo(1.128597770846, PRINTED);
    Interval interval = figures.interval().orThrow();
    assertThat(interval.lower()).isCloseTo(2.365822031367, PRINTED);
    assertThat(interval.upper()).isCloseTo(6.278622413078, PRINTED);
    assertThat(figures.degreesOfFreedom()).isEqualTo(4);
    assertThat(figures.n()).isEqualTo(12);
    assertThat(figures.sumOfWeights()).isEqualTo(180);
  }

  @Test
  void a_total_and_a_ratio_are_linearised_too() {
    // svytotal(~hours, D): 778, SE 83; svyratio(~hours, ~w, D)
    SurveyFigures total = SurveyTotal.of(HOURS, DESIGN).figures();
    assertThat(total.value()).isEqualTo(Result.of(778.0));
    assertThat(total.standardError().orThrow()).isCloseTo(83, PRINTED);
    SurveyFigures ratio = SurveyRatio.of(HOURS, NumericColumn.of("w", WEIGHTS), DESIGN).figures();
    assertThat(ratio.value().orThrow()).isCloseTo(0.249679075738, PRINTED);
    assertThat(ratio.standardError().orThrow()).isCloseTo(0.068813937680, PRINTED);
  }

  @Test
  void a_known_population_makes_the_error_smaller() {
    // svydesign(~school, strata = ~region, weights = ~w, fpc = ~N)
    SampleDesign known = pupils().withPopulations(perRegion(9, 12)).build();
    assertThat(SurveyMean.of(HOURS, known).figures().standardError().orThrow())
        .isCloseTo(0.605857615858, PRINTED);
  }

  @Test
  void the_weights_of_two_stages_follow_from_their_populations() {
    // svydesign(~school + I(1:12), strata = ~region, fpc = ~N + M)
    double[] pupils = {8, 8, 10, 10, 6, 6, 16, 16, 12, 12, 20, 20};
    SampleDesign design =
        SampleDesign.builder(12)
            .stratifiedBy(REGION)
            .clusteredBy(SCHOOL, Grouping.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
            .withPopulations(perRegion(9, 12), pupils)
            .build();
    SurveyFigures figures = SurveyMean.of(HOURS, design).figures();
    assertThat(figures.value().orThrow()).isCloseTo(4.125, PRINTED);
    assertThat(figures.standardError().orThrow()).isCloseTo(0.681456396018, PRINTED);
  }

  @Test
  void a_domain_keeps_the_clusters_without_anybody_in_it() {
    // s = subset(D, sex == "f"); svymean(~hours, s); degf(s)
    SurveyFigures figures =
        SurveyMean.of(HOURS, DESIGN).within(Rows.where(12, row -> SEX.code(row) == 0)).figures();
    assertThat(figures.value().orThrow()).isCloseTo(3.29, PRINTED);
    assertThat(figures.standardError().orThrow()).isCloseTo(0.437222963715, PRINTED);
    assertThat(figures.degreesOfFreedom()).isEqualTo(3);
    assertThat(SurveyMean.of(HOURS, DESIGN).by(SEX).get("f")).isEqualTo(figures);
  }

  @Test
  void the_intervals_of_a_share_are_those_of_svyciprop() {
    // svyciprop(~I(yes == 1), D, method = "xlogit" | "beta" | "asin" | "mean")
    Map<SurveyInterval, double[]> expected =
        Map.of(
            SurveyInterval.LOGIT, new double[] {0.162713158838, 0.782735845444},
            SurveyInterval.BETA, new double[] {0.146134770384, 0.793385567366},
            SurveyInterval.ASIN, new double[] {0.135766486283, 0.797822702271},
            SurveyInterval.MEAN, new double[] {0.093456968846, 0.817654142265});
    expected.forEach(
        (method, bounds) -> {
          Interval interval =
              SurveyProportion.of(YES, "1", DESIGN)
                  .withInterval(method)
                  .figures()
                  .interval()
                  .orThrow();
          assertThat(interval.lower()).as(method.label()).isCloseTo(bounds[0], PRINTED);
          assertThat(interval.upper()).as(method.label()).isCloseTo(bounds[1], PRINTED);
        });
  }

  @Test
  void the_test_of_rao_and_scott_allows_for_the_design() {
    // svychisq(~sex + yes, D), and with statistic = "Chisq"
    RaoScott test = SurveyTable.of(SEX, YES, DESIGN).test();
    assertThat(test.f().orThrow()).isCloseTo(0.0321044102555, PRINTED);
    assertThat(test.numeratorDf().orThrow()).isCloseTo(1, PRINTED);
    assertThat(test.denominatorDf().orThrow()).isCloseTo(4, PRINTED);
    assertThat(test.p().orThrow()).isCloseTo(0.8665085211980, PRINTED);
    assertThat(test.firstOrderP().orThrow()).isCloseTo(0.857798694483, PRINTED);
  }

  @Test
  void the_test_of_rao_and_scott_needs_no_clusters() {
    // svychisq(~sex + yes, svydesign(~1, strata = ~region, weights = ~w, data = d))
    SampleDesign stratified =
        SampleDesign.builder(12).weightedBy(Weights.of(WEIGHTS)).stratifiedBy(REGION).build();
    RaoScott test = SurveyTable.of(SEX, YES, stratified).test();
    assertThat(test.f().orThrow()).isCloseTo(0.00961214010578, PRINTED);
    assertThat(test.denominatorDf().orThrow()).isCloseTo(10, PRINTED);
    assertThat(test.p().orThrow()).isCloseTo(0.92383664528012, PRINTED);
    assertThat(test.firstOrderP().orThrow()).isCloseTo(0.921899322099, PRINTED);
  }

  @Test
  void a_single_cluster_in_a_stratum_is_treated_as_chosen() {
    // e = d[!(d$school %in% 2:3), ]; options(survey.lonely.psu = "certainty" | "adjust" |
    // "average")
    Map<LoneCluster, Double> expected =
        Map.of(
            LoneCluster.CERTAIN, 0.752546696632,
            LoneCluster.CENTRED, 0.782460796436,
            LoneCluster.AVERAGED, 1.0642617447);
    expected.forEach(
        (treatment, error) -> {
          SampleDesign design =
              SampleDesign.builder(8)
                  .weightedBy(Weights.of(10, 10, 20, 20, 15, 15, 25, 25))
                  .stratifiedBy(Grouping.of(1, 1, 2, 2, 2, 2, 2, 2))
                  .clusteredBy(Grouping.of(1, 1, 4, 4, 5, 5, 6, 6))
                  .withLoneClusters(treatment)
                  .build();
          SurveyFigures figures =
              SurveyMean.of(NumericColumn.of("hours", 4, 6, 2, 3, 6, 5, 4, 1), design).figures();
          assertThat(figures.standardError().orThrow())
              .as(treatment.name())
              .isCloseTo(error, within(5e-10));
          assertThat(figures.cautions()).containsExactly(Caution.LONE_CLUSTERS);
        });
  }

  @Test
  void what_post_stratification_explains_leaves_the_standard_error() {
    // svymean(~hours, postStratify(D, ~sex, data.frame(sex = c("f", "m"), Freq = c(110, 90))))
    var population = Map.of(List.of("f"), 110.0, List.of("m"), 90.0);
    SampleDesign design =
        PostStratification.of(DESIGN, List.of(SEX), population).weights().design();
    SurveyFigures figures = SurveyMean.of(HOURS, design).figures();
    assertThat(figures.value().orThrow()).isCloseTo(4.335125, PRINTED);
    assertThat(figures.standardError().orThrow()).isCloseTo(0.440660244379, PRINTED);
  }

  @Test
  void raking_and_trimming_give_the_weights_and_the_error_of_survey() {
    // R = rake(D, list(~sex, ~yes), …, control = list(maxit = 2000, epsilon = 1e-13)) to f 110,
    // m 90, 0 120, 1 80; svymean(~hours, R); trimWeights(R, upper = 22, lower = 9, strict = TRUE)
    Raking raking =
        Raking.of(DESIGN)
            .toMargin(SEX, Map.of("f", 110.0, "m", 90.0))
            .toMargin(YES, Map.of("0", 120.0, "1", 80.0));
    CalibratedWeights raked = raking.weights();
    SurveyFigures figures = SurveyMean.of(HOURS, raked.design()).figures();
    assertThat(figures.value().orThrow()).isCloseTo(4.207088499501, PRINTED);
    assertThat(figures.standardError().orThrow()).isCloseTo(0.397361968377, PRINTED);
    assertThat(raked.weights().get(0) / 10).isCloseTo(0.969268463738, PRINTED);
    CalibratedWeights trimmed =
        raking.withTrimming(WeightTrimming.between(9, 22).strict()).weights();
    double[] expected = {
      11.7659742394,
      14.4189824455,
      13.7045111668,
      13.8827920720,
      11.8007435196,
      9,
      22,
      22,
      16.8351676895,
      20.5918288672,
      22,
      22
    };
    for (int row = 0; row < 12; row++) {
      assertThat(trimmed.weights().get(row)).isCloseTo(expected[row], within(5e-10));
    }
    assertThat(trimmed.cautions()).containsExactly(Caution.TRIMMED_WEIGHTS);
  }

  @Test
  void the_ambulances_of_levy_and_lemeshow_come_out() {
    // Levy & Lemeshow, Sampling of Populations, ch. 9: three areas, two ambulances in each, cardiac
    // arrests and patients who reached hospital alive. R, survey manual, ?svyratio: 0.1535064.
    SampleDesign design =
        SampleDesign.builder(6)
            .stratifiedBy(Grouping.of(1, 1, 2, 2, 3, 3))
            .clusteredBy(Grouping.of(1, 2, 1, 2, 1, 2))
            .nested()
            .build();
    var alive = NumericColumn.of("alive", 25, 24, 30, 49, 80, 70);
    var arrests = NumericColumn.of("arrests", 120, 78, 185, 228, 670, 530);
    SurveyFigures ratio = SurveyRatio.of(alive, arrests, design).figures();
    assertThat(ratio.value().orThrow()).isCloseTo(0.15350635008283, within(1e-13));
    assertThat(ratio.standardError().orThrow()).isCloseTo(0.00980730359997, PRINTED);
    assertThat(SurveyMean.of(alive, design).figures().standardError().orThrow())
        .isCloseTo(3.58236421003, PRINTED);
  }
}
