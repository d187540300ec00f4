package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.transcript.Turn;

class SpokenLinesTest {

  private static List<String> shown(String text) {
    return SpokenLines.turns(text, List.of("P1", "P2")).stream()
        .map(turn -> turn.speaker() + "|" + turn.participant() + "|" + turn.words(text))
        .toList();
  }

  @Test
  void a_line_is_a_turn_with_its_speaker_when_that_is_one() {
    assertThat(
            shown(
                "Verslag: over brood\n"
                    + "P1: ik zeg: ja\n\n"
                    + "M1: en u?\n"
                    + "Jan: neen 😀\n"
                    + "Jan : toch\n"
                    + "zomaar\n"))
        .containsExactly(
            "||Verslag: over brood",
            "P1|P1|ik zeg: ja",
            "M1||en u?",
            "Jan||neen 😀",
            "Jan||toch",
            "||zomaar");
  }

  @Test
  void the_words_and_the_line_of_a_turn_stand_where_they_are_in_the_text() {
    assertThat(SpokenLines.turns("a\nP2: b", List.of("P2")))
        .containsExactly(
            new Turn("", "", 0, 0, 1, null, null), new Turn("P2", "P2", 2, 6, 7, null, null));
  }
}
