package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreement between coders, against what was published. */
class AgreementTest {
  private static final List<String> YES_NO = List.of("yes", "no");

  /** Cohen (1960), table 1, as counts of 200: kappa 0.492. */
  private static final long[][] COHEN = {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}};

  /** Landis and Koch (1977), Biometrics 33, table 1: multiple sclerosis, patients in Winnipeg. */
  private static final long[][] WINNIPEG = {
    {38, 5, 0, 1}, {33, 11, 3, 0}, {10, 14, 5, 6}, {3, 7, 3, 10}
  };

  @ParameterizedTest
  @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
  void krippendorffs_own_example_comes_out(AlphaMetric metric, double published) {
    // Krippendorff (2011), example C: four observers, twelve units, a dot is a missing code.
    Ratings ratings =
        Ratings.ofNumbers(
            List.of(
                numbers("A", "123321412..."),
                numbers("B", "1233224125.3"),
                numbers("C", ".3332342251."),
                numbers("D", "12332441251.")));
    KrippendorffFigures figures = KrippendorffAlpha.of(ratings).withMetric(metric).figures();
    assertThat(figures.pairable()).isEqualTo(40);
    assertThat(figures.alpha().orThrow()).isCloseTo(published, within(0.0005));
  }

  @Test
  void fleiss_own_example_comes_out() {
    // Fleiss (1971), table 1: 30 patients, six psychiatrists each; kappa 0.430.
    String patients =
        "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031"
            + " 00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500"
            + " 00006";
    FleissKappaFigures figures = FleissKappa.of(fromCounts(patients.split(" "), 6)).figures();
    assertThat(figures.subjects()).isEqualTo(30);
    assertThat(figures.observedAgreement().orThrow()).isCloseTo(0.5556, within(5e-5));
    assertThat(figures.expectedAgreement().orThrow()).isCloseTo(0.2199, within(5e-5));
    assertThat(figures.kappa().orThrow()).isCloseTo(0.430, within(5e-4));
  }

  @Test
  void cohens_own_example_comes_out() {
    KappaFigures figures = CohenKappa.ofTable(COHEN).figures();
    assertThat(figures.observedAgreement()).isEqualTo(Result.of(0.70));
    assertThat(figures.expectedAgreement()).isEqualTo(Result.of(0.41));
    assertThat(figures.kappa().orThrow().value()).isCloseTo(0.29 / 0.59, within(1e-15));
  }

  @Test
  void the_neurologists_of_winnipeg_agree_as_published() {
    // vcd 1.4-11: Kappa(t)$Unweighted = 0.20794, ASE 0.05046; Kappa(t)$Weighted = 0.37973, ASE
    // 0.05167; with weights = "Fleiss-Cohen" 0.52458, ASE 0.06006. Landis and Koch: kappa 0.208.
    CohenKappa kappa = CohenKappa.ofTable(WINNIPEG);
    assertKappa(kappa, 0.20794, 0.05046);
    assertKappa(kappa.withWeights(AgreementWeights.LINEAR), 0.37973, 0.05167);
    assertKappa(kappa.withWeights(AgreementWeights.QUADRATIC), 0.52458, 0.06006);
  }

  private static void assertKappa(CohenKappa kappa, double value, double error) {
    assertThat(kappa.figures().kappa().orThrow().value()).isCloseTo(value, within(5e-6));
    assertThat(kappa.figures().standardError().orThrow()).isCloseTo(error, within(5e-6));
  }

  @Test
  void coders_who_used_one_category_have_no_kappa_and_no_alpha() {
    Ratings ratings = Ratings.of(List.of(codes("a", "yyy"), codes("b", "yyy")));
    assertThat(PercentAgreement.of(ratings).estimate().orThrow().value()).isEqualTo(1);
    KappaFigures cohen = CohenKappa.of(ratings).figures();
    assertThat(cohen.kappa()).isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(cohen.observedAgreement()).isEqualTo(Result.of(1.0));
    FleissKappaFigures fleiss = FleissKappa.of(ratings).figures();
    assertThat(fleiss.kappa()).isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(fleiss.byCategory()).isEqualTo(Map.of("yes", Result.none(Reason.NO_VARIATION)));
    assertThat(KrippendorffAlpha.of(ratings).figures())
        .isEqualTo(
            new KrippendorffFigures(
                AlphaMetric.NOMINAL,
                3,
                6,
                Result.none(Reason.NO_VARIATION),
                Result.of(0.0),
                Result.of(0.0)));
  }

  @Test
  void units_with_one_code_have_no_agreement() {
    Ratings ratings = Ratings.of(List.of(codes("a", "y.n"), codes("b", ".y.")));
    assertThat(PercentAgreement.of(ratings).estimate()).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(CohenKappa.of(ratings).figures())
        .isEqualTo(KappaFigures.nothing(0, Reason.NO_CASES));
    assertThat(FleissKappa.of(ratings).figures().kappa()).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(KrippendorffAlpha.of(ratings).figures().alpha())
        .isEqualTo(Result.none(Reason.NO_CASES));
  }

  @Test
  void one_coder_alone_agrees_with_nobody() {
    Ratings alone = Ratings.of(List.of(codes("a", "yn")));
    assertThat(PercentAgreement.of(alone).estimate()).isEqualTo(Result.none(Reason.TOO_FEW_CODERS));
    assertThat(FleissKappa.of(alone).figures().kappa())
        .isEqualTo(Result.none(Reason.TOO_FEW_CODERS));
    assertThat(KrippendorffAlpha.of(alone).figures().alpha())
        .isEqualTo(Result.none(Reason.TOO_FEW_CODERS));
    assertThatThrownBy(() -> CohenKappa.of(alone)).isInstanceOf(StatisticRefused.class);
  }

  @Test
  void a_coder_who_never_varies_leaves_kappa_at_0_without_a_test() {
    // By hand: observed and expected agreement are both 2/3, and both variances are exactly 0.
    KappaFigures figures = CohenKappa.ofTable(new long[][] {{2, 1}, {0, 0}}).figures();
    assertThat(figures.kappa().orThrow().value()).isZero();
    assertThat(figures.nullStandardError()).isEqualTo(Result.of(0.0));
    assertThat(figures.z()).isEqualTo(Result.none(Reason.NO_VARIATION));
    assertThat(figures.p()).isEqualTo(Result.none(Reason.NO_VARIATION));
  }

  @Test
  void refuses_metrics_that_do_not_fit_the_codes() {
    var words = KrippendorffAlpha.of(Ratings.of(List.of(codes("a", "yn"), codes("b", "nn"))));
    assertThatThrownBy(() -> words.withMetric(AlphaMetric.INTERVAL))
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("nominal or ordinal");
    var below =
        KrippendorffAlpha.of(
            Ratings.ofNumbers(List.of(NumericColumn.of("a", -1, 2), NumericColumn.of("b", 1, 2))));
    assertThatThrownBy(() -> below.withMetric(AlphaMetric.RATIO).figures())
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("-1");
  }

  @Test
  void coders_must_choose_from_the_same_categories() {
    var other = CategoricalColumn.builder("b", List.of("no", "yes")).append("no").view();
    assertThatThrownBy(() -> Ratings.of(List.of(codes("a", "y"), other)))
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("same categories");
    assertThatThrownBy(() -> CohenKappa.ofTable(new long[][] {{1, 2}}))
        .isInstanceOf(StatisticRefused.class);
  }

  private static NumericColumn numbers(String name, String digits) {
    var column = NumericColumn.builder(name);
    digits
        .chars()
        .forEach(
            digit -> {
              if (digit == '.') {
                column.append(MissingKind.NO_ANSWER);
              } else {
                column.append(digit - '0');
              }
            });
    return column.view();
  }

  private static CategoricalColumn codes(String name, String letters) {
    var column = CategoricalColumn.builder(name, YES_NO);
    letters
        .chars()
        .forEach(
            letter -> {
              if (letter == '.') {
                column.append(MissingKind.NO_ANSWER);
              } else {
                column.append(letter == 'y' ? 0 : 1);
              }
            });
    return column.view();
  }

  /** Units given as the number of coders per category, one digit each. */
  private static Ratings fromCounts(String[] units, int coders) {
    var categories = List.of("depression", "personality", "schizophrenia", "neurosis", "other");
    var columns = new ArrayList<CategoricalColumn.Builder>();
    for (int coder = 0; coder < coders; coder++) {
      columns.add(CategoricalColumn.builder("coder" + coder, categories));
    }
    for (String unit : units) {
      int coder = 0;
      for (int category = 0; category < unit.length(); category++) {
        for (int times = unit.charAt(category) - '0'; times > 0; times--) {
          columns.get(coder++).append(category);
        }
      }
    }
    return Ratings.of(columns.stream().map(CategoricalColumn.Builder::view).toList());
  }
}
