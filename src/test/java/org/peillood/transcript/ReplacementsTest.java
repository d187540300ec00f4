package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

  @Test
  void every_place_of_a_name_gets_the_same_other_name_and_longer_words_are_left_alone() {
    assertThat(
            Replacements.apply(
                "P1: An zei dat Anna kwam, en an. An's fiets.", Map.of("An", "[vrouw 1]")))
        .isEqualTo(
            new Replacements("P1: [vrouw 1] zei dat Anna kwam, en an. [vrouw 1]'s fiets.", 2));
  }

  @Test
  void the_longest_name_wins_and_what_was_put_in_is_not_replaced_again() {
    assertThat(
            Replacements.apply(
                "Jan Peeters en Jan", Map.of("Jan", "Piet", "Jan Peeters", "Jan", "Piet", "Joris")))
        .isEqualTo(new Replacements("Jan en Piet", 2));
  }

  @Test
  void signs_in_names_mean_themselves() {
    assertThat(Replacements.apply("Bel (02) 123 of $1", Map.of("(02) 123", "\\1$0")))
        .isEqualTo(new Replacements("Bel \\1$0 of $1", 1));
    assertThat(Replacements.apply("niets", Map.of())).isEqualTo(new Replacements("niets", 0));
  }
}
