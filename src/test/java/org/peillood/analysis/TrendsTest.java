package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.NoTrend.Reason;
import org.peillood.analysis.Tabulation.Condition;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Why an item has no figures over the waves. */
@SuppressWarnings("UnnecessaryAssignment") // no container here: the test hands out what is injected
class TrendsTest {

  private static final String ASKED =
      """
      treated  one     Were you treated unfairly?  yes Yes | no No
      words    text    What should improve?
      (child   again   Child
      school   one     At school?   yes Yes | no No
      age      number  How old?
      name     text    What is it called?
      )
      """;

  private static final Wave EARLIER =
      SeriesBreaksTest.wave(
          "2019",
          ASKED.replace("words ", "afterwards  one  Later?  yes Yes | no No\nwords "),
          Wave.Mode.WEB,
          "en");
  private static final Wave LATER = SeriesBreaksTest.wave("2020", ASKED, Wave.Mode.WEB, "en");
  private static final Survey SURVEY =
      SurveyTable.survey("work", LATER.questionnaire()).with(List.of(LATER, EARLIER));

  private final Trends trends = trends();

  private static Trends trends() {
    var trends = new Trends();
    trends.surveys =
        new Surveys() {
          @Override
          public Survey survey(String id) {
            return SURVEY;
          }
        };
    trends.columns =
        new Columns() {
          @Override
          Variables variables(Survey survey) {
            return Variables.asked();
          }

          @Override
          long completed(Survey survey, Wave wave) {
            return 0;
          }
        };
    return trends;
  }

  private List<Reason> reasons(Tabulation tabulation) {
    var over = trends.over(tabulation, new Language("en"));
    assertThat(over.trends()).isEmpty();
    return over.without().stream().map(NoTrend::reason).toList();
  }

  private static Tabulation shares(String... items) {
    return Tabulation.of("work", Arrays.asList(items), Measure.SHARES);
  }

  @Test
  void each_item_without_a_trend_is_told_with_its_own_reason_and_its_wording() {
    var over = trends.over(shares("afterwards", "school", "treated"), new Language("en"));
    assertThat(over.without())
        .containsExactly(
            new NoTrend(List.of("afterwards"), "Later?", Reason.ONE_WAVE, List.of("wave 2019")),
            new NoTrend(List.of("school"), "At school?", Reason.REPEAT, List.of()),
            new NoTrend(
                List.of("treated"), "Were you treated unfairly?", Reason.NOBODY, List.of()));
  }

  @Test
  void a_page_of_an_item_in_a_repeat_says_why_there_is_no_line() {
    var frame =
        new Frame(Texts.in(new Language("en")), Optional.empty(), "surveys", "/", false, "Us");
    var without = trends.over(shares("school"), new Language("en")).without();
    assertThat(
            new StaticTemplates()
                .analysisInstanceResults(frame, "child", List.of(), without)
                .render())
        .contains(
            "Without a line over time",
            "school ‘At school?’: it is put to the same person more than once");
  }

  @Test
  void of_chosen_waves_only_those_count() {
    assertThat(reasons(shares("treated").inWaves(List.of("2020"))))
        .containsExactly(Reason.ONE_WAVE);
    assertThat(reasons(shares("afterwards").inWaves(List.of("2020"))))
        .containsExactly(Reason.NO_WAVE);
  }

  @Test
  void a_repeat_is_named_before_what_else_an_item_in_it_lacks() {
    assertThat(reasons(Tabulation.of("work", List.of("name"), Measure.ANSWERS)))
        .containsExactly(Reason.REPEAT);
    assertThat(reasons(Tabulation.of("work", List.of("age"), Measure.NUMBER)))
        .containsExactly(Reason.REPEAT);
  }

  @Test
  void texts_and_how_far_they_are_coded_have_none() {
    assertThat(reasons(Tabulation.of("work", List.of("words"), Measure.ANSWERS)))
        .containsExactly(Reason.ANSWERS);
    assertThat(reasons(shares("words#coding"))).containsExactly(Reason.CODING);
  }

  @Test
  void a_filter_that_one_wave_only_can_apply_is_told() {
    assertThat(
            reasons(shares("treated").among(List.of(new Condition("afterwards", List.of("yes"))))))
        .containsExactly(Reason.FILTER);
  }

  @Test
  void a_table_of_an_item_in_a_repeat_is_refused_with_where_its_figures_are() {
    assertThat(TabulationCheck.misfit(shares("school"), SURVEY).orElseThrow())
        .isEqualTo(new TabulationCheck.Misfit("analysis.invalid.repeat", List.of("school")));
  }

  @Test
  void figures_of_one_way_in_cannot_be_split_nor_filtered() {
    var web = shares("treated").cameInBy(List.of("web"));
    for (var split :
        List.of(
            web.across(List.of(new Tabulation.Banner(List.of("afterwards")))),
            web.among(List.of(new Condition("afterwards", List.of("yes")))))) {
      assertThat(TabulationCheck.misfit(split, SURVEY).orElseThrow().key())
          .isEqualTo("analysis.invalid.modes-apart");
    }
  }
}
