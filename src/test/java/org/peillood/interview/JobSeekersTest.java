package org.peillood.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyFolder;

/**
 * Walks through the job-seeker survey in {@code surveys/}, with the routing of its proposal (items
 * J01 to J30).
 */
class JobSeekersTest {

  private static final Survey JOB_SEEKERS =
      SurveyFolder.read(Path.of("surveys")).survey("werkzoekenden").orElseThrow();

  private static final Answer REFUSED = new Answer.Missing(MissingCode.REFUSED);
  private static final Answer NOT_ASKED = new Answer.Missing(MissingCode.NOT_ASKED);

  @Test
  void no_consent_ends_the_walk_at_once() {
    assertThat(whole().answer("J01", "nee").at()).isEqualTo(Walk.END);
  }

  @Test
  void who_neither_seeks_nor_sought_work_is_thanked() {
    assertThat(whole().answer("J01", "ja").answer("J02", "geen").at()).isEqualTo(Walk.END);
  }

  @Test
  void recognition_is_asked_only_about_a_diploma_from_abroad() {
    assertThat(upTo("J05", whole()).answer("J05", "secundair").answer("J06", "belgie").at())
        .isEqualTo("J08");
    assertThat(upTo("J05", whole()).answer("J05", "secundair").answer("J06", "buiteneu").at())
        .isEqualTo("J07");
  }

  @Test
  void the_heaviest_hurdle_is_chosen_among_the_hurdles_ticked() {
    var walk = upTo("J09", whole());
    var hurdles =
        walk.item("J09").offered().stream().map(category -> category.code()).limit(2).toList();
    walk.answer("J09", hurdles.toArray(String[]::new));
    assertThat(walk.at()).isEqualTo("J10");
    assertThat(walk.item("J10").offered())
        .extracting(category -> category.code())
        .containsExactly(hurdles.get(0), hurdles.get(1), "97", "98");
  }

  @Test
  void one_hurdle_needs_no_choice_of_the_heaviest() {
    var walk = upTo("J09", whole());
    var hurdle = walk.item("J09").offered().get(0).code();
    assertThat(walk.answer("J09", hurdle).at()).isNotEqualTo("J10");
  }

  @Test
  void the_ground_of_unequal_treatment_is_asked_only_after_its_own_yes() {
    var treated = upTo("J19", whole()).answer("J19", "meer");
    assertThat(to("J27", treated).answer("J27", "ja").at()).isEqualTo("J20");
    assertThat(treated.back().answer("J27", "nee").at()).isEqualTo("profiel");
    var notTreated = upTo("J19", whole()).answer("J19", "nee");
    assertThat(to("J27", notTreated).answer("J27", "ja").at()).isEqualTo("J28");
  }

  @Test
  void a_no_to_personal_questions_is_a_refusal_of_those_that_would_have_been_asked() {
    var treated = to("J27", upTo("J19", whole()).answer("J19", "meer")).answer("J27", "nee");
    assertThat(settled(treated.answers()))
        .containsAllEntriesOf(Map.of("J20", REFUSED, "J28", REFUSED, "J29", REFUSED));
    var notTreated = to("J27", upTo("J19", whole()).answer("J19", "nee")).answer("J27", "nee");
    assertThat(settled(notTreated.answers()))
        .as("nobody who was treated equally is asked why not")
        .containsAllEntriesOf(Map.of("J20", NOT_ASKED, "J28", REFUSED, "J29", REFUSED));
    var seeksNoWork = whole().answer("J01", "ja").answer("J02", "geen");
    assertThat(settled(seeksNoWork.answers()))
        .as("who never came to the question refused nothing")
        .containsAllEntriesOf(Map.of("J27", NOT_ASKED, "J28", NOT_ASKED));
  }

  @Test
  void what_was_refused_with_its_block_contradicts_nothing_and_is_asked_anew_after_a_yes() {
    var walk = to("J27", upTo("J19", whole()).answer("J19", "nee")).answer("J27", "nee");
    var interview = interview();
    var sent = interview.settle(Answers.of(walk.answers()));
    assertThat(interview.contradictions(sent)).isEmpty();
    assertThat(interview.violations(sent, "nl")).isEmpty();
    assertThat(interview.settleSent(sent)).isEqualTo(sent);

    var turn = interview.turn(sent, "J27", Map.of("J27", List.of("ja")), "nl");
    assertThat(turn).isInstanceOf(Turn.Accepted.class);
    var accepted = (Turn.Accepted) turn;
    assertThat(accepted.next()).contains("J28");
    assertThat(accepted.answers().get("J28")).isEmpty();
  }

  private static Map<String, Answer> settled(Map<String, Answer> answers) {
    return interview().settle(Answers.of(answers)).byItem();
  }

  private static Interview interview() {
    var questionnaire = JOB_SEEKERS.wave("2019").orElseThrow().questionnaire();
    return Walk.interview(questionnaire);
  }

  @Test
  void the_whole_walk_ends_in_every_language_of_each_wave() {
    for (var wave : JOB_SEEKERS.waves()) {
      for (var language : wave.languages()) {
        var walk = Walk.through(wave.questionnaire(), language);
        assertThat(to(Walk.END, walk.answer("J01", "ja")).at()).isEqualTo(Walk.END);
        assertThat(walk.answers()).hasSizeGreaterThan(8);
      }
    }
  }

  private static Walk whole() {
    return Walk.through(JOB_SEEKERS.wave("2019").orElseThrow().questionnaire(), "nl");
  }

  private static Walk upTo(String page, Walk walk) {
    return to(page, walk.answer("J01", "ja"));
  }

  /** Answers the first thing offered on each page until it comes to this one. */
  private static Walk to(String page, Walk walk) {
    for (int i = 0; i < 100 && !walk.at().equals(page) && !walk.at().equals(Walk.END); i++) {
      for (var item : walk.page().items()) {
        var first =
            item.offered().isEmpty() ? List.<String>of() : List.of(item.offered().get(0).code());
        walk.fill(item.item().name(), first.toArray(String[]::new));
      }
      assertThat(walk.send().messages()).isEmpty();
    }
    return walk;
  }
}
