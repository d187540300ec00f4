package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureTest {

  private static final UUID ID = new UUID(0, 1);

  private static Spoken.Saying says(String speaker, String participant, String words) {
    return new Spoken.Saying(speaker, participant, words, 1000L, 3000L);
  }

  private static TranscriptText text() {
    var spoken =
        Spoken.of(
            List.of(
                says("M1", "", "Wie wil beginnen?"),
                says("P1", "P1", "Ik zocht werk."),
                says("P2", "P2", "Ik ook."),
                says("P1", "P1", "Lang.")));
    return new TranscriptText(ID, 3, spoken.text(), spoken.turns());
  }

  @Test
  void the_words_of_a_participant_go_and_their_turns_stay_marked() {
    var erasure = Erasure.of(text(), "P1");
    assertThat(erasure.after().text())
        .isEqualTo("M1: Wie wil beginnen?\nP1: […]\nP2: Ik ook.\nP1: […]");
    assertThat(erasure.after().version()).isEqualTo(3);
    assertThat(erasure.erased().stream().map(span -> span.in(text().text())))
        .containsExactly("Ik zocht werk.", "Lang.");
    assertThat(erasure.after().turns().get(2).words(erasure.after().text())).isEqualTo("Ik ook.");
  }

  @Test
  void nothing_is_erased_twice() {
    var once = Erasure.of(text(), "P1").after();
    assertThat(Erasure.of(once, "P1").erased()).isEmpty();
  }

  @Test
  void the_share_of_a_speaker_is_counted_in_words_turns_and_time() {
    var share = SpeakingShare.of(text(), Locale.forLanguageTag("nl"));
    assertThat(share.words()).isEqualTo(9);
    assertThat(share.millis()).hasValue(8000);
    assertThat(share.ofSpeakers().get(1))
        .isEqualTo(new SpeakingShare.OfSpeaker("P1", "P1", 2, 4, java.util.OptionalLong.of(4000)));
  }
}
