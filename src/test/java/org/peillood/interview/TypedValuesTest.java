package org.peillood.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peillood.survey.Answer;
import org.peillood.survey.Answer.Choice;
import org.peillood.survey.Answer.Choices;
import org.peillood.survey.Answer.Missing;
import org.peillood.survey.Answer.Text;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyTable;

class TypedValuesTest {

  private static final Questionnaire ALL =
      SurveyTable.questionnaire(
          """
          one      one      One?       a Apple | b Banana | c Cherry  missing 97 98
          several  several  Several?   like one                       missing 97 98
          rank     rank     In order?  like one                       missing 97     top 2
          number   number   How many?
          decimal  decimal  How much?
          text     text     Tell us
          seen     seen     Read this
          day      day      Which day?
          clock    clock    What time?
          moment   moment   When?
          place    place    Where?
          line  line  Your walk
          area  area  Your field
          slider   slider   How well?
          """);

  @Test
  void a_single_choice_is_a_code_that_is_offered() {
    assertThat(read("one", "b")).isEqualTo(Reading.of(new Choice("b")));
    assertThat(read("one", "z")).isEqualTo(Reading.refused("survey.not-offered"));
    assertThat(read("one", "a", "b")).isEqualTo(Reading.refused("survey.choose-one"));
    assertThat(read("one", "", "b", "b")).isEqualTo(Reading.of(new Choice("b")));
  }

  @Test
  void not_saying_and_not_knowing_are_answers_of_their_own() {
    assertThat(read("one", "97")).isEqualTo(Reading.of(new Missing(MissingCode.REFUSED)));
    assertThat(read("several", "98")).isEqualTo(Reading.of(new Missing(MissingCode.DONT_KNOW)));
    assertThat(read("rank", "98")).isEqualTo(Reading.refused("survey.not-offered"));
    assertThat(read("one", "99")).isEqualTo(Reading.refused("survey.not-offered"));
  }

  @Test
  void ticks_have_the_order_of_the_list() {
    assertThat(read("several", "c", "a", "c"))
        .isEqualTo(Reading.of(new Choices(List.of("a", "c"))));
  }

  @Test
  void a_missing_code_stands_alone() {
    assertThat(read("several", "a", "97"))
        .isEqualTo(Reading.refused("survey.missing-alone", "I prefer not to say"));
    assertThat(read("rank", "97", "b"))
        .isEqualTo(Reading.refused("survey.missing-alone", "I prefer not to say"));
  }

