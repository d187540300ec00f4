package org.peillood.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.peillood.register.Moment.Doubt;

class MomentsTest {

  private static final int YEAR = 2020;

  static Stream<Arguments> moments() {
    return Stream.of(
        arguments("23/1", "2020-01-23", Exactness.DAY, ""),
        arguments("24-09", "2020-09-24", Exactness.DAY, ""),
        arguments("24.9.2020", "2020-09-24", Exactness.DAY, ""),
        arguments("24/9/21", "2021-09-24", Exactness.DAY, ""),
        arguments("2020-09-24", "2020-09-24", Exactness.DAY, ""),
        arguments("24 september", "2020-09-24", Exactness.DAY, ""),
        arguments("3 févr. 2020", "2020-02-03", Exactness.DAY, ""),
        arguments("22/10 (afgelast)", "2020-10-22", Exactness.DAY, "cancelled"),
        arguments("5/11 plvv", "2020-11-05", Exactness.DAY, "substitute"),
        arguments("8/6 verontschuldigd", "2020-06-08", Exactness.DAY, "excused"),
        arguments("week van 23/02", "2020-02-23", Exactness.WEEK, ""),
        arguments("mei–juni", "2020-05-01", Exactness.MONTH, ""),
        arguments("februari", "2020-02-01", Exactness.MONTH, ""),
        arguments("najaar 2021", "2021-09-01", Exactness.SEASON, ""),
        arguments("29/2", "2020-02-29", Exactness.DAY, ""));
  }

  @ParameterizedTest
  @MethodSource("moments")
  void a_moment_is_read_as_people_write_it(
      String text, String day, Exactness exactness, String state) {
    var moment = Moments.one(text, YEAR);
    assertThat(moment.day()).contains(LocalDate.parse(day));
    assertThat(moment.exactness()).isEqualTo(exactness);
    assertThat(moment.state()).isEqualTo(state);
    assertThat(moment.said()).isEqualTo(text);
  }

  @Test
  void several_stand_in_a_line_with_their_outcomes() {
    var moments = Moments.in("23/1, 24/9;22/10 (afgelast)\n5/11 plvv, online 3/12", YEAR);
    assertThat(moments)
        .extracting(Moment::state)
        .containsExactly("", "", "cancelled", "substitute", "");
    assertThat(moments.get(4).mode()).isEqualTo("online");
    assertThat(moments).allSatisfy(moment -> assertThat(moment.doubts()).isEmpty());
  }

  @Test
  void a_move_keeps_the_day_that_was_planned() {
    var moment = Moments.one("22/4 → 24/4 geannuleerd", YEAR);
    assertThat(moment.planned()).contains(LocalDate.of(2020, 4, 22));
    assertThat(moment.day()).contains(LocalDate.of(2020, 4, 24));
    assertThat(moment.state()).isEqualTo("cancelled");
    assertThat(Moments.one("26/5 -> najaar", YEAR).exactness()).isEqualTo(Exactness.SEASON);
    var nowhere = Moments.one("26/5 → later", YEAR);
    assertThat(nowhere.day()).contains(LocalDate.of(2020, 5, 26));
    assertThat(nowhere.planned()).isEmpty();
  }

  @Test
  void what_does_not_fit_is_kept_and_told() {
    assertThat(Moments.one("06/0", YEAR).doubts()).containsExactly(Doubt.NO_SUCH_DAY);
    assertThat(Moments.one("31/2", YEAR).doubts()).containsExactly(Doubt.NO_SUCH_DAY);
    assertThat(Moments.one("12/3/2010", YEAR).doubts()).containsExactly(Doubt.OTHER_YEAR);
    assertThat(Moments.one("ooit eens", YEAR).doubts()).containsExactly(Doubt.NOT_UNDERSTOOD);
    assertThat(Moments.one("29/2", 2021).doubts()).containsExactly(Doubt.NO_SUCH_DAY);
  }

  @Test
  void numbers_and_series_stand_without_a_day() {
    assertThat(Moments.one("4 vergaderingen", YEAR).number()).hasValue(4);
    var series = Moments.one("elke 2–3 weken", YEAR);
    assertThat(series.series()).isTrue();
    assertThat(series.day()).isEmpty();
    assertThat(series.doubts()).isEmpty();
  }

  @Test
  void an_outcome_ahead_of_several_days_is_for_a_person_to_decide() {
    var moments = Moments.in("afgelast op 3/4, 5/5, 6/6, online op 7/7, 8/8", YEAR);
    assertThat(moments)
        .extracting(Moment::state)
        .containsExactly("cancelled", "cancelled", "cancelled", "", "");
    assertThat(moments.get(0).doubts()).isEmpty();
    assertThat(moments.get(1).doubts()).containsExactly(Doubt.STATE_OF_WHICH);
    assertThat(moments.get(2).doubts()).containsExactly(Doubt.STATE_OF_WHICH);
    assertThat(moments.get(3).doubts()).isEmpty();
  }

  @Property(tries = 500)
  void any_text_is_understood_or_kept_as_it_was(
      @ForAll @StringLength(max = 60) @CharRange(from = ' ', to = '\u2200') String text,
      @ForAll
          @StringLength(max = 40)
          @CharRange(from = '0', to = '9')
          @CharRange(from = ',', to = '/')
          @CharRange(from = ' ', to = ' ')
          String digits) {
    for (var one : new String[] {text, digits, text + digits}) {
      var moments = Moments.in(one, YEAR);
      var pieces =
          Arrays.stream(one.split("[,;\\n](?![^(]*\\))"))
              .filter(piece -> !piece.isBlank())
              .map(String::strip)
              .toList();
      assertThat(moments).extracting(Moment::said).isEqualTo(pieces);
      assertThat(moments)
          .allSatisfy(
              moment ->
                  assertThat(
                          moment.day().isPresent()
                              || moment.number().isPresent()
                              || moment.series()
                              || !moment.doubts().isEmpty())
                      .as(moment.said())
                      .isTrue());
    }
  }
}
