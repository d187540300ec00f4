package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Trend;
import org.peillood.analysis.TrendTest;
import org.peillood.analysis.Trends;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Charts of figures over waves. */
class TrendChartTest {

  private static final HouseStyle STYLE = HouseStyle.read(Path.of("charts"));

  private static Charts.Drawing drawing(Trend trend, String language) {
    var words = new ChartDefinition.Words(trend.title(), "Share of job seekers");
    var definition =
        new ChartDefinition(
            "trend",
            ChartDefinition.Kind.TREND,
            ChartDefinition.Order.QUESTIONNAIRE,
            Map.of("en", words),
            trend.tabulation());
    var code = new Language(language);
    return new Charts.Drawing(
        definition, Trends.withoutTables(trend, code), Texts.in(code), STYLE, List.of(trend));
  }

  @Test
  void what_has_no_trend_is_told_in_its_words_and_under_the_picture() {
    var whole = drawing(TrendTest.treated(), "en");
    var why = "listen ‘They listen to me.’: of these waves only ‘wave 2018’ asks it.";
    var part =
        new Charts.Drawing(
            whole.definition(),
            whole.result(),
            whole.texts(),
            whole.style(),
            whole.trends(),
            List.of(why));
    assertThat(part.description().sentences()).endsWith(why);
    assertThat(part.caption()).endsWith(why);
    assertThat(part.svg(560, HouseStyle.Medium.SCREEN)).contains(why);
    var none =
        new Charts.Drawing(
            whole.definition(),
            whole.result(),
            whole.texts(),
            whole.style(),
            List.of(),
            List.of(why));
    assertThat(none.description().sentences()).endsWith(why);
    assertThat(none.caption()).endsWith(why);
  }

  @Test
  void three_waves_with_a_break_look_as_they_were_approved() throws IOException {
    var drawing = drawing(TrendTest.treated(), "en");
    GoldenPicture.verify("trend-330.png", drawing.png(330, Medium.SCREEN));
    GoldenPicture.verify("trend-560.png", drawing.png(560, Medium.SCREEN));
    GoldenPicture.verify("trend-print.png", drawing.png(560, Medium.PRINT));
  }

  @Test
  void small_and_suppressed_waves_look_as_they_were_approved() throws IOException {
    var drawing = drawing(TrendTest.withSmallWaves(), "en");
    GoldenPicture.verify("trend-small-330.png", drawing.png(330, Medium.SCREEN));
    GoldenPicture.verify("trend-small-560.png", drawing.png(560, Medium.SCREEN));
  }

  @Test
  void a_mean_has_an_axis_of_its_own() throws IOException {
    GoldenPicture.verify(
        "trend-mean-560.png", drawing(TrendTest.meanOnly(), "en").png(560, Medium.SCREEN));
  }

  @Test
  void time_runs_from_right_to_left_where_writing_does() {
    assertThat(place("wave 2018", "en")).isLessThan(place("wave 2020", "en"));
    assertThat(place("wave 2018", "ar")).isGreaterThan(place("wave 2020", "ar"));
  }

  /** How far from the left a text stands. */
  private static double place(String text, String language) {
    var svg = drawing(TrendTest.treated(), language).svg(330, Medium.SCREEN);
    var before = Pattern.compile("<text[^>]* x=\"([0-9.]+)\"[^>]*>" + text + "<").matcher(svg);
    assertThat(before.find()).isTrue();
    return Double.parseDouble(before.group(1));
  }

  @Test
  void says_in_words_each_wave_what_differs_and_where_the_line_stops() {
    // Wilson's formula, worked out apart: 30 of 100 0.2189 0.3958, 60 of 100 0.5020 0.6906, 61 of
    // 100 0.5121 0.7002.
    assertThat(drawing(TrendTest.treated(), "en").description().sentences().subList(0, 3))
        .containsExactly(
            "Yes: wave 2018 30 % (22–40, n = 100); wave 2019 60 % (50–69, n = 100), demonstrably"
                + " higher than in wave 2018 (p < 0.001; 30 points more, between 16 and 42);"
                + " wave 2020 61 % (51–70, n = 100).",
            "No: wave 2018 70 % (60–78, n = 100); wave 2019 40 % (31–50, n = 100), demonstrably"
                + " lower than in wave 2018 (p < 0.001; 30 points less, between 16 and 42);"
                + " wave 2020 39 % (30–49, n = 100).",
            "Between wave 2019 and wave 2020 the line stops. The question was put in other words:"
                + " ‘Were you treated unfairly?’ became ‘Were you treated badly?’.");
  }

  @Test
  void refuses_a_definition_of_one_wave() {
    var trend = TrendTest.treated();
    assertThatThrownBy(
            () ->
                new ChartDefinition(
                    "one",
                    ChartDefinition.Kind.TREND,
                    ChartDefinition.Order.QUESTIONNAIRE,
                    Map.of("en", new ChartDefinition.Words("One", "")),
                    trend.tabulation().inWaves(List.of("2018"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two waves, or none");
  }
}
