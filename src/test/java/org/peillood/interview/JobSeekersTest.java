package org.peillood.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyFolder;

/**
 * Walks through the job-seeker survey in {@code surveys/}, with the routing of its proposal (items
 * J01 to J30).
 */
class JobSeekersTest {

  private static final Survey JOB_SEEKERS =
      SurveyFolder.read(Path.of("surveys")).survey("werkzoekenden").orElseThrow();

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
