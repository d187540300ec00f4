package org.peillood.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.CohenKappa;
import org.peillood.statistics.KrippendorffAlpha;
import org.peillood.statistics.PercentAgreement;
import org.peillood.statistics.Ratings;

class CoderAgreementTest {

  private final SpokenText text =
      new Conversation("eens")
          .says("M1", "Wat hield u tegen?")
          .says("P1", "Het formulier. Mijn mentor hielp.")
          .says("P2", "Het loket.")
          .says("P3", "Niets.")
          .spoken();
  private final List<Segment> segments =
      List.of(
          Cast.segment(text, 2, "TAAL", "a"),
          Cast.segment(text, 3, "TAAL", "a"),
          Cast.segment(text, 2, "TAAL", "b"),
          Cast.segment(text, 4, "TAAL", "b"));

  private static CategoricalColumn column(String name, String... given) {
    var column = CategoricalColumn.builder(name, List.of("no", "yes"));
    for (var one : given) {
      column.append(one);
    }
    return column.view();
  }

  @Test
  void its_numbers_are_those_of_the_statistics_on_the_same_units() {
    var ratings =
        Ratings.of(
            List.of(column("a", "no", "yes", "yes", "no"), column("b", "no", "yes", "no", "yes")));
    var found = CoderAgreement.of(text, segments, Set.of("a", "b"), CodingUnit.TURN);
    var code = Objects.requireNonNull(found.codes().get("TAAL"));
    assertThat(found.units()).isEqualTo(4);
    assertThat(found.same()).isEqualTo(2);
    assertThat(code.percent().orElseThrow())
        .isEqualTo(PercentAgreement.of(ratings).estimate().fold(e -> e.value(), why -> -9.0))
        .isEqualTo(0.5);
    assertThat(code.kappa().orElseThrow())
        .isEqualTo(CohenKappa.of(ratings).figures().kappa().fold(e -> e.value(), why -> -9.0))
        .isCloseTo(0, within(1e-12));
    assertThat(code.alpha().orElseThrow())
        .isEqualTo(KrippendorffAlpha.of(ratings).figures().alpha().fold(a -> a, why -> -9.0));
    assertThat(found.overall()).as("one code is all there is").isEqualTo(code);
  }

  @Test
  void units_are_turns_sentences_or_characters_without_the_names_of_speakers() {
    assertThat(CodingUnit.TURN.of(text)).hasSize(4);
    assertThat(CodingUnit.SENTENCE.of(text))
        .extracting(span -> span.in(text.text()))
        .containsExactly(
            "Wat hield u tegen?", "Het formulier.", "Mijn mentor hielp.", "Het loket.", "Niets.");
    assertThat(CodingUnit.CHARACTER.of(text))
        .hasSize(text.turns().stream().mapToInt(t -> t.end() - t.start()).sum());
  }

  @Test
  void what_was_settled_is_no_judgement_of_a_coder_and_words_that_changed_do_not_count() {
    var flagged = Cast.segment(text, 1, "TAAL", "a");
    flagged.flag(2, flagged.excerpt());
    var all =
        List.of(
            Cast.segment(text, 2, "TAAL", "a"),
            Cast.segment(text, 2, "TAAL", "b"),
            Cast.settled(text, 3, "TAAL"),
            flagged);
    assertThat(CoderAgreement.of(text, all, Set.of("a", "b"), CodingUnit.TURN).same()).isEqualTo(4);
  }

  @Test
  void where_coders_differ_is_told_turn_by_turn() {
    var differing = Disagreement.of(text, segments, List.of(), Set.of("a", "b"));
    assertThat(differing).extracting(d -> d.turn().number()).containsExactly(3, 4);
    assertThat(differing.get(0).byCoder().get("a")).containsExactly("TAAL");
    assertThat(differing.get(0).byCoder().get("b")).isEmpty();
  }
}
