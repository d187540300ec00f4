package org.peillood.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peillood.interview.PageItem;
import org.peillood.interview.Walk;
import org.peillood.survey.SurveyTable;

/** What a form says about looks, as our pages understand it. */
class LookTest {

  private static final String FORM =
      """
      (page   list    All of it
      short   one     Which?   1 A | 2 B   look minimal
      scale   one     How much?   1 A | 2 B   look likert
      beside  several  Which ones?   1 A | 2 B   look columns-2 no-buttons
      plain   one     Which?   1 A | 2 B
      year    day     Which year?   look year   start 1990-01-01
      month   day     Which month?   look month-year   start 1990-02-01
      zip     text    Postal code?   look numbers
      story   text    Tell us   with rows=9
      mixed   one     Which one?   a A | b B | c C | d D | e E | f F | g G | h H   with randomize=true   missing 97
      )
      """;

  private final Walk walk = Walk.through(SurveyTable.questionnaire(FORM), "en");

  private Look look(String item) {
    return new Look(walk.item(item).item());
  }

  @Test
  void a_short_list_unfolds_when_the_form_wants_it() {
    assertThat(look("short").unfolds(2)).isTrue();
    assertThat(look("plain").unfolds(2)).isFalse();
    assertThat(look("plain").unfolds(31)).isTrue();
    assertThat(look("beside").unfolds(31)).isFalse();
  }

  @Test
  void choices_stand_side_by_side_when_the_form_wants_it() {
    assertThat(look("scale").options()).isEqualTo(" likert");
    assertThat(look("beside").options()).isEqualTo(" beside");
    assertThat(look("beside").columns()).isEqualTo("--beside: 2");
    assertThat(look("plain").options()).isEmpty();
    assertThat(look("plain").columns()).isNull();
  }

  @Test
  void a_year_and_a_month_are_fields_of_their_own() {
    assertThat(look("year").shortened("1990-01-01")).isEqualTo("1990");
    assertThat(look("year").inputMode()).isEqualTo("numeric");
    assertThat(look("month").shortened("1990-02-01")).isEqualTo("1990-02");
    assertThat(look("month").fieldType()).isEqualTo("month");
  }

  @Test
  void texts_get_the_keys_and_the_lines_that_the_form_wants() {
    assertThat(look("zip").isDigits()).isTrue();
    assertThat(look("zip").inputMode()).isEqualTo("numeric");
    assertThat(look("story").rows()).isEqualTo("9");
    assertThat(look("zip").rows()).isEqualTo("4");
  }

  @Test
  void each_respondent_finds_choices_in_an_order_of_their_own_and_the_same_again() {
    var mixed = walk.item("mixed");
    var first = codes(mixed, "/v/x/one/");
    assertThat(codes(mixed, "/v/x/one/")).isEqualTo(first);
    assertThat(first)
        .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g", "h", "97")
        .endsWith("97");
    assertThat(Stream.of("two", "three", "four").map(who -> codes(mixed, "/v/x/" + who + "/")))
        .anyMatch(other -> !other.equals(first));
  }

  private static List<String> codes(PageItem item, String whose) {
    return new Choices(item, "en", whose).options().stream().map(Option::code).toList();
  }
}
