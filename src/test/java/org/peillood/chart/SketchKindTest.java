package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peillood.analysis.Fieldwork.choice;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.ChartDefinition.Kind;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;

/** Which kind of chart is drawn of a table that has no definition of its own. */
class SketchKindTest {

  // Minimum cell 5: the survey has no sensitive items.
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree   one      Do you agree to take part?  1 Yes | 2 No
              hurdle  one      What made it hard?  lang Language | few Few vacancies
              help    several  Who helped?  fam Family | off The office
              region  one      Where do you live?  a Antwerp | b Brussels | g Ghent | l Leuven | m Mechelen
              gender  one      Are you …  w a woman | m a man
              listen  one      They listen.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              calm    one      It is calm.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              hours   number   How many hours do you work?
              advise  number   Would you advise us?
              """));

  private static Fieldwork work(int eachRegion) {
    var work = Fieldwork.of(SURVEY);
    for (var region : List.of("a", "b", "g", "l", "m")) {
      for (int turn = 0; turn < eachRegion; turn++) {
        work.times(
            1,
            Answers.none()
                .with("hurdle", choice(turn % 2 == 0 ? "lang" : "few"))
                .with("help", Fieldwork.choices("fam", "off"))
                .with("region", choice(region))
                .with("gender", choice(turn % 3 == 0 ? "w" : "m"))
                .with("listen", choice(Integer.toString(1 + turn % 5)))
                .with("calm", choice(Integer.toString(1 + turn % 4)))
                .with("hours", new Answer.Number(BigDecimal.valueOf(10 + turn % 30)))
                .with("advise", new Answer.Number(BigDecimal.valueOf(turn % 11))));
      }
    }
    return work;
  }

  private static TabulationResult table(Measure measure, String... items) {
    return work(60).run(Tabulation.of("work", List.of(items), measure));
  }

  private static TabulationResult by(String banner, Measure measure, String... items) {
    return work(60)
        .run(Tabulation.of("work", List.of(items), measure).across(List.of(Banner.parse(banner))));
  }

  @Test
  void a_table_of_everyone_is_drawn_as_its_measure_asks() {
    assertThat(SketchKind.of(table(Measure.SHARES, "hurdle"))).contains(Kind.BAR_WITH_INTERVALS);
    assertThat(SketchKind.of(table(Measure.LIKERT, "listen"))).contains(Kind.DIVERGING_LIKERT);
    assertThat(SketchKind.of(table(Measure.NUMBER, "hours"))).contains(Kind.HISTOGRAM);
    assertThat(SketchKind.of(table(Measure.SCORE, "listen", "calm")))
        .contains(Kind.BAR_WITH_INTERVALS);
    assertThat(SketchKind.of(table(Measure.NPS, "advise"))).contains(Kind.BAR_WITH_INTERVALS);
    assertThat(SketchKind.of(table(Measure.ANSWERS, "hours"))).isEmpty();
  }

  @Test
  void columns_are_drawn_beside_each_other() {
    assertThat(SketchKind.of(by("gender", Measure.SHARES, "hurdle"))).contains(Kind.GROUPED_DOTS);
    assertThat(SketchKind.of(by("gender", Measure.LIKERT, "listen"))).contains(Kind.GROUPED_DOTS);
    assertThat(SketchKind.of(by("gender", Measure.SCORE, "listen", "calm")))
        .contains(Kind.GROUPED_DOTS);
    assertThat(SketchKind.of(by("gender", Measure.NUMBER, "hours"))).contains(Kind.BOX);
  }

  @Test
  void more_columns_than_have_a_mark_of_their_own_are_bars_or_pictures() {
    assertThat(SketchKind.of(by("region", Measure.SHARES, "hurdle"))).contains(Kind.STACKED_BAR);
    assertThat(SketchKind.of(by("region", Measure.SHARES, "help"))).contains(Kind.SMALL_MULTIPLES);
  }

  @Test
  void few_answers_are_squares_and_too_few_are_nothing() {
    var hurdle = Tabulation.of("work", List.of("hurdle"), Measure.SHARES);
    assertThat(SketchKind.of(work(4).run(hurdle))).contains(Kind.WAFFLE);
    assertThat(SketchKind.of(Fieldwork.of(SURVEY).times(3, "hurdle", choice("few")).run(hurdle)))
        .isEmpty();
  }

  @Test
  void a_score_of_columns_has_a_mark_for_each_and_says_whether_they_differ() {
    var result = by("gender", Measure.SCORE, "listen", "calm");
    var description = StackedBarsTest.drawing(Kind.GROUPED_DOTS, result, "x").description();
    assertThat(description.sentences().get(0))
        .startsWith("mean: A a woman ")
        .contains("does not differ demonstrably from B a man ");
  }
}
