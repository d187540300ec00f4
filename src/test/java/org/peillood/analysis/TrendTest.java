package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.peillood.analysis.Fieldwork.choice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.SeriesBreaks.Put;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.Trend.Verdict;
import org.peillood.analysis.TrendOfResults.Published;
import org.peillood.response.Mode;
import org.peillood.survey.Answer;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Figures over waves. */
public class TrendTest {

  private static final Language ENGLISH = new Language("en");

  private static final String ASKED =
      """
      agree    one      Do you agree to take part?  1 Yes | 2 No
      treated  one      Were you treated unfairly?  yes Yes | no No
      listen   one      They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
      """;

  private static final Tabulation TREATED =
      Tabulation.of("work", List.of("treated"), Measure.SHARES);

  /** A wave in which so many answered so. */
  private record Held(Wave wave, Map<String, Integer> answers, String item) {}

  private static Held wave(String year, String table, int yes, int no) {
    return new Held(
        SeriesBreaksTest.wave(year, table, Wave.Mode.WEB, "en"),
        Map.of("yes", yes, "no", no),
        "treated");
  }

  private static Optional<Trend> trend(Tabulation tabulation, Held... waves) {
    var published = new ArrayList<Published>();
    var survey = SurveyTable.survey("work", waves[0].wave().questionnaire());
    for (var held : waves) {
      var work = Fieldwork.of(survey.with(List.of(held.wave())));
      held.answers().forEach((code, count) -> work.times(count, held.item(), given(held, code)));
      var result = work.run(tabulation);
      long n = held.answers().values().stream().mapToInt(Integer::intValue).sum();
      published.add(
          new Published(
              new Put(held.wave(), Map.of("web", n), Map.of("en", n), Optional.empty()),
              result,
              result.tables().get(0)));
    }
    return new TrendOfResults(survey, tabulation, published, ENGLISH).trend();
  }

  private static Answer given(Held held, String code) {
    return held.item().equals("hours") ? new Answer.Number(new BigDecimal(code)) : choice(code);
  }

  /** Unfairly treated: 30 of 100, then 60 of 100, then 61 of 100 who were asked otherwise. */
  public static Trend treated() {
    return trend(
            TREATED,
            wave("2018", ASKED, 30, 70),
            wave("2019", ASKED, 60, 40),
            wave("2020", ASKED.replace("unfairly", "badly"), 61, 39))
        .orElseThrow();
  }

  /** A wave of three, one of twenty, one of a hundred, and one in which three said no. */
  public static Trend withSmallWaves() {
    return trend(
            TREATED,
            wave("2017", ASKED, 1, 2),
            wave("2018", ASKED, 8, 12),
            wave("2019", ASKED, 60, 40),
            wave("2020", ASKED, 97, 3))
        .orElseThrow();
  }

  /** How many hours people asked for, in two waves of sixty. */
  public static Trend meanOnly() {
    var asked =
        """
        agree  one     Do you agree to take part?  1 Yes | 2 No
        hours  number  How many hours do you want to work?
        """;
    return trend(
            Tabulation.of("work", List.of("hours"), Measure.NUMBER),
            hours("2018", asked, 20, 38),
            hours("2020", asked, 24, 38))
        .orElseThrow();
  }

  private static Held hours(String year, String asked, int some, int others) {
    return new Held(
        SeriesBreaksTest.wave(year, asked, Wave.Mode.WEB, "en"),
        Map.of(Integer.toString(some), 30, Integer.toString(others), 30),
        "hours");
  }

