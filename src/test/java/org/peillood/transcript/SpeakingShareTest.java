package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SpeakingShareTest {

  private static final String TEXT = "P1: ja, dat is 's ochtends\nM: goed\nP1: vijf-en-twintig\nhm";

  private static Turn turn(String speaker, String words, OptionalLong from, OptionalLong to) {
    int start = TEXT.indexOf(words);
    return new Turn(speaker, start, start, start + words.length(), from, to);
  }

  @Test
  void words_and_turns_are_counted_for_each_who_spoke_without_the_labels() {
    var none = OptionalLong.empty();
    assertThat(
            SpeakingShare.of(
                TEXT,
                List.of(
                    turn("P1", "ja, dat is 's ochtends", none, none),
                    turn("M", "goed", none, none),
                    turn("P1", "vijf-en-twintig", none, none),
                    turn("", "hm", none, none))))
        .containsExactly(
            new SpeakingShare("P1", 2, 6, none),
            new SpeakingShare("M", 1, 1, none),
            new SpeakingShare("", 1, 1, none));
  }

  @Test
  void time_is_told_only_of_those_of_whom_every_turn_has_times() {
    assertThat(
            SpeakingShare.of(
                TEXT,
                List.of(
                    turn("P1", "ja", OptionalLong.of(1_000), OptionalLong.of(3_500)),
                    turn("M", "goed", OptionalLong.of(3_500), OptionalLong.of(4_000)),
                    turn("P1", "vijf-en-twintig", OptionalLong.of(9_000), OptionalLong.empty()))))
        .extracting(SpeakingShare::millis)
        .containsExactly(OptionalLong.empty(), OptionalLong.of(500));
  }
}
