package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peillood.analysis.SeriesBreak.Effect;
import org.peillood.analysis.SeriesBreak.Kind;
import org.peillood.analysis.SeriesBreaks.Put;
import org.peillood.analysis.SeriesBreaks.Weighted;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Translated;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/** What breaks a series between two waves. */
class SeriesBreaksTest {

  private static final String ASKED =
      """
      agree    one      Do you agree to take part?  1 Yes | 2 No
      looking  one      Are you looking for work?  now Now | past In the past | no Not at all  if ${agree} = '1'
      treated  one      Were you treated unfairly?  yes Yes | no No  if ${looking} != 'no'  missing 97  fr Traité injustement ?
      listen   one      They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
      """;

  static Wave wave(String code, String table, Wave.Mode mode, String... languages) {
    return new Wave(
        code,
        Translated.of("en", "wave " + code),
        code + ".yaml",
        SurveyTable.questionnaire(table),
        List.of(languages),
        LocalDate.of(Integer.parseInt(code), 3, 1),
        Optional.empty(),
        5,
        mode,
        Wave.Way.OPEN);
  }

  private static Put put(String code, String table) {
    return put(wave(code, table, Wave.Mode.WEB, "en", "fr"));
  }

  private static Put put(Wave wave) {
    return new Put(wave, Map.of("web", 100L), Map.of("en", 90L, "fr", 10L), Optional.empty());
  }

  private static List<SeriesBreak> of(Put before, Put after, String item) {
    return new SeriesBreaks(before, after, new Language("en"), 5).of(List.of(item), List.of());
  }

  private static List<SeriesBreak> after(String was, String is) {
    assertThat(ASKED).contains(was);
    return of(put("2019", ASKED), put("2020", ASKED.replace(was, is)), "treated");
  }

  @Test
  void nothing_breaks_where_the_same_is_asked() {
    assertThat(of(put("2019", ASKED), put("2020", ASKED), "treated")).isEmpty();
  }

  @Test
  void another_wording_stops_the_line_and_both_are_told() {
    assertThat(after("Were you treated unfairly?", "Did anyone treat you unfairly?"))
        .containsExactly(
            new SeriesBreak(
                Kind.WORDING,
                Effect.STOPS,
                List.of("Were you treated unfairly?", "Did anyone treat you unfairly?")));
  }

  @Test
  void an_answer_that_comes_goes_or_is_reworded_stops_the_line() {
    assertThat(after("yes Yes | no No ", "yes Yes | no No | maybe Perhaps "))
        .containsExactly(SeriesBreak.of(Kind.OPTION_ADDED, "‘Perhaps’"));
    assertThat(after("yes Yes | no No ", "yes Yes "))
        .contains(SeriesBreak.of(Kind.OPTION_REMOVED, "‘No’"));
    assertThat(after("yes Yes | no No ", "yes Yes, once | no No "))
        .containsExactly(SeriesBreak.of(Kind.OPTION_REWORDED, "Yes", "Yes, once"));
  }

  @Test
  void another_order_breaks_only_what_is_a_scale() {
    assertThat(after("yes Yes | no No ", "no No | yes Yes ")).isEmpty();
    var turned =
        ASKED.replace(
            "1 never | 2 seldom | 3 neither | 4 often | 5 always",
            "5 always | 4 often | 3 neither | 2 seldom | 1 never");
    assertThat(of(put("2019", ASKED), put("2020", turned), "listen"))
        .containsExactly(SeriesBreak.of(Kind.OPTIONS_REORDERED));
  }

  @Test
  void not_being_able_to_decline_is_another_offer() {
    assertThat(after("  missing 97", "")).containsExactly(SeriesBreak.of(Kind.OFFER));
  }

