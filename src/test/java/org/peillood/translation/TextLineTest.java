package org.peillood.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.translation.Fidelity.Kind;
import org.peillood.translation.Fidelity.Unfaithful;
import org.peillood.translation.Matter.Earlier;

/** How the translation of one text stands. */
class TextLineTest {

  @Test
  void a_text_that_nobody_translated_is_missing() {
    assertThat(untouched("Do you work?", "").state()).isEqualTo(TextState.MISSING);
  }

  @Test
  void what_came_with_the_questionnaire_counts_as_its_language_does() {
    assertThat(untouched("Do you work?", "Travaillez-vous ?").state())
        .isEqualTo(TextState.REVIEWED);
  }

  @Test
  void a_reworded_source_makes_what_came_with_an_earlier_version_stale() {
    var line =
        untouched(
            "Do you have work?",
            "Travaillez-vous ?",
            new Earlier("Do you work?", "Travaillez-vous ?"),
            new Earlier("Do you work?", "Travaillez-vous ?"));
    assertThat(line.state()).isEqualTo(TextState.STALE);
    assertThat(line.madeFrom()).contains("Do you work?");
  }

  @Test
  void a_source_and_a_translation_that_were_reworded_together_are_not_stale() {
    var line =
        untouched(
            "Do you have work?",
            "Avez-vous du travail ?",
            new Earlier("Do you work?", "Travaillez-vous ?"));
    assertThat(line.state()).isEqualTo(TextState.REVIEWED);
  }

  @Test
  void a_translation_that_a_newer_version_leaves_out_survives() {
    var line = untouched("Do you work?", "", new Earlier("Do you work?", "Travaillez-vous ?"));
    assertThat(line.words()).isEqualTo("Travaillez-vous ?");
    assertThat(line.state()).isEqualTo(TextState.DRAFT);
    assertThat(line.isWaiting()).isTrue();
  }

  @Test
  void a_stored_translation_is_stale_as_soon_as_its_source_has_another_hash() {
    var kept = kept("Travaillez-vous ?", "Do you work?", "");
    assertThat(worked("Do you work?", "", kept).state()).isEqualTo(TextState.REVIEWED);
    assertThat(worked("  Do you work?\r\n", "", kept).state()).isEqualTo(TextState.REVIEWED);
    var stale = worked("Do you have work?", "", kept);
    assertThat(stale.state()).isEqualTo(TextState.STALE);
    assertThat(stale.madeFrom()).contains("Do you work?");
    assertThat(stale.words()).isEqualTo("Travaillez-vous ?");
  }

  @Test
  void words_that_the_questionnaire_brings_later_contest_those_that_were_stored() {
    var kept = kept("Travaillez-vous ?", "Do you work?", "Travail ?");
    assertThat(worked("Do you work?", "Travail ?", kept).contested())
        .isEqualTo(TextLine.Contest.NONE);
    var contested = worked("Do you work?", "Avez-vous un emploi ?", kept);
    assertThat(contested.contested()).isEqualTo(TextLine.Contest.OTHER_WORDS);
    assertThat(contested.isSettled()).isFalse();
  }

  @Test
  void a_language_is_complete_when_all_is_in_the_survey_and_nothing_is_stale() {
    var there = untouched("Yes", "Oui");
    var missing = untouched("No", "");
    var stale = untouched("Go on", "Suite", new Earlier("Go", "Suite"));
    var here = worked("Stop", "", kept("Arrêter", "Stop", ""));
    assertThat(Coverage.of(List.of(there, missing, stale, here)))
        .isEqualTo(new Coverage(4, 2, 1, 0, 0, 1, 1));
    assertThat(Coverage.of(List.of(there)).isComplete()).isTrue();
    assertThat(Coverage.of(List.of(there, here)).isComplete()).isFalse();
    assertThat(Coverage.of(List.of(there, there, there, missing)).percent()).isEqualTo(75);
  }

  @Test
  void what_was_looked_over_here_counts_when_it_stands_in_the_survey() {
    var before = new Earlier("Go", "Suite");
    var text = new Matter.Text(original("Go on"), "Suite", List.of(before));
    var checked =
        TextLine.of(text, TextState.REVIEWED, Optional.of(kept("Suite", "Go on", "Suite")));
    assertThat(Coverage.of(List.of(checked)).isComplete()).isTrue();
    var rewritten =
        TextLine.of(text, TextState.REVIEWED, Optional.of(kept("Continuez", "Go on", "Suite")));
    assertThat(rewritten.state()).isEqualTo(TextState.REVIEWED);
    assertThat(rewritten.there()).isEqualTo(TextState.STALE);
    assertThat(Coverage.of(List.of(rewritten)).isComplete()).isFalse();
  }

  @Test
  void places_of_answers_and_marks_must_survive() {
    assertThat(
            Fidelity.differences(
                "Is ${name} **well**? See [this](https://a.be)",
                "Gaat het **goed met ${naam}? Zie [dit](https://a.be)"))
        .containsExactlyInAnyOrder(
            new Unfaithful(Kind.LOST, "${name}"),
            new Unfaithful(Kind.INVENTED, "${naam}"),
            new Unfaithful(Kind.LOST, "**"));
    assertThat(Fidelity.differences("Is ${ name } well?", "${name}: goed? ${name}!")).isEmpty();
    assertThat(Fidelity.differences("# Work\n<b>Now</b>", "# Travail\n<B>Maintenant</B>"))
        .isEmpty();
    assertThat(Fidelity.differences("Costs $5 _now_", "Coûte 5 $ maintenant")).isEmpty();
    assertThat(Fidelity.differences("Is ${name} well?", "")).isEmpty();
  }

  private static TextLine untouched(String source, String brought, Earlier... earlier) {
    return TextLine.of(
        new Matter.Text(original(source), brought, List.of(earlier)),
        TextState.REVIEWED,
        Optional.empty());
  }

  private static TextLine worked(String source, String brought, TextLine.Kept kept) {
    return TextLine.of(
        new Matter.Text(original(source), brought, List.of()),
        TextState.REVIEWED,
        Optional.of(kept));
  }

  private static Original original(String source) {
    return new Original("survey/work/label", "label", "work", source, Original.Duty.NEEDED);
  }

  private static TextLine.Kept kept(String words, String source, String brought) {
    return new TextLine.Kept(
        "survey/work/label",
        words,
        TextState.REVIEWED,
        source,
        Words.hash(source),
        brought,
        "",
        1,
        "beleid");
  }
}
