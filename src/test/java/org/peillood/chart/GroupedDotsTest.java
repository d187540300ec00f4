package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peillood.analysis.Fieldwork.choice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Charts of groups of respondents beside each other. */
class GroupedDotsTest {

  private static final HouseStyle STYLE = HouseStyle.read(Path.of("charts"));

  // Minimum cell 5: the survey has no sensitive items.
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              diploma  one      Where did you get your diploma?  be Belgium | non outside the EU
              region   one      Where do you live?  a Antwerp | b Brussels | g Ghent | l Leuven | m Mechelen
              hurdle   one      What made it hard?  lang Language of the vacancies | few Few vacancies | none Nothing at all
              listen   one      They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              """));

  private static Answers person(String diploma, String region, String hurdle) {
    return Answers.none()
        .with("diploma", choice(diploma))
        .with("region", choice(region))
        .with("hurdle", choice(hurdle))
        .with("listen", choice(hurdle.equals("lang") ? "2" : "4"));
  }

  /** Of 100 from Belgium 14 name the language, of 80 from elsewhere 48; few vacancies 30 and 26. */
  private static Fieldwork work() {
    return Fieldwork.of(SURVEY)
        .times(14, person("be", "a", "lang"))
        .times(40, person("be", "a", "few"))
        .times(46, person("be", "b", "none"))
        .times(48, person("non", "b", "lang"))
        .times(6, person("non", "g", "few"))
        .times(6, person("non", "l", "few"))
        .times(8, person("non", "g", "none"))
        .times(12, person("non", "l", "none"));
  }

  private static Tabulation by(String banner) {
    return Tabulation.of("work", List.of("hurdle"), Measure.SHARES)
        .across(List.of(Banner.parse(banner)));
  }

  static Charts.Drawing drawing(TabulationResult result, String title) {
    var words = new ChartDefinition.Words(title, "Share of job seekers");
    var definition =
        new ChartDefinition(
            "grouped",
            ChartDefinition.Kind.GROUPED_DOTS,
            ChartDefinition.Order.QUESTIONNAIRE,
            Map.of("en", words),
            result.tabulation());
    return new Charts.Drawing(definition, result, Texts.in(new Language("en")), STYLE);
  }

  @Test
  void two_columns_look_as_they_were_approved() throws IOException {
    var drawing = drawing(work().run(by("diploma")), "What made it hard, by diploma");
    GoldenPicture.verify("grouped-330.png", drawing.png(330, Medium.SCREEN));
    GoldenPicture.verify("grouped-560.png", drawing.png(560, Medium.SCREEN));
    GoldenPicture.verify("grouped-print.png", drawing.png(560, Medium.PRINT));
  }

  @Test
  void four_columns_with_small_and_suppressed_ones_look_as_they_were_approved() throws IOException {
    var drawing = drawing(work().run(by("region")), "What made it hard, by region");
    GoldenPicture.verify("grouped-four-330.png", drawing.png(330, Medium.SCREEN));
    GoldenPicture.verify("grouped-four-560.png", drawing.png(560, Medium.SCREEN));
  }

  @Test
  void says_in_words_which_columns_differ() {
    var sentences =
        drawing(work().run(by("diploma")), "By diploma").description().sentences().subList(0, 2);
    // Wilson's formula, worked out apart: 14 of 100 0.0853 0.2214, 48 of 80 0.4905 0.7004, 40 of
    // 100 0.3094 0.4980, 12 of 80 0.0879 0.2441.
    assertThat(sentences)
        .containsExactly(
            "Language of the vacancies: A Belgium 14 % (9–22, n = 100) differs from"
                + " B outside the EU 60 % (49–70, n = 80).",
            "Few vacancies: A Belgium 40 % (31–50, n = 100) differs from"
                + " B outside the EU 15 % (9–24, n = 80).");
  }

  @Test
  void says_that_a_difference_is_not_demonstrable() {
    var alike =
        Fieldwork.of(SURVEY)
            .times(20, person("be", "a", "lang"))
            .times(20, person("be", "a", "few"))
            .times(22, person("non", "a", "lang"))
            .times(18, person("non", "a", "few"))
            .run(by("diploma"));
    // Wilson's formula, worked out apart: 20 of 40 0.3520 0.6480, 22 of 40 0.3983 0.6929; the z
    // test of two shares: z = 0.448.
    assertThat(drawing(alike, "By diploma").description().sentences())
        .contains(
            "Language of the vacancies: A Belgium 50 % (35–65, n = 40) does not differ demonstrably"
                + " from B outside the EU 55 % (40–69, n = 40).");
  }

  @Test
  void says_nothing_about_differences_beside_a_share_of_none() {
    var rows =
        SplitTable.of(work().run(by("region")), ChartDefinition.Order.QUESTIONNAIRE)
            .orElseThrow()
            .rows();
    assertThat(rows.stream().map(SplitRow::isTested)).containsExactly(true, false, false);
  }

  @Test
  void draws_no_more_than_four_columns_and_names_the_others() {
    var result = work().run(by("region"));
    var split = SplitTable.of(result, ChartDefinition.Order.QUESTIONNAIRE).orElseThrow();
    assertThat(split.columns()).hasSize(SplitTable.MOST_COLUMNS);
    assertThat(split.leftOut()).hasSize(1);
    assertThat(drawing(result, "By region").description().text())
        .contains("Not drawn: " + split.leftOut().get(0).letter());
  }

  @Test
  void a_table_with_columns_is_sketched_with_its_columns() {
    assertThat(SketchKind.of(work().run(by("diploma"))))
        .contains(ChartDefinition.Kind.GROUPED_DOTS);
    var scale =
        work()
            .run(
                Tabulation.of("work", List.of("listen"), Measure.LIKERT)
                    .across(List.of(Banner.parse("diploma"))));
    assertThat(SketchKind.of(scale)).contains(ChartDefinition.Kind.GROUPED_DOTS);
    assertThat(SplitTable.of(scale, ChartDefinition.Order.QUESTIONNAIRE).orElseThrow().rows())
        .hasSize(2);
    assertThat(SketchKind.of(scale.ofEveryone())).contains(ChartDefinition.Kind.DIVERGING_LIKERT);
  }

  @Test
  void refuses_a_definition_without_columns() {
    var without = Tabulation.of("work", List.of("hurdle"), Measure.SHARES);
    assertThatThrownBy(() -> drawing(work().run(without), "Without"))
        .isInstanceOf(UnfitChart.class)
        .hasMessageContaining("has no columns");
  }
}
