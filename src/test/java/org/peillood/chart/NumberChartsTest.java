package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peillood.analysis.Fieldwork.choice;
import static org.peillood.chart.StackedBarsTest.drawing;
import static org.peillood.chart.StackedBarsTest.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.chart.ChartDefinition.Kind;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;

/** Charts of numbers: how they are spread, and where their middle half lies. */
class NumberChartsTest {

  // Minimum cell 5: the survey has no sensitive items.
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree   one     Do you agree to take part?  1 Yes | 2 No
              region  one     Where do you live?  a Antwerp | b Brussels | g Ghent
              hours   number  How many hours do you work?
              """));

  private static Answers person(String region, int hours) {
    return Answers.none()
        .with("region", choice(region))
        .with("hours", new Answer.Number(BigDecimal.valueOf(hours)));
  }

  private static Fieldwork hours() {
    var work = Fieldwork.of(SURVEY);
    for (int turn = 0; turn < 60; turn++) {
      work.times(1, person("a", 8 + turn * turn / 90)).times(1, person("b", 16 + turn / 2));
    }
    return work.times(6, person("g", 38)).times(6, person("g", 39)).times(1, person("a", 96));
  }

  private static Tabulation number() {
    return Tabulation.of("work", List.of("hours"), Measure.NUMBER);
  }

  private static Tabulation byRegion() {
    return number().across(List.of(Banner.parse("region")));
  }

  @Test
  void a_histogram_looks_as_it_was_approved() throws IOException {
    verify("histogram", drawing(Kind.HISTOGRAM, hours().run(number()), "Hours of work"));
  }

  @Test
  void a_histogram_of_few_answers_has_counts_and_looks_as_it_was_approved() throws IOException {
    var few = Fieldwork.of(SURVEY).times(9, person("a", 10)).times(11, person("a", 40));
    verify("histogram-few", drawing(Kind.HISTOGRAM, few.run(number()), "Hours of work"));
  }

  @Test
  void boxes_look_as_they_were_approved() throws IOException {
    verify("box", drawing(Kind.BOX, hours().run(byRegion()), "Hours of work, by region"));
  }

  @Test
  void the_largest_answer_is_in_no_picture_and_no_words() {
    assertThat(drawing(Kind.HISTOGRAM, hours().run(number()), "x").description().text())
        .contains("or more: ")
        .doesNotContain("96");
    assertThat(drawing(Kind.BOX, hours().run(byRegion()), "x").description().text())
        .contains("A Antwerp, n = 61: median ")
        .contains("C Ghent, n = 12: too few answers for quartiles.")
        .doesNotContain("96");
  }

  @Test
  void a_number_without_classes_says_why_there_is_no_histogram() {
    var same = Fieldwork.of(SURVEY).times(40, person("a", 38));
    assertThat(drawing(Kind.HISTOGRAM, same.run(number()), "x").description().text())
        .contains("This number has no classes");
  }

  @Test
  void refuses_a_histogram_of_columns() {
    assertThatThrownBy(() -> drawing(Kind.HISTOGRAM, hours().run(byRegion()), "x"))
        .isInstanceOf(UnfitChart.class)
        .hasMessageContaining("has a banner, a filter or a weight");
  }
}
