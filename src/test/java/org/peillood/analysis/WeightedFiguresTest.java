package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * Weighted figures of numbers, scales and scores, and the tests of weighted means, against R 4.2.2
 * with survey 4.1. The respondents are written out in the tests.
 */
class WeightedFiguresTest {

  private static final Offset<Double> PRINTED = within(1e-9);

  // Minimum cell 5: the survey has no sensitive items.
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              gender   one      What are you?  w Woman | m Man | x Other
              age      one      How old are you?  y Young | o Old
              n_hours  number   How many hours?
              s_ear    one      They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              s_go     one      They follow up.  like s_ear  scale likert5
              s_say    one      They explain.  like s_ear  scale likert5
              """));

  private static final List<Banner> GENDER = List.of(Banner.parse("gender"));
  private static final List<String> ITEMS = List.of("s_ear", "s_go", "s_say");

  /**
   * Twenty of each. R: h = rep(c(20, 30, 38, 10, 12, 20, 15, 25), each = 20), g = rep(c("w", "w",
   * "w", "m", "m", "m", "x", "x"), each = 20), w 0.8 for the young, 1.3 for the old.
   */
  private static final List<String> HOURS =
      List.of("w y 20", "w y 30", "w o 38", "m y 10", "m y 12", "m o 20", "x o 15", "x o 25");

  private static Fieldwork hours() {
    var work = Fieldwork.of(SURVEY);
    var weights = new double[20 * HOURS.size()];
    for (int kind = 0; kind < HOURS.size(); kind++) {
      var one = HOURS.get(kind).split(" ");
      work.times(20, Attacker.answers(Map.of("gender", one[0], "age", one[1], "n_hours", one[2])));
      Arrays.fill(weights, 20 * kind, 20 * kind + 20, one[1].equals("y") ? 0.8 : 1.3);
    }
    return work.weighing(weights);
  }

  /** R: k, a, b, c and w as written here, each row k times; s = (a + b + c) / 3. */
  private static final double[][] SCALE = {
    {12, 1, 2, 1, 0.5},
    {9, 2, 1, 2, 1},
    {14, 2, 3, 3, 1.5},
    {11, 3, 3, 4, 0.5},
    {10, 4, 3, 4, 1},
    {8, 4, 5, 4, 1.5},
    {13, 5, 4, 5, 2},
    {7, 5, 5, 3, 0.8}
  };

  private static Fieldwork scale() {
    return unweightedScale()
        .weighing(
            Arrays.stream(SCALE)
                .flatMapToDouble(
                    kind -> IntStream.range(0, (int) kind[0]).mapToDouble(i -> kind[4]))
                .toArray());
  }

  private static Fieldwork unweightedScale() {
    var work = Fieldwork.of(SURVEY);
    for (var kind : SCALE) {
      work.times(
          (int) kind[0],
          Attacker.answers(
              Map.of(
                  "s_ear", "" + (int) kind[1],
                  "s_go", "" + (int) kind[2],
                  "s_say", "" + (int) kind[3])));
    }
    return work;
  }

  private static Tabulation of(String item, Measure measure) {
    return Tabulation.of("work", List.of(item), measure).weightedBy("census@1");
  }

  private static Tabulation score(List<String> items) {
    return Tabulation.of("work", items, Measure.SCORE).weightedBy("census@1");
  }

  private static double described(ResultTable table, String row) {
    return ((Figure.Description) table.row(row).orElseThrow().figure()).value();
  }

  private static Figure.Sounding sounding(ResultTable table, String row) {
    return (Figure.Sounding) table.row(row).orElseThrow().figure();
  }

  @Test
  void a_number_has_a_weighted_mean_median_and_quartiles() {
    var table = hours().run(of("n_hours", Measure.NUMBER)).tables().get(0);
    // svymean(~h, D), confint(df = degf(D)); svyquantile(qrule = "school"): 15, 20, 27.5
    assertThat(sounding(table, "mean").value()).isCloseTo(22.023809524, PRINTED);
    assertThat(sounding(table, "mean").low()).isCloseTo(20.59226544212, PRINTED);
    assertThat(described(table, "lower-quartile")).isEqualTo(15);
    assertThat(described(table, "median")).isEqualTo(20);
    // No five people said 27 or 28, so it is rounded to where they are.
    assertThat(described(table, "upper-quartile")).isEqualTo(30);
  }

  @Test
  void a_median_that_too_few_lie_above_is_left_out() {
    var work =
        Fieldwork.of(SURVEY)
            .times(30, Attacker.answers(Map.of("n_hours", "20")))
            .times(26, Attacker.answers(Map.of("n_hours", "25")));
    var weights = new double[60];
    Arrays.fill(weights, 0.1);
    for (int i = 0; i < 4; i++) {
      work.times(1, Attacker.answers(Map.of("n_hours", "" + (40 + i))));
      weights[56 + i] = 20;
    }
    var table = work.weighing(weights).run(of("n_hours", Measure.NUMBER)).tables().get(0);
    assertThat(table.row("median").orElseThrow().figure().isShown()).isFalse();
    assertThat(table.row("upper-quartile").orElseThrow().figure().isShown()).isFalse();
  }

  @Test
  void a_scale_has_a_weighted_median() {
    var table = scale().run(of("s_ear", Measure.LIKERT)).tables().get(0);
    assertThat(described(table, "median")).isEqualTo(4);
    var unweighted =
        unweightedScale()
            .run(Tabulation.of("work", List.of("s_ear"), Measure.LIKERT))
            .tables()
            .get(0);
    assertThat(described(unweighted, "median")).isEqualTo(3);
  }

  @Test
  void a_score_has_a_weighted_mean_spread_and_alpha() {
    var result = scale().run(score(ITEMS));
    assertThat(result.methods()).containsExactly("Student t 95 %", "Bonett 95 %");
    var table = result.tables().get(0);
    // svymean(~s, S); sqrt(svyvar(~s, S)); svycralpha(~a + b + c, S), and its interval on the
    // scale of log(1 - alpha) by svycontrast
    assertThat(sounding(table, "mean").value()).isCloseTo(3.4868559411, PRINTED);
    assertThat(sounding(table, "mean").high()).isCloseTo(3.74778466213, PRINTED);
    assertThat(described(table, "spread")).isCloseTo(1.134875730185, PRINTED);
    assertThat(sounding(table, "alpha").value()).isCloseTo(0.9007602415396, PRINTED);
    assertThat(sounding(table, "alpha").low()).isCloseTo(0.8730933306945, PRINTED);
    assertThat(sounding(table, "alpha").high()).isCloseTo(0.9223954917958, PRINTED);
  }

  @Test
  void weighted_means_have_letters_and_a_test() {
    var result = hours().run(of("n_hours", Measure.NUMBER).across(GENDER));
    // svyttest by pairs: 7e-26, 1.6e-13 and 3e-6, so each two differ after Holm
    assertThat(result.tables().subList(1, 4))
        .extracting(table -> table.row("mean").orElseThrow().higherThan())
        .containsExactly(List.of("B", "C"), List.of(), List.of("B"));
    assertThat(result.tests())
        .singleElement()
        .satisfies(
            test -> {
              // regTermTest(svyglm(h ~ g, D), ~g); summary(lm(h ~ g, weights = w))$r.squared
              assertThat(test.method()).isEqualTo(TableTest.Method.WALD);
              assertThat(test.statistic()).isCloseTo(92.30223712751, PRINTED);
              assertThat(test.degreesOfFreedom()).isEqualTo(2);
              assertThat(test.withinDegrees()).contains(157.0);
              assertThat(test.effect()).isCloseTo(0.5687595801608, PRINTED);
              assertThat(test.n()).isEqualTo(160);
            });
    assertThat(FigureWords.in(Texts.in(Language.DUTCH)).test(result.tests().get(0), 0.05))
        .contains("gewogen: F van Wald = ");
  }

  @Test
  void a_weighted_score_is_left_out_where_it_would_be_in_the_columns_of_what_weighs() {
    // Of those who follow up never, 3 are women: that is hidden, so the mean of s_go is by gender.
    var work = Fieldwork.of(SURVEY);
    var weights = new double[160];
    for (int kind = 0; kind < 2; kind++) {
      for (int point = 1; point <= 5; point++) {
        boolean isFew = kind == 0 && point == 1;
        work.times(
            isFew ? 3 : 16,
            Attacker.answers(
                Map.of("gender", kind == 0 ? "w" : "m", "s_ear", "" + point, "s_go", "" + point)));
      }
    }
    work.times(13, Attacker.answers(Map.of("gender", "w", "s_ear", "5", "s_go", "5")));
    Arrays.fill(weights, 0, 67, 1.2);
    Arrays.fill(weights, 67, 147, 0.8);
    Arrays.fill(weights, 147, 160, 1.2);
    var pair = List.of("s_ear", "s_go");
    var result = work.weighing(List.of("gender"), weights).run(score(pair));
    assertThat(result.warnings())
        .anySatisfy(told -> assertThat(told).contains("Without weights more can be seen"));
    var table = result.tables().get(0);
    assertThat(table.row("alpha").orElseThrow().figure().isShown()).isFalse();
    var other = work.run(score(List.of("s_ear", "s_say"))).tables().get(0);
    assertThat(other.rows()).allSatisfy(row -> assertThat(row.figure().isShown()).isFalse());
  }
}
