package org.peillood.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementTest {

  private final SpokenText text =
      new Conversation("uitspraken")
          .says("P1", "Het formulier was moeilijk. Mijn mentor hielp.")
          .says("P2", "Het loket.")
          .spoken();

  @Test
  void a_turn_counts_once_for_a_code_however_many_coders_gave_it() {
    var segments =
        List.of(
            Cast.segment(text, 1, "TAAL", "a"),
            Cast.segment(
                text, text.sentences(text.turns().get(0)).get(1), "TAAL", Valence.NEGATIVE, "b"),
            Cast.segment(text, 1, "HULP", "b"));
    var found = Statement.of(text, segments, List.of());
    assertThat(found).hasSize(1);
    assertThat(found.get(0).participant()).isEqualTo("P1");
    assertThat(found.get(0).codes())
        .isEqualTo(Map.of("TAAL", Set.of(Valence.NEGATIVE), "HULP", Set.of()));
  }

  @Test
  void what_was_settled_holds_also_when_no_code_was() {
    var segments = List.of(Cast.segment(text, 1, "TAAL", "a"), Cast.segment(text, 2, "X", "a"));
    var settlement = new Settlement(text, text.turns().get(0).words(), "", "a", Instant.EPOCH);
    assertThat(Statement.of(text, segments, List.of(settlement)))
        .extracting(Statement::turn)
        .containsExactly(2);
  }

  @Test
  void few_new_codes_show_that_little_new_is_said() {
    var saturation =
        Saturation.of(
            List.of(
                new Saturation.Given("FG-1", Set.of("A", "B")),
                new Saturation.Given("FG-2", Set.of("B", "C")),
                new Saturation.Given("FG-3", Set.of("A", "C"))));
    assertThat(saturation.steps())
        .containsExactly(
            new Saturation.Step("FG-1", 2, 2, 2),
            new Saturation.Step("FG-2", 2, 1, 3),
            new Saturation.Step("FG-3", 2, 0, 3));
  }

  @Test
  void a_trait_of_fewer_than_three_people_is_never_told_apart() {
    assertThat(TraitCells.of(Map.of("woman", 5L, "man", 2L, "x", 1L)).columns())
        .containsExactly(List.of("woman"), List.of("x", "man"));
    assertThat(TraitCells.of(Map.of("woman", 5L, "man", 4L, "x", 1L)).columns())
        .as("one alone stands with the next smallest")
        .containsExactly(List.of("woman"), List.of("x", "man"));
    assertThat(TraitCells.of(Map.of("woman", 1L, "man", 1L)).columns()).isEmpty();
    assertThat(TraitCells.of(Map.of("woman", 3L, "man", 4L)).columns())
        .containsExactly(List.of("man"), List.of("woman"));
  }

  @Test
  void more_than_three_codes_or_two_signs_on_a_statement_are_hinted_at() {
    var one = text.turns().get(0).words();
    assertThat(
            Hints.of(
                List.of(
                    Cast.segment(text, one, "A", Valence.POSITIVE, "a"),
                    Cast.segment(text, one, "B", Valence.NEGATIVE, "a"),
                    Cast.segment(text, one, "C", Valence.NONE, "a"),
                    Cast.segment(text, one, "D", Valence.NONE, "a"))))
        .containsExactly("many-codes", "valences");
    assertThat(Hints.of(List.of(Cast.segment(text, one, "A", Valence.POSITIVE, "a")))).isEmpty();
  }

  @Test
  void a_quote_goes_no_further_than_what_bounds_it() {
    assertThat(QuoteScope.PUBLISH.within(QuoteScope.INTERNAL)).isEqualTo(QuoteScope.INTERNAL);
    assertThat(QuoteScope.NONE.within(QuoteScope.PUBLISH)).isEqualTo(QuoteScope.NONE);
    assertThat(QuoteScope.sent("anything")).isEqualTo(QuoteScope.NONE);
  }

  @Test
  void counter_examples_are_what_others_say_and_first_what_speaks_the_other_way() {
    var quoted = Cast.segment(text, text.turns().get(0).words(), "A", Valence.POSITIVE, "a");
    var other = Cast.segment(text, text.turns().get(1).words(), "A", Valence.POSITIVE, "a");
    var against = Cast.segment(text, text.turns().get(0).words(), "A", Valence.NEGATIVE, "b");
    var found = CounterExample.of(text, List.of(quoted, other, against), quoted, Set.of("P1"));
    assertThat(found).extracting(CounterExample::segment).containsExactly(against, other);
  }

  @Test
  void an_ended_quote_has_no_words_left() {
    var quote =
        new SegmentQuote(
            Cast.segment(text, 1, "A", "a"),
            text,
            "P1",
            "VII",
            new SegmentQuote.Chosen(
                "", "", "ouder", QuoteScope.PUBLISH, SegmentQuote.Counter.NONE_FOUND, ""),
            "a");
    assertThat(quote.words()).contains("formulier");
    quote.end(QuoteEnd.CONSENT, Instant.EPOCH);
    assertThat(quote.isLive()).isFalse();
    assertThat(quote.words()).isEmpty();
    assertThat(quote.endedWhy()).isEqualTo("consent");
  }
}
