package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.SeriesBreak.Kind;
import org.peillood.analysis.SeriesBreaks.Coded;
import org.peillood.analysis.SeriesBreaks.Put;
import org.peillood.coding.CodeChange;
import org.peillood.coding.CodedWith;
import org.peillood.survey.Category;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Translated;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** What breaks the series of the codes of an open answer. */
class CodeBreaksTest {

  private static final String ASKED =
      """
      agree  one   Do you agree to take part?  1 Yes | 2 No
      words  text  What should improve?  if ${agree} = '1'
      """;

  private static final Instant START = Instant.parse("2021-01-01T09:00:00Z");

  private static Instant day(int number) {
    return START.plus(number, ChronoUnit.DAYS);
  }

  private static Category code(String mark) {
    return new Category(mark, Translated.of("en", mark.toLowerCase(Locale.ROOT)));
  }

  private static CodeChange change(CodeChange.Kind kind, int day, String... marks) {
    return new CodeChange(kind, day(day), Stream.of(marks).map(CodeBreaksTest::code).toList());
  }

  /** A wave of a hundred texts, so many of which were coded on the one day and the rest later. */
  private record Work(String wave, String table, int early, int first, int later, int toCode) {

    Put put(String frame, CodeChange... changes) {
      var item = SurveyTable.questionnaire(table).item("words").orElseThrow();
      var coded =
          IntStream.range(0, 100 - toCode).mapToObj(i -> day(i < early ? first : later)).toList();
      var with = new CodedWith(item, List.of(frame), coded, List.of(changes));
      return new Put(
          SeriesBreaksTest.wave(wave, table, Wave.Mode.WEB, "en"),
          Map.of("web", 100L),
          Map.of("en", 100L),
          Optional.empty(),
          Map.of("words#codes", new Coded(with, 100, toCode)));
    }
  }

  /** All coded on one day. */
  private static Work on(String wave, int day) {
    return new Work(wave, ASKED, 100, day, day, 0);
  }

  private static List<SeriesBreak> between(Put before, Put after) {
    return new SeriesBreaks(before, after, new Language("en"), 5)
        .of(List.of("words#codes"), List.of());
  }

  private static List<SeriesBreak> changed(CodeChange... changes) {
    return between(on("2019", 1).put("work", changes), on("2020", 20).put("work", changes));
  }

  @Test
  void nothing_breaks_where_the_frame_stayed_as_it_was() {
    assertThat(changed()).isEmpty();
  }

  @Test
  void a_change_between_the_coding_of_two_waves_stops_the_line_and_names_the_code() {
    assertThat(changed(change(CodeChange.Kind.ADDED, 10, "BUS", "TRAM")))
        .containsExactly(SeriesBreak.of(Kind.CODE_ADDED, "‘bus’, ‘tram’"));
    assertThat(changed(change(CodeChange.Kind.REMOVED, 10, "BUS")))
        .containsExactly(SeriesBreak.of(Kind.CODE_REMOVED, "‘bus’"));
    assertThat(changed(change(CodeChange.Kind.REWORDED, 10, "BUS")))
        .containsExactly(SeriesBreak.of(Kind.CODE_REWORDED, "‘bus’"));
    assertThat(changed(change(CodeChange.Kind.MERGED, 10, "TRAM", "BUS")))
        .containsExactly(SeriesBreak.of(Kind.CODE_MERGED, "‘tram’ → ‘bus’"));
    assertThat(changed(change(CodeChange.Kind.ADDED, 10, "BUS"))).allMatch(SeriesBreak::stops);
  }

  @Test
  void it_stops_the_line_too_when_the_later_wave_was_coded_first() {
    var added = change(CodeChange.Kind.ADDED, 10, "BUS");
    assertThat(between(on("2019", 20).put("work", added), on("2020", 1).put("work", added)))
        .containsExactly(SeriesBreak.of(Kind.CODE_ADDED, "‘bus’"));
  }

  @Test
  void a_change_before_or_after_the_coding_of_both_breaks_nothing() {
    assertThat(changed(change(CodeChange.Kind.ADDED, 0, "BUS"))).isEmpty();
    assertThat(changed(change(CodeChange.Kind.REMOVED, 30, "BUS"))).isEmpty();
  }

  @Test
  void a_change_while_few_texts_of_a_wave_had_been_coded_breaks_nothing() {
    var added = change(CodeChange.Kind.ADDED, 10, "BUS");
    var after = on("2020", 20).put("work", added);
    assertThat(between(new Work("2019", ASKED, 10, 1, 15, 0).put("work", added), after)).isEmpty();
    assertThat(between(new Work("2019", ASKED, 11, 1, 15, 0).put("work", added), after))
        .containsExactly(SeriesBreak.of(Kind.CODE_ADDED, "‘bus’"));
  }