  @Test
  void another_type_stops_the_line() {
    assertThat(after("treated  one", "treated  several"))
        .containsExactly(SeriesBreak.of(Kind.TYPE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if ${looking} != 'no' | if ${looking} = 'now' | treated",
        "past In the past      | long Long ago         | looking",
        "if ${agree} = '1'     | if ${agree} != '2'    | looking"
      })
  void who_was_asked_changes_with_each_condition_on_the_way(String was, String is, String told) {
    assertThat(after(was.strip(), is.strip()))
        .containsExactly(SeriesBreak.of(Kind.ASKED_OF_OTHERS, told));
  }

  @Test
  void other_words_for_a_question_that_decides_leave_who_was_asked_alone() {
    assertThat(after("Are you looking for work?", "Do you look for work?")).isEmpty();
  }

  @Test
  void an_item_by_which_respondents_are_chosen_counts_as_one_that_decides() {
    var other = put("2020", ASKED.replace("1 never", "1 hardly ever").replace("no No ", "no No "));
    var breaks = new SeriesBreaks(put("2019", ASKED), other, new Language("en"), 5);
    assertThat(breaks.of(List.of("treated"), List.of("listen"))).isEmpty();
    var fewer = put("2020", ASKED.replace("past In the past | ", ""));
    assertThat(
            new SeriesBreaks(put("2019", ASKED), fewer, new Language("en"), 5)
                .of(List.of("listen"), List.of("looking")))
        .containsExactly(SeriesBreak.of(Kind.ASKED_OF_OTHERS, "looking"));
  }

  @Test
  void filling_in_together_with_somebody_is_another_mode() {
    var assisted = put(wave("2020", ASKED, Wave.Mode.ASSISTED, "en", "fr"));
    assertThat(of(put("2019", ASKED), assisted, "treated"))
        .containsExactly(SeriesBreak.of(Kind.MODE));
  }

  private static Put came(String code, Map<String, Long> modes) {
    return new Put(
        wave(code, ASKED, Wave.Mode.WEB, "en"), modes, Map.of("en", 100L), Optional.empty());
  }

  @Test
  void more_than_a_tenth_that_came_in_another_way_stops_the_line() {
    var web = came("2019", Map.of("web", 100L));
    assertThat(of(web, came("2020", Map.of("web", 180L, "paper", 20L)), "treated")).isEmpty();
    assertThat(of(web, came("2020", Map.of("web", 178L, "paper", 22L)), "treated"))
        .containsExactly(SeriesBreak.of(Kind.MODE_MIX, "10"));
    // Of fewer than thirty nothing is said about the ways in which they came in.
    assertThat(of(web, came("2020", Map.of("web", 20L, "paper", 9L)), "treated")).isEmpty();
  }

  @Test
  void another_weighting_or_version_stops_the_line() {
    var plain = put("2019", ASKED);
    var weighted =
        new Put(
            plain.wave(),
            plain.modes(),
            plain.languages(),
            Optional.of(new Weighted("statbel@2", List.of("looking"))));
    assertThat(of(plain, weighted, "treated"))
        .containsExactly(SeriesBreak.of(Kind.WEIGHTING, "–", "statbel@2"));
    assertThat(of(weighted, weighted, "treated")).isEmpty();
  }

  private static Put spoken(String code, String table, Map<String, Long> counts, String... codes) {
    return new Put(
        wave(code, table, Wave.Mode.WEB, codes), Map.of("web", 100L), counts, Optional.empty());
  }

  @Test
  void a_new_language_stops_the_line_once_a_tenth_of_the_answers_came_in_it() {
    var before = spoken("2019", ASKED, Map.of("en", 100L), "en");
    assertThat(
            of(before, spoken("2020", ASKED, Map.of("en", 91L, "fr", 9L), "en", "fr"), "treated"))
        .containsExactly(
            new SeriesBreak(Kind.LANGUAGE_ADDED, Effect.MARKS, List.of("French", "10")));
    var after = spoken("2020", ASKED, Map.of("en", 90L, "fr", 10L), "en", "fr");
    assertThat(of(before, after, "treated"))
        .containsExactly(
            new SeriesBreak(Kind.LANGUAGE_ADDED, Effect.STOPS, List.of("French", "10")));
    assertThat(of(after, before, "treated"))
        .containsExactly(
            new SeriesBreak(Kind.LANGUAGE_REMOVED, Effect.STOPS, List.of("French", "10")));
  }

  @Test
  void in_a_small_wave_no_break_tells_that_few_answered_in_a_language() {
    // A tenth of forty is four; a line that goes on must leave room for the smallest cell, five.
    var before = spoken("2019", ASKED, Map.of("en", 40L), "en");
    for (long french = 0; french <= 5; french++) {
      var after = spoken("2020", ASKED, Map.of("en", 40 - french, "fr", french), "en", "fr");
      assertThat(of(before, after, "treated"))
          .containsExactly(
              new SeriesBreak(Kind.LANGUAGE_ADDED, Effect.MARKS, List.of("French", "15")));
    }
    var six = spoken("2020", ASKED, Map.of("en", 34L, "fr", 6L), "en", "fr");
    assertThat(of(before, six, "treated"))
        .extracting(SeriesBreak::effect)
        .containsExactly(Effect.STOPS);
  }

  @Test
  void a_small_wave_before_does_not_make_many_of_a_large_one_few() {
    var before = spoken("2019", ASKED, Map.of("en", 20L), "en");
    var after = spoken("2020", ASKED, Map.of("en", 800L, "fr", 200L), "en", "fr");
    assertThat(of(before, after, "treated"))
        .containsExactly(
            new SeriesBreak(Kind.LANGUAGE_ADDED, Effect.STOPS, List.of("French", "10")));
  }

  @Test
  void nor_that_few_came_in_in_another_way() {
    var web = came("2019", Map.of("web", 200L));
    for (long paper = 0; paper <= 5; paper++) {
      var mixed = came("2020", Map.of("web", 40 - paper, "paper", paper));
      assertThat(of(web, mixed, "treated")).isEmpty();
    }
    assertThat(of(web, came("2020", Map.of("web", 34L, "paper", 6L)), "treated"))
        .containsExactly(SeriesBreak.of(Kind.MODE_MIX, "12"));
  }

  @Test
  void a_translation_that_changes_by_itself_is_told_as_such() {
    assertThat(after("Traité injustement ?", "Avez-vous été traité injustement ?"))
        .containsExactly(new SeriesBreak(Kind.TRANSLATION, Effect.STOPS, List.of("French", "10")));
    // Where the question itself changed its translation had to.
    assertThat(after("unfairly?  yes", "badly?  yes"))
        .extracting(SeriesBreak::kind)
        .containsExactly(Kind.WORDING);
  }
}
