package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.SeriesBreaks.Coded;
import org.peillood.analysis.SeriesBreaks.Put;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TrendOfResults.Published;
import org.peillood.coding.CodedAnswers;
import org.peillood.coding.CodedItem;
import org.peillood.coding.CodedWith;
import org.peillood.response.Mode;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.survey.Category;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Translated;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** The codes of an open answer over the waves. */
class TrendOfCodesTest {

  private static final Language ENGLISH = new Language("en");
  private static final String ASKED = "words  text  What should improve?";
  private static final CodedItem WORDS =
      new CodedItem(
          SurveyTable.questionnaire(ASKED).items().get(0),
          Translated.of("en", "Work"),
          3,
          List.of(category("BUS"), category("HELP"), category(CodedAnswers.NONE_FITS)));
  private static final Tabulation CODES =
      Tabulation.of("work", List.of("words#codes"), Measure.SHARES);
  private static final Variables VARIABLES = wave -> WORDS.questions();

  private static Category category(String code) {
    return new Category(code, Translated.of("en", code));
  }

  /** A wave in which so many texts are about the bus, about help, about neither, or to be coded. */
  private record Held(Wave wave, int bus, int help, int none, int toCode) {

    int size() {
      return bus + help + none + toCode;
    }

    private Microdata data() {
      var ids = new ArrayList<UUID>();
      var codes = new HashMap<UUID, Set<String>>();
      var answered = CategoricalColumn.builder("words", List.of(ItemColumns.GIVEN));
      var modes = CategoricalColumn.builder(Columns.MODE, List.of(Mode.WEB.slug()));
      for (int i = 0; i < size(); i++) {
        var id = new UUID(0, i);
        ids.add(id);
        answered.append(ItemColumns.GIVEN);
        modes.append(Mode.WEB.slug());
        if (i < bus) {
          codes.put(id, Set.of("BUS"));
        } else if (i < bus + help) {
          codes.put(id, Set.of("HELP"));
        } else if (i < bus + help + none) {
          codes.put(id, Set.of(CodedAnswers.NONE_FITS));
        }
      }
      var all = new ArrayList<Column>(List.of(modes.view(), answered.view()));
      all.addAll(CodedColumns.of(WORDS, answered.view(), ids, codes));
      return Microdata.of(all);
    }

    Published published(Survey survey) {
      var data = data();
      var asked = survey.with(List.of(wave));
      var result =
          Analysis.result(
              CODES,
              asked,
              List.of(wave),
              Texts.in(ENGLISH),
              new Analysis.Sources(
                  (s, w) -> data,
                  (s, w) -> Crossings.of(asked, wave, data, VARIABLES),
                  (t, w, d) -> Optional.empty(),
                  VARIABLES),
              true,
              Fieldwork.TODAY);
      var with = new CodedWith(WORDS.item(), List.of("work"), List.of(), List.of());
      return new Published(
          new Put(
              wave,
              Map.of("web", (long) size()),
              Map.of("en", (long) size()),
              Optional.empty(),
              Map.of("words#codes", new Coded(with, size(), toCode))),
          result,
          result.tables().get(0));
    }
  }

  private static Held held(String year, int bus, int help, int none, int toCode) {
    return new Held(
        SeriesBreaksTest.wave(year, ASKED, Wave.Mode.WEB, "en"), bus, help, none, toCode);
  }

  private static List<Published> published(Held... waves) {
    var survey = SurveyTable.survey("work", waves[0].wave().questionnaire());
    return List.of(waves).stream().map(held -> held.published(survey)).toList();
  }

  private static Optional<Trend> trend(List<Published> waves) {
    var survey = SurveyTable.survey("work", waves.get(0).put().wave().questionnaire());
    return new TrendOfResults(survey, CODES, waves, ENGLISH).trend();
  }

  private static Optional<Figure> figure(Trend trend, String code, int wave) {
    return trend.lines().stream()
        .filter(line -> line.code().equals(code))
        .flatMap(line -> line.figures().get(wave).stream())
        .findFirst();
  }

  @Test
  void a_code_is_followed_from_wave_to_wave_and_tested() {
    var trend =
        trend(published(held("2019", 20, 30, 50, 0), held("2020", 50, 30, 20, 0))).orElseThrow();
    assertThat(trend.lines()).extracting(Trend.Line::code).containsExactly("BUS", "HELP", "#none");
    assertThat(trend.passages().get(0).isOpen()).isTrue();
    var bus = trend.lines().get(0);
    assertThat(bus.changes().get(0).orElseThrow().verdict()).isEqualTo(Trend.Verdict.HIGHER);
    assertThat(bus.changes().get(0).orElseThrow().value()).isEqualTo(0.3);
  }

  @Test
  void shares_are_of_what_is_coded_and_a_part_that_is_not_stops_the_line() {
    var trend =
        trend(published(held("2019", 20, 30, 50, 0), held("2020", 20, 20, 10, 50))).orElseThrow();
    assertThat(figure(trend, "BUS", 1).orElseThrow())
        .isInstanceOfSatisfying(
            Figure.Sounding.class,
            share -> {
              assertThat(share.value()).isEqualTo(0.4);
              assertThat(share.n()).isEqualTo(50);
            });
    assertThat(trend.passages().get(0).breaks())
        .containsExactly(SeriesBreak.of(SeriesBreak.Kind.CODED_IN_PART, "wave 2020", "10"));
    assertThat(trend.tests()).isZero();
  }

  @Test
  void a_code_that_is_suppressed_in_its_wave_is_suppressed_over_time() {
    var trend =
        trend(published(held("2019", 3, 40, 57, 0), held("2020", 40, 30, 30, 0))).orElseThrow();
    assertThat(figure(trend, "BUS", 0)).contains(new Figure.Suppressed());
    assertThat(trend.lines().get(0).changes().get(0)).isEmpty();
  }

  /** A trend tells of each wave what its table tells, and nothing else. */
  @Property(tries = 60)
  void a_trend_tells_nothing_that_the_tables_of_its_waves_do_not_tell(
      @ForAll @Size(8) List<@IntRange(min = 0, max = 25) Integer> counts) {
    var waves =
        published(
            held("2019", counts.get(0), counts.get(1), counts.get(2), counts.get(3)),
            held("2020", counts.get(4), counts.get(5), counts.get(6), counts.get(7)));
    var trend = trend(waves);
    if (trend.isEmpty()) {
      return;
    }
    for (int wave = 0; wave < 2; wave++) {
      var table = waves.get(wave).table();
      int at = wave;
      assertThat(trend.get().waves().get(wave).bases()).isEqualTo(table.bases());
      assertThat(
              trend.get().lines().stream()
                  .filter(line -> line.figures().get(at).isPresent())
                  .collect(
                      Collectors.toMap(
                          Trend.Line::code, line -> line.figures().get(at).orElseThrow())))
          .isEqualTo(
              table.rows().stream()
                  .collect(Collectors.toMap(ResultTable.Row::code, ResultTable.Row::figure)));
    }
    for (var line : trend.get().lines()) {
      if (line.figures().stream().flatMap(Optional::stream).anyMatch(one -> !one.isShown())) {
        assertThat(line.changes()).allMatch(Optional::isEmpty);
      }
    }
  }
}
