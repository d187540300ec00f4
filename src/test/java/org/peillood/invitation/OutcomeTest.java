package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.response.Disposition;
import org.peillood.statistics.ResponseRates;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Wave;

class OutcomeTest {

  private static final Wave WAVE =
      byInvitation(
          SurveyTable.survey("s", SurveyTable.questionnaire("q  one  Yes?  yes Yes | no No  must"))
              .waves()
              .get(0));

  @Test
  void who_was_not_needed_is_counted_apart_and_is_in_no_rate() {
    var invited = new Invited(Map.of(Standing.REFUSED, 3L, Standing.INVITED, 5L), 12);
    var outcome =
        Outcome.of(
                WAVE,
                invited,
                Map.of(
                    WAVE.code(),
                    Map.of(
                        Disposition.COMPLETED, 8L,
                        Disposition.STARTED, 2L,
                        Disposition.QUOTA_FULL, 2L)))
            .orElseThrow();
    // AAPOR, Standard Definitions: 4.80 (quota filled) is not eligible, so RR1 is
    // 8 / (8 + 2 + 3 + 5) and not 8 / 20.
    assertThat(outcome)
        .isEqualTo(new Outcome(8, 2, 3, 0, 5, 2, new ResponseRates(8, 2, 3, 0, 0, 5, 0, 1)));
    assertThat(outcome.rates().response1().value()).contains(8.0 / 18);
  }

  private static Wave byInvitation(Wave wave) {
    return new Wave(
        wave.code(),
        wave.title(),
        wave.file(),
        wave.questionnaire(),
        wave.languages(),
        wave.opens(),
        wave.closes(),
        wave.minutes(),
        wave.mode(),
        new Wave.Way(Wave.Entry.INVITED, Wave.Groups.COUNTED));
  }
}
