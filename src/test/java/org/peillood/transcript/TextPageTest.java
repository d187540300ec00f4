package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.focusgroup.FocusGroup;

/** Where a text and its translation stop having the same turns. */
class TextPageTest {

  private static int differsAt(List<String> one, List<String> other) {
    return new TextPage(
            new FocusGroup() {},
            new Transcript() {},
            lines(one),
            Optional.empty(),
            lines(other),
            List.of(),
            false,
            List.of(),
            List.of(),
            0)
        .differsAt();
  }

  private static List<SpokenLine> lines(List<String> speakers) {
    return speakers.stream().map(speaker -> new SpokenLine(speaker, "", "…")).toList();
  }

  @Test
  void they_differ_where_another_speaker_has_the_turn() {
    assertThat(differsAt(List.of("M1", "P1", "P2", "P1"), List.of("M1", "P2", "P1"))).isEqualTo(2);
  }

  @Test
  void they_differ_after_the_last_turn_that_both_have() {
    assertThat(differsAt(List.of("M1", "P1", "P2"), List.of("M1", "P1"))).isEqualTo(3);
  }

  @Test
  void names_in_another_script_are_no_other_speakers() {
    assertThat(differsAt(List.of("Samira", "Jan"), List.of("سميرة"))).isEqualTo(2);
  }
}
