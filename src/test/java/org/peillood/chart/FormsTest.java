package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peillood.analysis.Fieldwork.choice;
import static org.peillood.chart.StackedBarsTest.drawing;
import static org.peillood.chart.StackedBarsTest.verify;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.chart.ChartDefinition.Kind;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;

/** Maps of residuals, squares for answers, and small drawings beside each other. */
class FormsTest {

  // Minimum cell 5: the survey has no sensitive items.
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              hurdle   one      What made it hard?  lang Language of the vacancies | few Few vacancies | none Nothing at all
              region   one      Where do you live?  a Antwerp | b Brussels | g Ghent
              diploma  one      Where did you get your diploma?  be Belgium | non outside the EU
              help     several  Who helped?  fam Family | off The employment office | nob Nobody I knew
              """));

  private static Answers person(String hurdle, String region) {
    return Answers.none()
        .with("hurdle", choice(hurdle))
        .with("region", choice(region))
        .with("diploma", choice(region.equals("a") ? "be" : "non"))
        .with("help", Fieldwork.choices("fam", "off"));
  }

  private static Fieldwork work() {
    return Fieldwork.of(SURVEY)
        .times(20, person("lang", "a"))
        .times(45, person("few", "a"))
        .times(15, person("none", "a"))
        .times(40, person("lang", "b"))
        .times(20, person("few", "b"))
        .times(10, person("none", "b"))
        .times(8, person("lang", "g"))
        .times(10, person("few", "g"))
        .times(9, person("none", "g"));
  }

  private static Fieldwork few() {
    return Fieldwork.of(SURVEY)
        .times(11, person("lang", "a"))
        .times(3, person("few", "a"))
        .times(6, person("none", "b"));
  }

  private static Tabulation hurdle() {
    return Tabulation.of("work", List.of("hurdle"), Measure.SHARES);
  }

  private static Tabulation by(String banner) {
    return hurdle().across(List.of(Banner.parse(banner)));
  }

  @Test
  void a_map_of_residuals_looks_as_it_was_approved() throws IOException {
    verify("residuals", drawing(Kind.HEAT_MAP, work().run(by("region")), "Hurdles, by region"));
  }

  @Test
  void a_map_tells_every_residual_and_what_stands_out() {
    // Haberman's formula, worked out apart: (O - E) / sqrt(E (1 - row/n) (1 - column/n)) with row
    // totals 68, 75, 34 and column totals 80, 70, 27 of 177, such as (40 - 26.89) / sqrt(26.89 *
    // 0.6158 * 0.6045) = 4.14.
    assertThat(drawing(Kind.HEAT_MAP, work().run(by("region")), "x").description().sentences())
        .startsWith(
            "Language of the vacancies: A Antwerp −3.3; B Brussels +4.1; C Ghent −1.0.",
            "A Antwerp is less often than expected at ‘Language of the vacancies’.",
            "B Brussels is more often than expected at ‘Language of the vacancies’.",
            "Few vacancies: A Antwerp +3.4; B Brussels −3.0; C Ghent −0.6.");
  }

  @Test
  void there_is_no_map_where_a_cell_is_suppressed() {
    var hidden = work().times(3, person("none", "g")).times(30, person("lang", "g"));
    var thin =
        Fieldwork.of(SURVEY)
            .times(40, person("lang", "a"))
            .times(3, person("few", "a"))
            .times(38, person("none", "b"))
            .times(9, person("few", "b"));
    assertThat(drawing(Kind.HEAT_MAP, hidden.run(by("region")), "x").description().text())
        .contains("C Ghent +");
    assertThat(drawing(Kind.HEAT_MAP, thin.run(by("region")), "x").description().text())
        .contains("because one of its cells is suppressed");
  }

  @Test
  void there_is_no_map_of_several_answers_per_person() {
    var several =
        Tabulation.of("work", List.of("help"), Measure.SHARES)
            .across(List.of(Banner.parse("diploma")));
    assertThat(drawing(Kind.HEAT_MAP, work().run(several), "x").description().text())
        .contains("one answer per person");
  }

  @Test
  void squares_look_as_they_were_approved() throws IOException {
    verify("waffle", drawing(Kind.WAFFLE, few().run(hurdle()), "What made it hard"));
    verify("waffle-many", drawing(Kind.WAFFLE, work().run(hurdle()), "What made it hard"));
  }

  @Test
  void categories_that_are_suppressed_are_one_group_whose_number_follows_from_the_rest() {
    // 3 of 20 are fewer than 5; the smallest other, 6, is suppressed with them.
    assertThat(drawing(Kind.WAFFLE, few().run(hurdle()), "x").description().sentences())
        .startsWith(
            "Language of the vacancies: 11 of 20.",
            "Few vacancies, Nothing at all: suppressed, 9 together.");
  }

  @Test
  void how_many_squares_are_suppressed_is_not_told_of_several_answers() {
    var several =
        Fieldwork.of(SURVEY)
            .times(14, Answers.none().with("help", Fieldwork.choices("fam")))
            .times(3, Answers.none().with("help", Fieldwork.choices("off")))
            .times(6, Answers.none().with("help", Fieldwork.choices("nob")))
            .run(Tabulation.of("work", List.of("help"), Measure.SHARES));
    assertThat(drawing(Kind.WAFFLE, several, "x").description().sentences())
        .startsWith("Family: 14 of 23.", "The employment office, Nobody I knew: suppressed.");
  }

  @Test
  void more_answers_than_anyone_counts_are_not_drawn_as_squares() {
    assertThat(
            drawing(Kind.WAFFLE, work().times(200, person("few", "a")).run(hurdle()), "x")
                .description()
                .text())
        .contains("more than 300 answers");
  }

  @Test
  void small_drawings_beside_each_other_look_as_they_were_approved() throws IOException {
    verify("multiples", drawing(Kind.SMALL_MULTIPLES, work().run(by("region")), "By region"));
  }

  @Test
  void a_definition_that_does_not_fit_says_what_is_wrong_and_what_to_do() {
    var alone = work().run(hurdle());
    assertThatThrownBy(() -> drawing(Kind.HEAT_MAP, alone, "x"))
        .isInstanceOf(UnfitChart.class)
        .hasMessageContaining("of the kind heat-map and its tabulation has no columns")
        .extracting(refused -> ((UnfitChart) refused).remedy())
        .isEqualTo("Give its tabulation a banner.");
    assertThatThrownBy(() -> drawing(Kind.SMALL_MULTIPLES, alone, "x"))
        .hasMessageContaining("neither a banner nor two waves");
    assertThatThrownBy(() -> drawing(Kind.HISTOGRAM, alone, "x"))
        .hasMessageContaining("of the kind histogram and its tabulation measures SHARES");
    assertThatThrownBy(() -> drawing(Kind.BOX, alone, "x")).hasMessageContaining("measures SHARES");
  }
}