  private static Trend.Line line(Trend trend, String code) {
    return trend.lines().stream().filter(l -> l.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void each_point_is_the_figure_that_its_wave_publishes() {
    var trend = treated();
    assertThat(trend.waves().stream().map(Trend.Point::wave))
        .containsExactly("2018", "2019", "2020");
    var yes = line(trend, "yes");
    // Wilson's formula, worked out apart: 30 of 100 0.2189489 0.3958485.
    assertThat((Figure.Sounding) yes.figures().get(0).orElseThrow())
        .satisfies(
            point -> {
              assertThat(point.value()).isEqualTo(0.3);
              assertThat(point.low()).isCloseTo(0.2189489, within(1e-7));
              assertThat(point.high()).isCloseTo(0.3958485, within(1e-7));
              assertThat(point.n()).isEqualTo(100);
            });
  }

  @Test
  void a_difference_is_tested_where_nothing_broke_and_nowhere_else() {
    var trend = treated();
    assertThat(trend.passages().stream().map(Trend.Passage::isOpen)).containsExactly(true, false);
    var changes = line(trend, "yes").changes();
    assertThat(changes.get(1)).isEmpty();
    var change = changes.get(0).orElseThrow();
    assertThat(change.verdict()).isEqualTo(Verdict.HIGHER);
    assertThat(change.value()).isCloseTo(0.3, within(1e-12));
    // R 4.2.2: prop.test(c(60, 30), c(100, 100), correct = FALSE)$p.value -> 2.007866e-05; by Holm
    // for
    // two comparisons twice that.
    assertThat(change.p()).isCloseTo(2 * 2.007866e-05, within(1e-11));
    assertThat(line(trend, "no").changes().get(0).orElseThrow().verdict()).isEqualTo(Verdict.LOWER);
    assertThat(trend.tests()).isEqualTo(2);
  }

  @Test
  void what_chance_explains_is_not_told_as_a_difference() {
    var trend =
        trend(TREATED, wave("2018", ASKED, 30, 70), wave("2019", ASKED, 36, 64)).orElseThrow();
    assertThat(line(trend, "yes").changes().get(0).orElseThrow().verdict())
        .isEqualTo(Verdict.NOT_DEMONSTRABLE);
  }

  @Test
  void holm_makes_the_same_difference_weaker_among_more_comparisons() {
    // R 4.2.2: prop.test(c(45, 30), c(100, 100), correct = FALSE)$p.value -> 0.02845974
    var two =
        trend(TREATED, wave("2018", ASKED, 30, 70), wave("2019", ASKED, 45, 55)).orElseThrow();
    assertThat(line(two, "yes").changes().get(0).orElseThrow().p())
        .isCloseTo(2 * 0.02845974, within(1e-7));
  }

  @Test
  void suppressed_and_counted_points_stay_so_and_are_not_tested() {
    var trend = withSmallWaves();
    var yes = line(trend, "yes");
    assertThat(yes.figures().get(0)).contains(new Figure.Suppressed());
    assertThat(yes.figures().get(1)).contains(new Figure.Counted(8, 20));
    assertThat(yes.figures().get(3)).contains(new Figure.Suppressed());
    assertThat(trend.passages()).allMatch(Trend.Passage::isOpen);
    assertThat(trend.tests()).isZero();
  }

  @Test
  void a_wave_that_is_withheld_whole_is_suppressed_and_not_told_as_one_that_did_not_ask() {
    var web = TREATED.cameInBy(List.of("web"));
    var survey = SurveyTable.survey("work", SurveyTable.questionnaire(ASKED));
    var published = new ArrayList<Published>();
    for (var held : List.of(wave("2018", ASKED, 30, 70), wave("2019", ASKED, 60, 40))) {
      var work = Fieldwork.of(survey.with(List.of(held.wave())));
      held.answers().forEach((code, count) -> work.times(count, "treated", choice(code)));
      // In the first wave few came in on paper.
      work.by(Mode.PAPER).times(held.wave().code().equals("2018") ? 3 : 0, "treated", choice("no"));
      var result = work.run(web);
      published.add(
          new Published(
              new Put(held.wave(), Map.of("web", 100L), Map.of("en", 100L), Optional.empty()),
              result,
              result.tables().get(0)));
    }
    var trend = new TrendOfResults(survey, web, published, ENGLISH).trend().orElseThrow();
    assertThat(line(trend, "yes").figures().get(0)).contains(new Figure.Suppressed());
    assertThat(line(trend, "yes").figures().get(1).orElseThrow().isShown()).isTrue();
    assertThat(TrendWords.in(Texts.in(ENGLISH)).notes(trend))
        .startsWith("Came in like this: on the web, alone.");
    assertThat(trend.tests()).isZero();
  }

  @Test
  void an_answer_that_a_wave_did_not_offer_has_no_figure_there() {
    var trend =
        trend(
                TREATED,
                wave("2018", ASKED, 30, 70),
                wave("2019", ASKED.replace("no No", "no No | maybe Perhaps"), 60, 40))
            .orElseThrow();
    assertThat(line(trend, "maybe").figures().get(0)).isEmpty();
    assertThat(trend.passages().get(0).isOpen()).isFalse();
  }

  private static Held listening(String year, int... points) {
    var answers = new LinkedHashMap<String, Integer>();
    IntStream.range(0, points.length).forEach(i -> answers.put(Integer.toString(i + 1), points[i]));
    return new Held(SeriesBreaksTest.wave(year, ASKED, Wave.Mode.WEB, "en"), answers, "listen");
  }

  @Test
  void a_scale_is_followed_by_its_two_sides_and_its_mean() {
    var trend =
        trend(
                Tabulation.of("work", List.of("listen"), Measure.LIKERT),
                listening("2018", 20, 20, 20, 20, 20),
                listening("2019", 10, 10, 20, 30, 30))
            .orElseThrow();
    assertThat(trend.lines().stream().map(Trend.Line::kind))
        .containsExactly(Kind.LOW_SIDE, Kind.HIGH_SIDE, Kind.MEAN);
    var mean = line(trend, "mean").changes().get(0).orElseThrow();
    assertThat(mean.value()).isCloseTo(0.6, within(1e-12));
    // R 4.2.2: t.test(rep(1:5, c(10, 10, 20, 30, 30)), rep(1:5, each = 20)): p-value 0.002021003,
    // interval 0.2218448872 0.9781551128.
    assertThat(mean.low()).isCloseTo(0.2218448872, within(1e-9));
    assertThat(mean.high()).isCloseTo(0.9781551128, within(1e-9));
    assertThat(mean.verdict()).isEqualTo(Verdict.HIGHER);
  }

  @Test
  void weighted_means_are_compared_with_the_errors_of_their_weights() {
    var asked =
        """
        agree  one     Do you agree to take part?  1 Yes | 2 No
        hours  number  How many hours do you want to work?
        """;
    var tabulation = Tabulation.of("work", List.of("hours"), Measure.NUMBER).weightedBy("census@1");
    var weighted = Optional.of(new SeriesBreaks.Weighted("census@1", List.of()));
    var weights = new double[60];
    Arrays.fill(weights, 0, 30, 1);
    Arrays.fill(weights, 30, 60, 2);
    var published = new ArrayList<Published>();
    for (var one : List.of(hours("2018", asked, 20, 38), hours("2020", asked, 24, 38))) {
      var survey = SurveyTable.survey("work", one.wave().questionnaire());
      var work = Fieldwork.of(survey.with(List.of(one.wave())));
      one.answers().keySet().stream()
          .sorted()
          .forEach(code -> work.times(30, "hours", given(one, code)));
      var result = work.weighing(weights).run(tabulation);
      published.add(
          new Published(
              new Put(one.wave(), Map.of("web", 60L), Map.of("en", 60L), weighted),
              result,
              result.tables().get(0)));
    }
    var survey = SurveyTable.survey("work", published.get(0).put().wave().questionnaire());
    var trend = new TrendOfResults(survey, tabulation, published, ENGLISH).trend().orElseThrow();
    // R: svymean of each, se of the difference by both, Satterthwaite's degrees of freedom.
    var change = line(trend, "mean").changes().get(0).orElseThrow();
    assertThat(change.value()).isCloseTo(1.3333333333333, within(1e-9));
    assertThat(change.low()).isCloseTo(-1.2811792145761, within(1e-9));
    assertThat(change.high()).isCloseTo(3.9478458812428, within(1e-9));
  }

  @Test
  void one_wave_is_no_trend() {
    assertThat(trend(TREATED, wave("2018", ASKED, 30, 70))).isEmpty();
  }

  @Test
  void tells_in_words_what_broke_and_what_differs() {
    var words = TrendWords.in(Texts.in(ENGLISH));
    var trend = treated();
    assertThat(words.reasons(trend.passages().get(1)))
        .containsExactly(
            "The question was put in other words: ‘Were you treated unfairly?’ became"
                + " ‘Were you treated badly?’.");
    // R 4.2.2, as above: twice 2.007866e-05. Newcombe's interval, method 10, from Wilson's
    // 0.2189489 0.3958485 and 0.5020026 0.6905987: 0.1629 0.4216.
    assertThat(words.verdict(trend, line(trend, "yes"), 0))
        .contains(
            "demonstrably higher than in wave 2018 (p < 0.001; 30 points more, between 16 and 42)");
    assertThat(words.verdict(trend, line(trend, "yes"), 1)).isEmpty();
  }

  @Test
  void why_there_is_no_trend_has_its_sentence_in_every_language_of_staff() {
    for (var language : Texts.STAFF_LANGUAGES) {
      for (var reason : NoTrend.Reason.values()) {
        var without = new NoTrend(List.of("treated"), "Treated?", reason, List.of("2019"));
        assertThat(TrendWords.in(Texts.in(language)).sentence(without))
            .startsWith("treated ")
            .endsWith(".")
            .doesNotContain("{", "trend.none");
      }
    }
  }

  @Test
  void every_kind_of_break_has_its_sentence_in_every_language_of_staff() {
    for (var language : Texts.STAFF_LANGUAGES) {
      for (var kind : SeriesBreak.Kind.values()) {
        var words = TrendWords.in(Texts.in(language));
        assertThat(words.reason(SeriesBreak.of(kind, "one", "two"))).doesNotContain("{");
      }
    }
  }
}
