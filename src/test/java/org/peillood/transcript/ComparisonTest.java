package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peillood.transcript.Comparison.Fate;
import org.peillood.transcript.Comparison.Piece;
import org.peillood.transcript.Comparison.Stretch;

class ComparisonTest {

  @Test
  void a_changed_line_tells_which_words_went_and_came() {
    var compared = Comparison.of("P1: a\nP2: het huis is rood\n", "P1: a\nP2: het dak is rood\n");
    assertThat(compared).hasSize(2);
    assertThat(compared.get(0).same()).isEqualTo(1);
    assertThat(compared.get(1).number()).isEqualTo(2);
    assertThat(compared.get(1).pieces())
        .contains(new Piece(Fate.REMOVED, "huis "), new Piece(Fate.ADDED, "dak "))
        .first()
        .isEqualTo(new Piece(Fate.SAME, "P2: het "));
  }

  @Test
  void a_new_line_and_a_line_that_went_are_told_whole() {
    assertThat(Comparison.of("a\nb", "a\nb\nc").get(1).pieces())
        .containsExactly(new Piece(Fate.ADDED, "c"));
    assertThat(Comparison.of("a\nb\nc", "a\nc"))
        .flatExtracting(Stretch::pieces)
        .containsExactly(new Piece(Fate.REMOVED, "b"));
  }

  @Test
  void equal_texts_differ_in_nothing() {
    assertThat(Comparison.of("a\nb", "a\nb")).allMatch(stretch -> stretch.same() > 0);
  }
}
