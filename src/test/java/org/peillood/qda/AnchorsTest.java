package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchorsTest {

  private static String found(String brought, String made, String words) {
    var anchors = Anchors.of(brought, made);
    int at = brought.indexOf(words);
    return made.substring(anchors.start(at), anchors.end(at + words.length()));
  }

  @Test
  void a_text_that_stays_as_it_is_keeps_its_places() {
    var text = "P1: 😀 brood\n\nP2: مرحبا kaas";
    for (var words : new String[] {"brood", "😀", "مرحبا kaas", text}) {
      assertThat(found(text, text, words)).isEqualTo(words);
    }
  }

  @Test
  void white_space_and_names_of_speakers_may_differ() {
    var brought = "Jan:   ik eet brood \n\n\nPiet: ik eet ook\tbrood";
    var made = "P1: ik eet brood\nP2: ik eet ook brood\n";
    assertThat(found(brought, made, "eet brood")).isEqualTo("eet brood");
    assertThat(found(brought, made, "ook\tbrood")).isEqualTo("ook brood");
  }

  @Test
  void a_place_is_never_outside_of_the_text() {
    var anchors = Anchors.of("a b c", "");
    assertThat(anchors.start(5)).isZero();
  }
}
