package org.peillood.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peillood.privacy.PersonalTraces.Kind;
import org.peillood.privacy.PersonalTraces.Trace;

class PersonalTracesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0470 12 34 56",
        "0470/12.34.56",
        "+32 470 12 34 56",
        "0032470123456",
        "02 227 70 00",
        "+212 661-234567",
        "٠٤٧٠ ١٢ ٣٤ ٥٦"
      })
  void finds_telephone_numbers_as_people_write_them(String number) {
    assertThat(PersonalTraces.in("bel mij op " + number + " na zes uur"))
        .extracting(Trace::kind, Trace::text)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.PHONE, number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fatma@voorbeeld.be", "a.b-c+d@mail.voorbeeld.org", "fatma @ voorbeeld.be"})
  void finds_email_addresses(String address) {
    assertThat(PersonalTraces.in("mail " + address + "."))
        .containsExactly(new Trace(Kind.EMAIL, 5, 5 + address.length(), address));
  }

  // 85.07.30-033.28 is the example that the national register gives; the second is of somebody born
  // in 2000 or later, the third of somebody who is not in the register (month 40 higher).
  @ParameterizedTest
  @ValueSource(
      strings = {
        "85.07.30-033.28",
        "85073003328",
        "00.01.25-567.77",
        "85 47 30 033 46",
        "٨٥٠٧٣٠٠٣٣٢٨"
      })
  void finds_national_numbers(String number) {
    assertThat(PersonalTraces.in("nr " + number + ", ja"))
        .containsExactly(new Trace(Kind.NATIONAL_NUMBER, 3, 3 + number.length(), number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ik zoek al 12 maanden werk, sinds 15/03/2019.",
        "In 2019 en 2020 solliciteerde ik 120 keer, voor 1.850 euro per maand.",
        "85.07.30-033.29",
        "van 9.00 tot 17.30 uur",
        "@ de VDAB, 3 keer",
        "أبحث عن عمل منذ ١٢ شهرًا"
      })
  void leaves_dates_amounts_and_wrong_check_numbers_alone(String text) {
    assertThat(PersonalTraces.in(text)).isEmpty();
    assertThat(PersonalTraces.leftOut(text)).isEqualTo(text);
  }

  @Test
  void leaves_out_every_trace_and_nothing_else() {
    var text = "Mail a@b.be of bel 0470 12 34 56 (85.07.30-033.28). Dank!";
    assertThat(PersonalTraces.leftOut(text)).isEqualTo("Mail […] of bel […] ([…]). Dank!");
  }

  @Property(tries = 300)
  void any_national_number_with_a_right_check_is_found(
      @ForAll @IntRange(min = 0, max = 99) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day,
      @ForAll @IntRange(min = 1, max = 997) int serial) {
    long nine = ((year * 100L + month) * 100 + day) * 1000 + serial;
    var number = String.format("%09d%02d", nine, 97 - nine % 97);
    assertThat(PersonalTraces.in(number))
        .extracting(Trace::kind)
        .containsExactly(Kind.NATIONAL_NUMBER);
  }

  @Property(tries = 500)
  void whatever_is_written_what_remains_has_no_trace(@ForAll String text) {
    assertThat(PersonalTraces.in(PersonalTraces.leftOut(text))).isEmpty();
  }
}
