package org.peillood.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreeningTest {

  private static final OpenText TEXT = Cast.said("Bel 0470 12 34 56 of zoek mij.");

  private final Screening screening = new Screening("werkzoekenden", TEXT);

  @Test
  void a_text_that_nobody_looked_at_is_to_be_screened() {
    assertThat(screening.state(TEXT.text())).isEqualTo(ScreeningState.TO_SCREEN);
  }

  @Test
  void a_text_with_words_left_out_is_redacted_and_keeps_what_is_left() {
    decide(Screening.Decision.release(ScreenedWording.proposedFor(TEXT.text()), TEXT.text()));
    assertThat(screening.state(TEXT.text())).isEqualTo(ScreeningState.REDACTED);
    assertThat(screening.wording()).isEqualTo("Bel […] of zoek mij.");
    assertThat(screening.account()).isEqualTo("beleid");
  }

  @Test
  void a_text_from_which_nothing_is_left_out_is_cleared() {
    decide(Screening.Decision.release(new ScreenedWording(TEXT.text()), TEXT.text()));
    assertThat(screening.state(TEXT.text())).isEqualTo(ScreeningState.CLEARED);
    assertThat(screening.wording()).isEqualTo(TEXT.text());
  }

  @Test
  void of_a_text_that_is_withheld_no_wording_is_kept() {
    decide(Screening.Decision.release(new ScreenedWording(TEXT.text()), TEXT.text()));
    decide(Screening.Decision.withhold());
    assertThat(screening.state(TEXT.text())).isEqualTo(ScreeningState.WITHHELD);
    assertThat(screening.wording()).isEmpty();
    assertThat(screening.state(TEXT.text()).isReadable()).isFalse();
  }

  @Test
  void a_decision_does_not_hold_for_a_text_that_was_corrected() {
    decide(Screening.Decision.release(new ScreenedWording(TEXT.text()), TEXT.text()));
    assertThat(screening.state("Zoek mij niet.")).isEqualTo(ScreeningState.TO_SCREEN);
  }

  @Test
  void a_text_is_flagged_for_its_traces_only() {
    assertThat(TEXT.isFlagged()).isTrue();
    assertThat(Cast.said("Mail naar a@example.org").isFlagged()).isTrue();
    assertThat(Cast.said("In 2019 zocht ik 18 maanden.").isFlagged()).isFalse();
  }

  private void decide(Screening.Decision decision) {
    screening.decide(decision, TEXT.text(), "beleid", Cast.NOON);
  }
}
