package org.peillood.analysis;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.peillood.analysis.Fieldwork.choice;
import static org.peillood.analysis.Fieldwork.choices;
import static org.peillood.analysis.Fieldwork.missing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.analysis.ResultTable.Column;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Base;
import org.peillood.analysis.Tabulation.Comparison;
import org.peillood.analysis.Tabulation.Condition;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.response.Mode;
import org.peillood.statistics.Adjustment;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.SampleDesign;
import org.peillood.statistics.Weights;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Json;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Tables of some respondents apart: banners and filters. */
class SplitTablesTest {

  // Minimum cell 5: the survey has no sensitive items.
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              gender   one      What are you?  w Woman | m Man | x Other
              age      one      How old are you?  y Young | o Old
              treated  one      Were you treated unfairly?  yes Yes | no No  missing 97 98
              hurdles  several  What made it hard?  few Few vacancies | lang Language
              listen   one      They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              hours    number   How many hours?
              """));

  private static final List<Banner> GENDER = List.of(Banner.parse("gender"));

  private static Answers person(String gender, String age) {
    return Answers.none().with("gender", choice(gender)).with("age", choice(age));
  }

  private static Tabulation treated() {
    return Tabulation.of("work", List.of("treated"), Measure.SHARES);
  }

  private static Sounding sounding(ResultTable table, String code) {
    return (Sounding) table.row(code).orElseThrow().figure();
  }

  /** Women 60 of 100, men 30 of 100, by age half and half; 10 of each gender gave no answer. */
  private static Fieldwork work() {
    var work = Fieldwork.of(SURVEY);
    for (var age : List.of("y", "o")) {
      work.times(30, person("w", age).with("treated", choice("yes")))
          .times(20, person("w", age).with("treated", choice("no")))
          .times(15, person("m", age).with("treated", choice("yes")))
          .times(35, person("m", age).with("treated", choice("no")))
          .times(5, person("w", age).with("treated", missing(MissingCode.REFUSED)))
          .times(5, person("m", age).with("treated", missing(MissingCode.DONT_KNOW)));
    }
    return work;
  }

  @Test
  void a_table_of_one_answer_says_whether_its_columns_differ_at_all() {
    var result = work().run(treated().across(GENDER));
    // R: t <- matrix(c(60, 40, 30, 70), 2); chisq.test(t, correct = FALSE); vcd::assocstats(t).
    // Nobody is 'other', so that column is empty and takes no part in the letters either.
    assertThat(result.tests())
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.columns()).containsExactly("A", "B");
              assertThat(test.statistic()).isCloseTo(18.18181818, within(1e-8));
              assertThat(test.degreesOfFreedom()).isEqualTo(1);
              assertThat(test.p()).isCloseTo(2.007865612e-05, within(1e-13));
              assertThat(test.effect()).isCloseTo(0.3015113, within(1e-7));
              assertThat(test.n()).isEqualTo(200);
            });
    assertThat(work().run(Tabulation.of("work", List.of("hurdles"), Measure.SHARES).across(GENDER)))
        .satisfies(several -> assertThat(several.tests()).isEmpty());
    assertThat(work().run(treated().onBase(Base.ASKED).across(GENDER)).tests()).isEmpty();
  }

  @Test
  void a_table_of_an_answer_scale_is_tested_by_ranks() {
    var work = Fieldwork.of(SURVEY);
    int[][] counts = {{10, 10, 10, 30, 40}, {30, 30, 20, 10, 10}};
    for (int gender = 0; gender < 2; gender++) {
      for (int point = 0; point < 5; point++) {
        work.times(
            counts[gender][point],
            person(gender == 0 ? "w" : "m", "y").with("listen", choice("" + (point + 1))));
      }
    }
    var result = work.run(Tabulation.of("work", List.of("listen"), Measure.LIKERT).across(GENDER));
    // R: kruskal.test on these counts; H / (N - 1).
    assertThat(result.tests())
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.method()).isEqualTo(TableTest.Method.KRUSKAL_WALLIS);
              assertThat(test.statistic()).isCloseTo(43.8080721, within(1e-7));
              assertThat(test.p()).isCloseTo(3.622080572e-11, within(1e-19));
              assertThat(test.effect()).isCloseTo(0.2201410658, within(1e-10));
            });
  }

  /** Hours by gender: women 20, 30 and 38, men 10, 12 and 20. */
  private static Fieldwork hours() {
    return Fieldwork.of(SURVEY)
        .times(20, person("w", "y").with("hours", number(20)))
        .times(20, person("w", "y").with("hours", number(30)))
        .times(20, person("w", "o").with("hours", number(38)))
        .times(20, person("m", "y").with("hours", number(10)))
        .times(20, person("m", "y").with("hours", number(12)))
        .times(20, person("m", "o").with("hours", number(20)))
        .times(20, person("x", "o").with("hours", number(15)))
        .times(20, person("x", "o").with("hours", number(25)));
  }

  @Test
  void a_table_of_numbers_is_tested_by_the_means_of_its_columns() {
    var result =
        hours().run(Tabulation.of("work", List.of("hours"), Measure.NUMBER).across(GENDER));
    // R: oneway.test(hours ~ gender); summary(lm(hours ~ gender))$r.squared.
    assertThat(result.tests())
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.method()).isEqualTo(TableTest.Method.WELCH);
              assertThat(test.columns()).containsExactly("A", "B", "C");
              assertThat(test.statistic()).isCloseTo(96.9186663334, within(1e-7));
              assertThat(test.degreesOfFreedom()).isEqualTo(2);
              assertThat(test.withinDegrees().orElseThrow()).isCloseTo(93.7822684605, within(1e-7));
              assertThat(test.p()).isLessThan(1e-12);
              assertThat(test.effect()).isCloseTo(0.570476951772, within(1e-7));
              assertThat(test.n()).isEqualTo(160);
            });
    assertThat(FigureWords.in(Texts.in(Language.DUTCH)).test(result.tests().get(0), 0.05))
        .contains("F van Welch = ", "met 2 en ");
  }

  @Test
  void a_weighted_table_is_tested_with_its_weights() {
    var weights = new double[210];
    Arrays.fill(weights, 2);
    Arrays.fill(weights, 0, 60, 0.5);
    var work =
        Fieldwork.of(SURVEY)
            .times(60, person("w", "y").with("treated", choice("yes")))
            .times(40, person("w", "y").with("treated", choice("no")))
            .times(30, person("m", "y").with("treated", choice("yes")))
            .times(80, person("m", "y").with("treated", choice("no")))
            .weighing(weights);
    // What the statistics work out, which agree with R's survey package.
    var said = CategoricalColumn.builder("said", List.of("yes", "no"));
    var who = CategoricalColumn.builder("who", List.of("w", "m"));
    for (int row = 0; row < weights.length; row++) {
      said.append(row < 60 || (row >= 100 && row < 130) ? "yes" : "no");
      who.append(row < 100 ? "w" : "m");
    }
    var known =
        org.peillood.statistics.SurveyTable.of(
                said.view(), who.view(), SampleDesign.of(Weights.of(weights)))
            .test();
    assertThat(work.run(treated().weightedBy("census@1").across(GENDER)).tests())
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.method()).isEqualTo(TableTest.Method.RAO_SCOTT);
              assertThat(test.statistic()).isCloseTo(known.f().orThrow(), within(1e-7));
              assertThat(test.degreesOfFreedom()).isCloseTo(1, within(1e-9));
              assertThat(test.withinDegrees().orElseThrow()).isCloseTo(209, within(1e-6));
              assertThat(test.p()).isCloseTo(known.p().orThrow(), within(1e-9));
              assertThat(test.effect()).isBetween(0.0, 1.0);
            });
  }

  /** Ratings from 0 to 10: so many who recommend, who are passive and who do not. */
  private static Fieldwork ratings(Fieldwork work, String gender, int up, int passive, int down) {
    return work.times(up, person(gender, "y").with("hours", number(10)))
        .times(passive, person(gender, "y").with("hours", number(8)))
        .times(down, person(gender, "y").with("hours", number(3)));
  }

  private static Tabulation nps() {
    return Tabulation.of("work", List.of("hours"), Measure.NPS);
  }

  @Test
  void a_net_promoter_score_has_columns_letters_and_a_test() {
    var work = ratings(ratings(Fieldwork.of(SURVEY), "w", 30, 10, 10), "m", 10, 15, 25);
    var result = work.run(nps().across(GENDER));
    assertThat(sounding(result.tables().get(0), "nps").value()).isCloseTo(5, within(1e-9));
    assertThat(sounding(result.tables().get(1), "nps").value()).isCloseTo(40, within(1e-9));
    assertThat(sounding(result.tables().get(2), "nps").value()).isCloseTo(-30, within(1e-9));
    assertThat(result.tables().get(1).row("nps").orElseThrow().higherThan()).containsExactly("B");
    // R: t.test(c(rep(100, 30), rep(0, 10), rep(-100, 10)), c(rep(100, 10), rep(0, 15),
    // rep(-100, 25))): t squared is Welch's F of two columns.
    assertThat(result.tests().get(0).statistic()).isCloseTo(19.208, within(1e-7));
    var weights = new double[100];
    Arrays.fill(weights, 1);
    Arrays.fill(weights, 0, 30, 2);
    var weighted = work.weighing(weights).run(nps().weightedBy("census@1").across(GENDER));
    // By hand: women 2 × 30 - 10 of 2 × 30 + 20.
    assertThat(sounding(weighted.tables().get(1), "nps").value()).isCloseTo(62.5, within(1e-9));
    assertThat(weighted.methods()).containsExactly("Student t 95 %");
  }

  @Test
  void a_net_promoter_score_of_few_in_one_column_is_hidden_in_all() {
    for (int[] men : new int[][] {{20, 20, 3}, {40, 0, 0}}) {
      var work = ratings(Fieldwork.of(SURVEY), "w", 30, 10, 10);
      var tables = ratings(work, "m", men[0], men[1], men[2]).run(nps().across(GENDER)).tables();
      assertThat(tables)
          .allSatisfy(
              table -> assertThat(table.row("nps").orElseThrow().figure().isShown()).isFalse());
    }
  }

  @Test
  void a_column_in_which_all_gave_one_number_hides_the_numbers_of_all_columns() {
    var work =
        Fieldwork.of(SURVEY)
            .times(20, person("w", "y").with("hours", number(20)))
            .times(20, person("w", "y").with("hours", number(30)))
            .times(40, person("m", "y").with("hours", number(38)));
    var hours = Tabulation.of("work", List.of("hours"), Measure.NUMBER);
    assertThat(work.run(hours.across(GENDER)).tables())
        .allSatisfy(
            table ->
                assertThat(table.row(ResultTable.Kind.MEAN).orElseThrow().figure().isShown())
                    .isFalse());
    assertThat(
            work.run(hours.among(List.of(new Condition("gender", List.of("w")))))
                .tables()
                .get(0)
                .row(ResultTable.Kind.MEAN)
                .orElseThrow()
                .figure()
                .isShown())
        .isFalse();
    assertThat(sounding(work.run(hours).tables().get(0), "mean").value()).isEqualTo(31.5);
  }

  @Test
  void all_who_gave_the_same_answer_are_not_told_apart() {
    // Every count is large, but all young women said yes.
    var work = Fieldwork.of(SURVEY);
    for (var gender : List.of("w", "m", "x")) {
      work.times(40, person(gender, "y").with("treated", choice("yes")));
      work.times(gender.equals("w") ? 0 : 30, person(gender, "y").with("treated", choice("no")));
    }
    var tables = work.run(treated().across(GENDER)).tables();
    assertThat(tables.get(1).row("yes").filter(row -> row.figure().isShown())).isEmpty();
    assertThat(tables.get(1).row("no").filter(row -> row.figure().isShown())).isEmpty();
  }

  @Test
  void figures_of_some_modes_can_be_weighted() {
    var weights = new double[80];
    Arrays.fill(weights, 1);
    Arrays.fill(weights, 0, 40, 3);
    var work =
        Fieldwork.of(SURVEY)
            .times(20, "treated", choice("yes"))
            .times(20, "treated", choice("no"))
            .by(Mode.PAPER)
            .times(20, "treated", choice("yes"))
            .times(20, "treated", choice("no"))
            .weighing(weights);
    var table =
        work.run(treated().weightedBy("census@1").cameInBy(List.of("paper"))).tables().get(0);
    assertThat(sounding(table, "yes").n()).isEqualTo(40);
    assertThat(table.effectiveN().orElseThrow()).isCloseTo(40, within(1e-9));
  }

  @Test
  void a_banner_gives_the_total_and_a_column_for_each_category() {
    var tables = work().run(treated().across(GENDER)).tables();
    assertThat(tables).hasSize(4);
    assertThat(tables.get(0).column()).isEmpty();
    assertThat(sounding(tables.get(0), "yes").count()).isEqualTo(90);
    assertThat(sounding(tables.get(0), "yes").n()).isEqualTo(200);
    assertThat(tables.get(1).column())
        .contains(new Column("gender", List.of("w"), List.of("Woman"), "A"));
    assertThat(sounding(tables.get(1), "yes").value()).isEqualTo(0.6);
    assertThat(sounding(tables.get(1), "yes").n()).isEqualTo(100);
    // R 4.3: prop.test(60, 100, correct = FALSE)$conf.int -> 0.5020026 0.6905987
    assertThat(sounding(tables.get(1), "yes").low()).isCloseTo(0.5020026, within(1e-7));
    assertThat(sounding(tables.get(2), "yes").value()).isEqualTo(0.3);
    // Nobody is other: there is nothing to show.
    assertThat(tables.get(3).standing()).isEqualTo(Standing.WITHHELD);
  }

  @Test
  void the_letter_of_the_lower_column_stands_at_the_higher_one() {
    // R 4.2.2: prop.test(c(60, 30), c(100, 100), correct = FALSE)$p.value -> 2.007866e-05
    var tables = work().run(treated().across(GENDER)).tables();
    assertThat(tables.get(1).row("yes").orElseThrow().higherThan()).containsExactly("B");
    assertThat(tables.get(2).row("yes").orElseThrow().higherThan()).isEmpty();
    assertThat(tables.get(2).row("no").orElseThrow().higherThan()).containsExactly("A");
    assertThat(tables.get(0).row("yes").orElseThrow().higherThan()).isEmpty();
  }

  @Test
  void a_difference_that_chance_explains_has_no_letter() {
    var tables = work().run(treated().across(List.of(Banner.parse("age")))).tables();
    assertThat(tables.get(1).row("yes").orElseThrow().higherThan()).isEmpty();
    assertThat(tables.get(2).row("yes").orElseThrow().higherThan()).isEmpty();
  }

  @Test
  void means_are_compared_by_the_test_of_welch() {
    // R 4.2: t.test(c(rep(3, 10), rep(4, 30), rep(5, 30)), c(rep(3, 30), rep(4, 10), rep(5, 10)))
    // has p of 5e-06; with an answer that only women gave, their gender would be known.
    var work = Fieldwork.of(SURVEY);
    int[][] counts = {{10, 30, 30}, {30, 10, 10}};
    for (int gender = 0; gender < 2; gender++) {
      for (int point = 3; point <= 5; point++) {
        work.times(
            counts[gender][point - 3],
            person(gender == 0 ? "w" : "m", "y").with("listen", choice("" + point)));
      }
    }
    var tables =
        work.run(Tabulation.of("work", List.of("listen"), Measure.LIKERT).across(GENDER)).tables();
    assertThat(tables.get(1).row(ResultTable.Kind.MEAN).orElseThrow().higherThan())
        .containsExactly("B");
    assertThat(tables.get(2).row(ResultTable.Kind.MEAN).orElseThrow().higherThan()).isEmpty();
    var hours =
        Fieldwork.of(SURVEY)
            .times(30, person("w", "y").with("hours", number(38)))
            .times(30, person("w", "y").with("hours", number(20)))
            .times(30, person("m", "y").with("hours", number(10)))
            .times(30, person("m", "y").with("hours", number(12)))
            .run(Tabulation.of("work", List.of("hours"), Measure.NUMBER).across(GENDER))
            .tables();
    assertThat(hours.get(1).row(ResultTable.Kind.MEAN).orElseThrow().higherThan())
        .containsExactly("B");
  }

  private static Answer number(int value) {
    return new Answer.Number(BigDecimal.valueOf(value));
  }

  @Test
  void two_items_are_crossed_with_the_last_changing_fastest() {
    var tables = work().run(treated().across(List.of(Banner.parse("gender*age")))).tables();
    assertThat(tables.stream().flatMap(table -> table.column().stream()).map(Column::key))
        .containsExactly(
            "gender*age=w*y",
            "gender*age=w*o",
            "gender*age=m*y",
            "gender*age=m*o",
            "gender*age=x*y",
            "gender*age=x*o");
    assertThat(sounding(tables.get(1), "yes").count()).isEqualTo(30);
  }

  @Test
  void a_filter_decides_who_is_in_the_base() {
    var women = treated().among(List.of(new Condition("gender", List.of("w"))));
    var table = work().run(women).tables().get(0);
    assertThat(sounding(table, "yes").n()).isEqualTo(100);
    assertThat(sounding(table, "yes").count()).isEqualTo(60);
    assertThat(table.bases().answered()).isEqualTo(Optional.of(100L));
    var asked = work().run(women.onBase(Base.ASKED)).tables().get(0);
    assertThat(sounding(asked, "yes").n()).isEqualTo(110);
    var both = work().run(women.across(List.of(Banner.parse("age")))).tables();
    assertThat(sounding(both.get(1), "yes").count()).isEqualTo(30);
  }

  @Test
  void everyone_is_a_base_too() {
    var table =
        Fieldwork.of(SURVEY)
            .times(30, "treated", choice("yes"))
            .times(30, "treated", choice("no"))
            .empty(40)
            .run(treated().onBase(Base.EVERYONE))
            .tables()
            .get(0);
    assertThat(sounding(table, "yes").value()).isEqualTo(0.3);
    assertThat(sounding(table, "yes").n()).isEqualTo(100);
  }

  @Test
  void a_small_cell_is_hidden_in_its_column_and_cannot_be_worked_out_from_the_others() {
    var work =
        Fieldwork.of(SURVEY)
            .times(40, person("w", "y").with("treated", choice("yes")))
            .times(40, person("w", "y").with("treated", choice("no")))
            .times(37, person("m", "y").with("treated", choice("yes")))
            .times(3, person("m", "y").with("treated", choice("no")));
    var tables = work.run(treated().across(GENDER)).tables();
    assertThat(tables.get(0).row("no").orElseThrow().figure().isShown()).isTrue();
    assertThat(tables.get(2).row("no").orElseThrow().figure()).isEqualTo(new Figure.Suppressed());
    // 43 in all less 40 would be 3, and 80 less 40.
    assertThat(tables.get(1).row("no").orElseThrow().figure()).isEqualTo(new Figure.Suppressed());
    assertThat(tables.get(1).row("yes").orElseThrow().figure()).isEqualTo(new Figure.Suppressed());
  }

  @Test
  void several_answers_are_counted_by_respondent_in_each_column() {
    var tables =
        Fieldwork.of(SURVEY)
            .times(20, person("w", "y").with("hurdles", choices("few", "lang")))
            .times(15, person("w", "y").with("hurdles", choices("few")))
            .times(5, person("w", "y").with("hurdles", choices("lang")))
            .times(20, person("m", "y").with("hurdles", choices("lang")))
            .times(15, person("m", "y").with("hurdles", choices("few", "lang")))
            .times(5, person("m", "y").with("hurdles", choices("few")))
            .run(Tabulation.of("work", List.of("hurdles"), Measure.SHARES).across(GENDER))
            .tables();
    assertThat(sounding(tables.get(2), "few").value()).isEqualTo(0.5);
    assertThat(sounding(tables.get(2), "few").n()).isEqualTo(40);
  }

  @Test
  void that_all_of_a_column_chose_one_of_several_answers_is_not_shown() {
    var tables =
        Fieldwork.of(SURVEY)
            .times(20, person("w", "y").with("hurdles", choices("few", "lang")))
            .times(20, person("w", "y").with("hurdles", choices("few")))
            .times(20, person("m", "y").with("hurdles", choices("lang")))
            .times(20, person("m", "y").with("hurdles", choices("few", "lang")))
            .run(Tabulation.of("work", List.of("hurdles"), Measure.SHARES).across(GENDER))
            .tables();
    for (int column = 1; column <= 2; column++) {
      assertThat(tables.get(column).row("few").orElseThrow().figure().isShown()).isFalse();
    }
  }

  @Test
  void everybody_chose_something_so_hidden_answers_do_not_follow_from_shown_ones() {
    // Of the 40 women 30 chose the first; the other 10 must have chosen the second, of whom only
    // one more is a man.
    var work =
        Fieldwork.of(SURVEY)
            .times(30, person("w", "y").with("hurdles", choices("few")))
            .times(10, person("w", "y").with("hurdles", choices("lang")))
            .times(1, person("m", "y").with("hurdles", choices("lang")))
            .times(39, person("m", "y").with("hurdles", choices("few")));
    for (var table :
        work.run(Tabulation.of("work", List.of("hurdles"), Measure.SHARES).across(GENDER))
            .tables()
            .subList(1, 3)) {
      assertThat(table.rows()).noneMatch(row -> row.figure().isShown());
    }
  }

  @Test
  void a_question_after_one_of_several_answers_is_shown_in_columns() {
    var survey =
        SurveyTable.survey(
            "work",
            SurveyTable.questionnaire(
                """
                agree    one      Do you agree to take part?  1 Yes | 2 No
                region   one      Where do you live?  v Flanders | w Wallonia | b Brussels
                hurdles  several  What made it hard?  few Few vacancies | lang Language | bus No bus
                worse    one      How hard was it?  1 A bit | 2 Hard | 3 Very hard  if selected(${hurdles}, 'few')
                """));
    var work = Fieldwork.of(survey);
    for (var region : List.of("v", "w", "b")) {
      var person = Answers.none().with("region", choice(region));
      for (var worse : List.of("1", "2", "3")) {
        // Three in Brussels found it very hard: one small cell of nine.
        int people = region.equals("b") && worse.equals("3") ? 3 : 30;
        work.times(
            people, person.with("hurdles", choices("few", "bus")).with("worse", choice(worse)));
      }
      var notAsked = person.with("worse", missing(MissingCode.NOT_ASKED));
      work.times(40, notAsked.with("hurdles", choices("lang")))
          .times(30, notAsked.with("hurdles", choices("lang", "bus")));
    }
    var tables =
        work.run(
                Tabulation.of("work", List.of("worse"), Measure.SHARES)
                    .across(List.of(Banner.parse("region"))))
            .tables();
    assertThat(tables.get(3).row("3").orElseThrow().figure().isShown()).isFalse();
    assertThat(
            tables.subList(1, 4).stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.figure().isShown()))
        .as("where all of it was withheld before")
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void a_question_asked_after_several_answers_is_shown_beside_their_suppressed_counts() {
    // hurdles is asked of all; 3 name the language, so that is hidden; the follow-up was asked of
    // the 27 others only.
    var survey =
        SurveyTable.survey(
            "work",
            SurveyTable.questionnaire(
                """
                agree    one      Do you agree to take part?  1 Yes | 2 No
                hurdles  several  What made it hard?  few Few vacancies | lang Language
                worse    one      What was worst?  few Few vacancies | lang Language  if selected(${hurdles}, 'few')
                order    rank     What comes first?  a Lessons | b Transport  top 2  if selected(${hurdles}, 'few')
                """));
    var work =
        Fieldwork.of(survey)
            .times(
                140,
                Answers.none()
                    .with("hurdles", choices("few"))
                    .with("worse", choice("few"))
                    .with("order", choices("a", "b")))
            .times(
                3,
                Answers.none()
                    .with("hurdles", choices("lang"))
                    .with("worse", missing(MissingCode.NOT_ASKED))
                    .with("order", missing(MissingCode.NOT_ASKED)));
    for (var item : List.of("worse", "order")) {
      var table = work.run(Tabulation.of("work", List.of(item), Measure.SHARES)).tables().get(0);
      assertThat(table.bases().asked()).as(item).isEmpty();
    }
  }

  @Test
  void a_weight_changes_the_shares_and_tells_what_it_costs() {
    var weights = new double[80];
    Arrays.fill(weights, 0, 40, 2);
    Arrays.fill(weights, 40, 80, 1);
    var table =
        Fieldwork.of(SURVEY)
            .times(40, "treated", choice("yes"))
            .times(40, "treated", choice("no"))
            .weighing(weights)
            .run(treated().weightedBy("census@1"))
            .tables()
            .get(0);
    // By hand: 80 of 120; effective n = 120² / (40·4 + 40·1) = 72.
    assertThat(sounding(table, "yes").value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(sounding(table, "yes").n()).isEqualTo(80);
    assertThat(table.effectiveN().orElseThrow()).isCloseTo(72, within(1e-9));
  }

  @Test
  void what_does_not_fit_is_refused_with_a_reason() {
    var cases =
        List.of(
            treated().across(List.of(Banner.parse("hours"))),
            treated().across(List.of(Banner.parse("treated"))),
            treated().across(List.of(Banner.parse("gender*age*agree"))),
            treated().among(List.of(new Condition("gender", List.of("q")))),
            treated().among(List.of(new Condition("gender", List.of()))),
            treated().among(List.of(new Condition("hours", List.of("1")))),
            treated()
                .across(List.of(Banner.parse("gender*age")))
                .among(List.of(new Condition("agree", List.of("1")))),
            treated().across(GENDER).cameInBy(List.of("web")),
            treated().across(GENDER).comparing(new Comparison(Adjustment.HOLM, 0.9)));
    assertThat(
            cases.stream()
                .map(t -> TabulationCheck.misfit(t, SURVEY, Variables.asked()).orElseThrow().key()))
        .containsExactly(
            "analysis.invalid.banner",
            "analysis.invalid.banner-twice",
            "analysis.invalid.banner-deep",
            "analysis.invalid.category",
            "analysis.invalid.filter-empty",
            "analysis.invalid.filter",
            "analysis.invalid.split-deep",
            "analysis.invalid.modes-apart",
            "analysis.invalid.alpha");
  }

  @Test
  void a_banner_of_more_than_forty_columns_is_refused() {
    var towns =
        IntStream.rangeClosed(1, 21).mapToObj(i -> "t" + i + " Town " + i).collect(joining(" | "));
    var survey =
        SurveyTable.survey(
            "work",
            SurveyTable.questionnaire(
                """
                agree  one  Do you agree to take part?  1 Yes | 2 No
                asked  one  Were you asked?  1 Yes | 2 No
                town   one  Where do you live?  %s
                """
                    .formatted(towns)));
    var asked = Tabulation.of("work", List.of("asked"), Measure.SHARES);
    assertThat(
            TabulationCheck.misfit(
                asked.across(List.of(Banner.parse("town"))), survey, Variables.asked()))
        .isEmpty();
    assertThat(
            TabulationCheck.misfit(
                    asked.across(List.of(Banner.parse("town*agree"))), survey, Variables.asked())
                .orElseThrow()
                .details())
        .containsExactly("town*agree", "42");
  }

  @Test
  void a_tabulation_with_everything_is_the_same_after_it_was_written_and_read()
      throws JsonProcessingException {
    var whole =
        treated()
            .across(List.of(Banner.parse("gender"), Banner.parse("gender*age")))
            .among(List.of(new Condition("agree", List.of("1"))))
            .weightedBy("census@2")
            .comparing(new Comparison(Adjustment.BONFERRONI, 0.01));
    assertThat(Tabulation.fromJson(whole.toJson())).isEqualTo(whole);
    assertThat(whole.toJson()).contains("\"banner\":[\"gender\",\"gender*age\"]");
    assertThat(whole.id()).isNotEqualTo(treated().id());
    var result = work().run(treated().across(GENDER));
    assertThat(Json.JSON.readValue(Json.JSON.writeValueAsString(result), TabulationResult.class))
        .isEqualTo(result);
  }
}