  @Test
  void texts_that_were_coded_anew_after_a_change_know_it() {
    var added = change(CodeChange.Kind.ADDED, 10, "BUS");
    assertThat(between(on("2019", 12).put("work", added), on("2020", 20).put("work", added)))
        .isEmpty();
  }

  @Test
  void what_came_and_went_between_two_waves_breaks_nothing() {
    assertThat(
            changed(
                change(CodeChange.Kind.ADDED, 10, "BUS"),
                change(CodeChange.Kind.MERGED, 11, "BUS", "TRAM")))
        .isEmpty();
    assertThat(
            changed(
                change(CodeChange.Kind.REMOVED, 10, "BUS"),
                change(CodeChange.Kind.ADDED, 11, "BUS")))
        .isEmpty();
    assertThat(
            changed(
                change(CodeChange.Kind.REMOVED, 10, "BUS"),
                change(CodeChange.Kind.REWORDED, 11, "BUS"),
                change(CodeChange.Kind.ADDED, 12, "BUS")))
        .containsExactly(SeriesBreak.of(Kind.CODE_REWORDED, "‘bus’"));
  }

  @Test
  void another_frame_stops_the_line() {
    assertThat(between(on("2019", 1).put("work", new CodeChange[0]), on("2020", 2).put("school")))
        .containsExactly(SeriesBreak.of(Kind.CODE_FRAME));
  }

  @Test
  void a_wave_that_is_coded_in_part_stops_the_line_and_is_named() {
    var whole = on("2019", 1).put("work");
    var nearly = new Work("2020", ASKED, 0, 1, 2, 9).put("work");
    assertThat(between(whole, nearly)).isEmpty();
    var part = new Work("2020", ASKED, 0, 1, 2, 10).put("work");
    assertThat(between(whole, part))
        .containsExactly(SeriesBreak.of(Kind.CODED_IN_PART, "wave 2020", "10"));
    assertThat(between(new Work("2019", ASKED, 0, 1, 2, 50).put("work"), part))
        .containsExactly(SeriesBreak.of(Kind.CODED_IN_PART, "wave 2019, wave 2020", "10"));
  }

  @Test
  void in_a_small_wave_no_break_tells_that_few_answers_are_still_to_be_coded() {
    var item = SurveyTable.questionnaire(ASKED).item("words").orElseThrow();
    var with = new CodedWith(item, List.of("work"), List.of(day(1)), List.of());
    var whole = on("2019", 1).put("work");
    for (long toCode = 0; toCode <= 5; toCode++) {
      var small =
          new Put(
              SeriesBreaksTest.wave("2020", ASKED, Wave.Mode.WEB, "en"),
              Map.of("web", 100L),
              Map.of("en", 100L),
              Optional.empty(),
              Map.of("words#codes", new Coded(with, 30, toCode)));
      assertThat(between(whole, small)).isEmpty();
    }
  }

  @Test
  void other_words_of_the_question_or_another_condition_stop_the_line_as_for_other_items() {
    var before = on("2019", 1).put("work");
    var reworded = new Work("2020", ASKED.replace("improve", "be better"), 100, 1, 1, 0);
    assertThat(between(before, reworded.put("work")))
        .containsExactly(
            SeriesBreak.of(Kind.WORDING, "What should improve?", "What should be better?"));
    var elsewhere = new Work("2020", ASKED.replace("= '1'", "!= '2'"), 100, 1, 1, 0);
    assertThat(between(before, elsewhere.put("work")))
        .containsExactly(SeriesBreak.of(Kind.ASKED_OF_OTHERS, "words"));
  }

  @Test
  void codes_by_which_respondents_are_chosen_stop_the_line_too() {
    var added = change(CodeChange.Kind.ADDED, 10, "BUS");
    assertThat(
            new SeriesBreaks(
                    on("2019", 1).put("work", added),
                    on("2020", 20).put("work", added),
                    new Language("en"),
                    5)
                .of(List.of("agree"), List.of("words#codes")))
        .containsExactly(SeriesBreak.of(Kind.CODE_ADDED, "‘bus’"));
  }

  @Test
  void each_is_told_in_a_sentence() {
    var words = TrendWords.in(Texts.in(new Language("en")));
    assertThat(words.reason(SeriesBreak.of(Kind.CODE_ADDED, "‘bus’")))
        .isEqualTo("A code was added after answers of one of the waves had been coded: ‘bus’.");
    assertThat(words.reason(SeriesBreak.of(Kind.CODED_IN_PART, "wave 2020", "10")))
        .isEqualTo(
            "Not everything is coded. Still without a code are at least 10 in 100 answers of:"
                + " wave 2020.");
  }
}
