package org.peillood.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peillood.analysis.Fieldwork.choice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TabulationResult;
import org.peillood.finding.Citation;
import org.peillood.note.Claim.Caution;
import org.peillood.note.Claim.State;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;

class ClaimJudgeTest {

  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              treated  one      Were you treated unfairly at work?  yes Yes | no No
              """));
  private static final String ID = UUID.randomUUID().toString();

  private static TabulationResult answers(int yes, int no) {
    return Fieldwork.of(SURVEY)
        .times(yes, "treated", choice("yes"))
        .times(no, "treated", choice("no"))
        .run(Tabulation.of("work", List.of("treated"), Measure.SHARES));
  }

  private static Statistic statistic(TabulationResult then, TabulationResult now) {
    var cited =
        new Citation(
            List.of("treated"),
            then.tables().get(0).wave(),
            Optional.empty(),
            Kind.CATEGORY,
            "yes");
    return new Statistic(ID, Optional.empty(), "", cited, then, Optional.of(now), 10);
  }

  private static NoteVersion version(String text) {
    return new NoteVersion(
        "NT-09", 1, NoteText.typed(new Language("en"), "", text), "an", Instant.EPOCH);
  }

  private static List<Claim> judge(String text, Statistic... statistics) {
    return judge(text, List.of(), statistics);
  }

  private static List<Claim> judge(
      String text, List<NumberDecision> decisions, Statistic... statistics) {
    var numbers = new NumberFinder(new Language("en")).find(text);
    return new ClaimJudge(List.of(statistics), 10).judge(numbers, Anchors.of(numbers, decisions));
  }

  private static NumberDecision decided(
      String text, NumberDecision.Verdict verdict, String reason) {
    var version = version(text);
    var number = new NumberFinder(new Language("en")).find(text).get(0);
    var statistic =
        verdict == NumberDecision.Verdict.STANDS
            ? Optional.of(UUID.fromString(ID))
            : Optional.<UUID>empty();
    return new NumberDecision(
        version,
        number,
        new NumberDecision.Ruling(verdict, statistic, reason),
        "an",
        Instant.EPOCH);
  }

  @Test
  void a_number_that_is_the_figure_matches_and_one_in_round_words_matches_when_rounded() {
    var figure = statistic(answers(42, 58), answers(42, 58));

    assertThat(judge("Of these, 42% were treated unfairly.", figure))
        .extracting(Claim::state)
        .containsExactly(State.MATCHES);
    assertThat(judge("Four in ten were treated unfairly.", figure))
        .extracting(Claim::state)
        .containsExactly(State.ROUNDED);
    assertThat(judge("About 40% were treated unfairly.", figure))
        .extracting(Claim::state)
        .containsExactly(State.ROUNDED);
    assertThat(judge("It was asked of people treated unfairly (n = 100).", figure))
        .extracting(Claim::state)
        .containsExactly(State.MATCHES);
  }

  @Test
  void a_number_whose_figure_left_its_interval_has_drifted() {
    var moved = statistic(answers(42, 58), answers(90, 60));
    var within = statistic(answers(42, 58), answers(44, 58));

    assertThat(judge("Of these, 42% were treated unfairly.", moved))
        .extracting(Claim::state)
        .containsExactly(State.DRIFTED);
    assertThat(judge("Of these, 42% were treated unfairly.", within))
        .extracting(Claim::state)
        .containsExactly(State.MATCHES);
    var today = judge("Of these, 60% were treated unfairly.", moved).get(0);
    assertThat(today.state()).isEqualTo(State.MATCHES);
    assertThat(today.today()).isTrue();
  }

  @Test
  void another_number_about_the_same_differs_and_one_about_something_else_has_no_source() {
    var figure = statistic(answers(42, 58), answers(42, 58));

    var claims =
        judge("Of these, 55% were treated unfairly at work. Of the shops 73% close early.", figure);

    assertThat(claims).extracting(Claim::state).containsExactly(State.DIFFERS, State.UNSOURCED);
    assertThat(claims.get(0).statistic()).contains(figure);
    assertThat(claims.get(1).statistic()).isEmpty();
  }

  @Test
  void a_number_that_agrees_by_chance_says_so() {
    var figure = statistic(answers(42, 58), answers(42, 58));

    var claim = judge("Of the shops 42% close early.", figure).get(0);

    assertThat(claim.state()).isEqualTo(State.MATCHES);
    assertThat(claim.cautions()).contains(Caution.ONLY_THE_NUMBER);
  }

  @Test
  void a_share_of_few_answers_and_a_count_of_few_people_are_flagged() {
    var few = statistic(answers(12, 12), answers(12, 12));

    assertThat(judge("Half of those treated unfairly said so.", few).get(0).cautions())
        .contains(Caution.SMALL_BASE);
    assertThat(judge("Of them 30% agreed (n = 20).").get(0).cautions())
        .containsExactly(Caution.SMALL_BASE);
    assertThat(judge("We spoke with 4 parents.").get(0).cautions())
        .containsExactly(Caution.SMALL_CELL);
    assertThat(judge("We spoke with 40 parents.").get(0).cautions()).isEmpty();
  }

  @Test
  void what_a_person_decided_holds_where_the_sentence_is_the_same() {
    var figure = statistic(answers(42, 58), answers(42, 58));
    var sentence = "Of these, 55% say so.";
    var stands = decided(sentence, NumberDecision.Verdict.STANDS, "");
    var none = decided("We met 12 times.", NumberDecision.Verdict.NO_CLAIM, "meetings");

    var claims =
        judge("New. Of  these, 55% say so. We met 12 times.", List.of(stands, none), figure);

    assertThat(claims).extracting(Claim::state).containsExactly(State.DIFFERS, State.NO_CLAIM);
    assertThat(claims.get(0).isConfirmed()).isTrue();
    assertThat(claims.get(1).decision().orElseThrow().reason()).isEqualTo("meetings");
  }

  @Test
  void what_a_person_decided_must_be_confirmed_again_where_the_sentence_changed() {
    var figure = statistic(answers(42, 58), answers(42, 58));
    var before =
        decided("Of the seekers 42% met hostile bosses.", NumberDecision.Verdict.STANDS, "");

    var changed = judge("Of all seekers 41% met hostile bosses.", List.of(before), figure).get(0);
    var text = "Nothing of the kind.";
    var numbers = new NumberFinder(new Language("en")).find(text);

    assertThat(changed.cautions()).contains(Caution.CHANGED_SENTENCE);
    assertThat(changed.isConfirmed()).isFalse();
    assertThat(changed.state()).isEqualTo(State.DIFFERS);
    assertThat(changed.statistic()).contains(figure);
    assertThat(Anchors.of(numbers, List.of(before)).gone()).containsExactly(before);
  }

  @Test
  void what_was_taken_back_holds_no_longer() {
    var none = decided("We met 12 times.", NumberDecision.Verdict.NO_CLAIM, "meetings");
    var open = decided("We met 12 times.", NumberDecision.Verdict.OPEN, "");

    var claim = judge("We met 12 times.", List.of(none, open)).get(0);

    assertThat(claim.state()).isEqualTo(State.UNSOURCED);
  }
}
