package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

  @Test
  void every_place_of_a_name_gets_the_same_other_name_and_longer_words_are_left_alone() {
    var replaced =
        Replacements.apply(
            "P1: An zei dat Anna kwam, en an. An's fiets.", Map.of("An", "[vrouw 1]"));
    assertThat(replaced.text())
        .isEqualTo("P1: [vrouw 1] zei dat Anna kwam, en an. [vrouw 1]'s fiets.");
    assertThat(replaced.times()).isEqualTo(2);
  }

  @Test
  void the_longest_name_wins_and_what_was_put_in_is_not_replaced_again() {
    assertThat(
            Replacements.apply(
                    "Jan Peeters en Jan",
                    Map.of("Jan", "Piet", "Jan Peeters", "Jan", "Piet", "Joris"))
                .text())
        .isEqualTo("Jan en Piet");
  }

  @Test
  void signs_in_names_mean_themselves() {
    assertThat(Replacements.apply("Bel (02) 123 of $1", Map.of("(02) 123", "\\1$0")).text())
        .isEqualTo("Bel \\1$0 of $1");
    assertThat(Replacements.apply("niets", Map.of()))
        .isEqualTo(new Replacements("niets", List.of()));
  }

  @Test
  void a_passage_follows_the_names_in_it_and_before_it() {
    var text = "P1: An sprak met Jan Peeters gisteren.";
    var replaced = Replacements.apply(text, Map.of("An", "[vrouw 1]", "Jan Peeters", "[man 1]"));
    assertThat(followed(text, "sprak met Jan Peeters gisteren", replaced))
        .isEqualTo("sprak met [man 1] gisteren");
    assertThat(followed(text, "sprak met Jan", replaced)).isEqualTo("sprak met [man 1]");
    assertThat(followed(text, "Peeters gisteren", replaced)).isEqualTo("[man 1] gisteren");
    assertThat(followed(text, "An", replaced)).isEqualTo("[vrouw 1]");
    assertThat(followed(text, "gisteren", replaced)).isEqualTo("gisteren");
  }

  private static String followed(String text, String words, Replacements replaced) {
    int at = text.indexOf(words);
    return Renamed.moved(new Span(at, at + words.length()), replaced.places()).in(replaced.text());
  }
}
