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
import org.peillood.chart.ChartDefinition.Kind;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Charts of parts of a whole, and the same figures as bars beside each other. */
class StackedBarsTest {

  static final HouseStyle STYLE = HouseStyle.read(Path.of("charts"));

  // Minimum cell 5: the survey has no sensitive items.
  private static final Survey SURVEY =
      SurveyTable.survey(
          "school",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              net      one      How was the internet at home?  good Good enough | weak Often too weak | none There was none
              school   one      Which school?  free Free | public Public | art Part-time art
              help     one      I could help.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              calm     one      It was calm at home.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              tools    several  What was there?  pc Computer | tab Tablet
              """));

  private static Answers parent(String net, String school, String help) {
    return Answers.none()
        .with("net", choice(net))
        .with("school", choice(school))
        .with("help", choice(help))
        .with("calm", choice("3"))
        .with("tools", Fieldwork.choices("pc", "tab"));
  }

  private static Fieldwork parents() {
    return Fieldwork.of(SURVEY)
        .times(52, parent("good", "free", "4"))
        .times(20, parent("weak", "free", "2"))
        .times(8, parent("none", "free", "1"))
        .times(18, parent("good", "public", "5"))
        .times(22, parent("weak", "public", "3"))
        .times(9, parent("none", "public", "1"))
        .times(7, parent("good", "art", "4"))
        .times(6, parent("weak", "art", "4"));
  }

  private static Tabulation net() {
    return Tabulation.of("school", List.of("net"), Measure.SHARES)
        .across(List.of(Banner.parse("school")));
  }

  static Charts.Drawing drawing(Kind kind, TabulationResult result, String title) {
    var definition =
        new ChartDefinition(
            "kind",
            kind,
            ChartDefinition.Order.QUESTIONNAIRE,
            Map.of("en", new ChartDefinition.Words(title, "Of parents")),
            result.tabulation());
    return new Charts.Drawing(definition, result, Texts.in(new Language("en")), STYLE);
  }

  /** Compares a chart with what was approved, narrow, wide and in print. */
  static void verify(String name, Charts.Drawing drawing) throws IOException {
    GoldenPicture.verify(name + "-330.png", drawing.png(330, Medium.SCREEN));
    GoldenPicture.verify(name + "-560.png", drawing.png(560, Medium.SCREEN));
    GoldenPicture.verify(name + "-print.png", drawing.png(560, Medium.PRINT));
  }

  @Test
  void bars_of_columns_look_as_they_were_approved() throws IOException {
    verify("stacked", drawing(Kind.STACKED_BAR, parents().run(net()), "Internet, by school"));
  }

  @Test
  void bars_of_items_of_one_scale_look_as_they_were_approved() throws IOException {
    var scale = Tabulation.of("school", List.of("help", "calm"), Measure.LIKERT);
    verify("stacked-scale", drawing(Kind.STACKED_BAR, parents().run(scale), "At home"));
  }

  @Test
  void the_same_table_as_bars_beside_each_other_looks_as_it_was_approved() throws IOException {
    verify("grouped-bar", drawing(Kind.GROUPED_BAR, parents().run(net()), "Internet, by school"));
  }

  @Test
  void says_every_part_of_every_bar() {
    // Wilson's formula, worked out apart: 52 of 80 0.5408 0.7451, 20 of 80 0.1681 0.3548, 8 of 80
    // 0.0515 0.1851.
    assertThat(drawing(Kind.STACKED_BAR, parents().run(net()), "Net").description().sentences())
        .contains(
            "A Free (n = 80): Good enough 65 % (54–75); Often too weak 25 % (17–35);"
                + " There was none 10 % (5–19).",
            "C Part-time art (n = 13): Good enough 7; Often too weak 6; There was none 0.");
  }

  @Test
  void answers_that_are_not_parts_of_a_whole_are_not_stacked() {
    var several = Tabulation.of("school", List.of("tools"), Measure.SHARES);
    var description = drawing(Kind.STACKED_BAR, parents().run(several), "Tools").description();
    assertThat(description.text()).contains("each answer must be in exactly one part");
  }

  @Test
  void refuses_several_items_in_columns() {
    var both =
        Tabulation.of("school", List.of("help", "calm"), Measure.LIKERT)
            .across(List.of(Banner.parse("school")));
    assertThatThrownBy(() -> drawing(Kind.STACKED_BAR, parents().run(both), "Both"))
        .isInstanceOf(UnfitChart.class)
        .hasMessage(
            "The chart kind is of the kind stacked-bar and its tabulation has several items and a"
                + " banner. Choose one item with a banner, or several items without.");
  }
}
