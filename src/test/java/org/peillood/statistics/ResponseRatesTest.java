package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResponseRatesTest {
  // By hand: 465 interviews, 210 refusals, 25 others, 180 never reached, 120 unknown.
  private static final ResponseRates FIELDWORK =
      new ResponseRates(430, 35, 210, 180, 25, 95, 25, 0.5);

  @Test
  void the_rates_are_those_of_aapors_definitions() {
    assertThat(FIELDWORK.response1()).isEqualTo(Result.of(430 / 1000.0));
    assertThat(FIELDWORK.response2()).isEqualTo(Result.of(465 / 1000.0));
    assertThat(FIELDWORK.response3()).isEqualTo(Result.of(430 / 940.0));
    assertThat(FIELDWORK.response4()).isEqualTo(Result.of(465 / 940.0));
    assertThat(FIELDWORK.response5()).isEqualTo(Result.of(430 / 880.0));
    assertThat(FIELDWORK.response6()).isEqualTo(Result.of(465 / 880.0));
    assertThat(FIELDWORK.cooperation1()).isEqualTo(Result.of(430 / 700.0));
    assertThat(FIELDWORK.cooperation2()).isEqualTo(Result.of(465 / 700.0));
    assertThat(FIELDWORK.cooperation3()).isEqualTo(Result.of(430 / 675.0));
    assertThat(FIELDWORK.cooperation4()).isEqualTo(Result.of(465 / 675.0));
    assertThat(FIELDWORK.refusal3()).isEqualTo(Result.of(210 / 880.0));
    assertThat(FIELDWORK.contact1()).isEqualTo(Result.of(700 / 1000.0));
  }

  @Test
  void what_is_no_interview_is_a_refusal_or_was_not_reached() {
    double rest = (180 + 25 + 120) / 1000.0;
    assertThat(FIELDWORK.response2().orThrow() + FIELDWORK.refusal1().orThrow() + rest)
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void a_sample_in_which_nobody_is_has_no_rates() {
    var nobody = new ResponseRates(0, 0, 0, 0, 0, 0, 0, 0.5);
    assertThat(nobody.response1()).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(nobody.cooperation4()).isEqualTo(Result.none(Reason.NO_CASES));
    // Everyone unknown and none of them eligible: RR1 is 0, RR3 has no base.
    var unknown = new ResponseRates(0, 0, 0, 0, 0, 10, 0, 0);
    assertThat(unknown.response1()).isEqualTo(Result.of(0.0));
    assertThat(unknown.response3()).isEqualTo(Result.none(Reason.NO_CASES));
  }

  @Test
  void refuses_counts_below_0_and_shares_that_are_none() {
    assertThatThrownBy(() -> new ResponseRates(-1, 0, 0, 0, 0, 0, 0, 0.5))
        .isInstanceOf(StatisticRefused.class);
    assertThatThrownBy(() -> new ResponseRates(1, 0, 0, 0, 0, 0, 0, 62))
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("between 0 and 1");
  }
}