  @Test
  void a_ranking_keeps_its_order_and_names_each_category_once_in_as_many_places_as_there_are() {
    assertThat(read("rank", "c", "", "a")).isEqualTo(Reading.of(new Choices(List.of("c", "a"))));
    assertThat(read("rank", "c", "c")).isEqualTo(Reading.refused("survey.rank-twice", "Cherry"));
    assertThat(read("rank", "c", "a", "b")).isEqualTo(Reading.refused("survey.rank-too-many", 2));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "' 12 ', 12",
    "-3, -3",
    "1 200, 1200",
    "٤٢, 42",
    "۴۲, 42",
    "007, 7",
    "‏15‎, 15"
  })
  void whole_numbers_are_read_in_the_digits_and_spaces_people_type(String typed, long value) {
    assertThat(read("number", typed)).isEqualTo(Reading.of(Answer.Number.of(value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.5", "1.000", "2,0", "twee", "1e3", "12345678901", "3 kg", "--1"})
  void what_may_be_no_whole_number_is_asked_again_rather_than_guessed(String typed) {
    assertThat(read("number", typed)).isEqualTo(Reading.refused("survey.whole-number", typed));
  }

  @ParameterizedTest
  @CsvSource({"2.5, 2.5", "'2,5', 2.5", "٢٫٥, 2.5", "'1 234,50', 1234.5", "-.5, -0.5", "3, 3"})
  void decimals_are_read_with_comma_point_or_arabic_mark(String typed, BigDecimal value) {
    assertThat(read("decimal", typed)).isEqualTo(Reading.of(new Answer.Number(value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.000,5", "NaN", "Infinity", "0x1F", "1,2,3"})
  void what_is_no_decimal_is_asked_again(String typed) {
    assertThat(read("decimal", typed)).isEqualTo(Reading.refused("survey.number", typed));
  }

  @Test
  void a_text_loses_control_characters_and_surrounding_space_but_keeps_its_lines_and_scripts() {
    assertThat(read("text", " a\u0000b\r\nc\u0007 \ud800"))
        .isEqualTo(Reading.of(new Text("ab\nc")));
    assertThat(read("text", "İş arıyorum، أبحث 🙂"))
        .isEqualTo(Reading.of(new Text("İş arıyorum، أبحث 🙂")));
  }

  @Test
  void a_text_is_at_most_5000_characters_long_however_many_bytes_they_take() {
    assertThat(read("text", "🙂".repeat(5_000)).answer()).isPresent();
    assertThat(read("text", "🙂".repeat(5_001)))
        .isEqualTo(Reading.refused("survey.too-long", 5_000));
  }

  @Test
  void what_was_typed_comes_back_in_a_message_no_longer_than_a_line() {
    assertThat(read("number", "x".repeat(10_000)))
        .isEqualTo(Reading.refused("survey.whole-number", "x".repeat(40) + "…"));
  }

  @Test
  void an_acknowledgement_is_given_or_not() {
    assertThat(read("seen", "OK")).isEqualTo(Reading.of(new Choice("OK")));
    assertThat(read("seen", "maybe")).isEqualTo(Reading.refused("survey.not-offered"));
    assertThat(read("seen")).isEqualTo(Reading.empty());
  }

  @Test
  void blank_values_are_nothing() {
    for (var item : ALL.items()) {
      assertThat(read(item.name(), "", "  ", "\u0000")).isEqualTo(Reading.empty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "day, 2020-07-01, 2020-07-01",
    "day, 1/7/2020, 2020-07-01",
    "day, ١/٧/٢٠٢٠, 2020-07-01",
    "clock, 9:05, 09:05:00.000",
    "clock, 13.45, 13:45:00.000",
    "moment, 2020-07-01T13:45, 2020-07-01T13:45:00.000",
    "moment, 1-7-2020 13:45, 2020-07-01T13:45:00.000"
  })
  void days_and_times_are_read_as_browsers_and_people_write_them(
      String item, String typed, String iso) {
    assertThat(read(item, typed)).isEqualTo(Reading.of(new Answer.Moment(iso)));
  }

  @ParameterizedTest
  @CsvSource({
    "day, 30/2/2020, survey.date",
    "day, soon, survey.date",
    "clock, 25:00, survey.time",
    "moment, 2020-07-01, survey.date-time",
    "place, here, survey.location",
    "place, 91 4, survey.location",
    "line, 50.85 4.35, survey.line",
    "line, 50.85 4.35; there, survey.line",
    "area, 50.85 4.35; 50.86 4.35, survey.area"
  })
  void what_is_no_day_time_or_place_is_told_with_what_was_typed(
      String item, String typed, String key) {
    assertThat(read(item, typed)).isEqualTo(Reading.refused(key, typed));
  }

  @Test
  void a_place_is_latitude_and_longitude() {
    assertThat(read("place", "50.85, 4.35"))
        .isEqualTo(Reading.of(new Answer.Location("50.85 4.35 0 0")));
  }

  @Test
  void a_line_has_two_points_and_an_area_ends_where_it_began() {
    assertThat(read("line", "50.85, 4.35\n50.86 4.36 12 3"))
        .isEqualTo(Reading.of(new Answer.Location("50.85 4.35 0 0;50.86 4.36 12 3")));
    assertThat(read("area", "1 1; 1 2; 2 2"))
        .isEqualTo(Reading.of(new Answer.Location("1 1 0 0;1 2 0 0;2 2 0 0;1 1 0 0")));
  }

  @Test
  void a_scale_has_a_start_and_an_end() {
    assertThat(read("slider", "7")).isEqualTo(Reading.of(Answer.Number.of(7)));
    assertThat(read("slider", "11")).isEqualTo(Reading.refused("survey.range", "1", "10"));
  }

  private static Reading read(String item, String... typed) {
    return new TypedValues(ALL.item(item).orElseThrow(), "en").read(Arrays.asList(typed));
  }
}
