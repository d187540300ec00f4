package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RewritingTest {

  @Test
  void places_are_changed_by_their_position_in_the_text_as_it_was() {
    var rewriting = new Rewriting("Jan: hallo Jan\nP2: dag");
    rewriting.replace(18, 22, "[…]");
    rewriting.rename(turn("Jan", 0, 5, 14), "P1");
    rewriting.replace(5, 14, "[…]");
    assertThat(rewriting.result()).isEqualTo("P1: […]\nP2:[…]");
  }

  @Test
  void a_label_that_is_spaced_otherwise_goes_too() {
    var rewriting = new Rewriting("Jan   Peeters: hallo");
    rewriting.rename(turn("Jan Peeters", 0, 15, 20), "P1");
    assertThat(rewriting.result()).isEqualTo("P1: hallo");
  }

  private static Turn turn(String speaker, int line, int start, int end) {
    return new Turn(speaker, line, start, end, OptionalLong.empty(), OptionalLong.empty());
  }
}
