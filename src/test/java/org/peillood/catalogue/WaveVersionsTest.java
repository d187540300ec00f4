package org.peillood.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peillood.survey.SurveyTable;

class WaveVersionsTest {

  private static final PublishedVersion FIRST =
      version(1, "a", "mood  text  Mood?\nwork  text  Work?\nold  text  Old?", Set.of());
  private static final PublishedVersion SECOND =
      version(2, "b", "mood  text  How?\nwork  text  Work?\nnew  text  New?", Set.of("mood"));
  private static final PublishedVersion THIRD =
      version(3, "c", "mood  text  How now?\nwork  text  Job?\nnew  text  New?", Set.of("work"));
  private static final WaveVersions VERSIONS = new WaveVersions(List.of(FIRST, SECOND, THIRD));

  @Test
  void whoever_begins_gets_the_latest_version() {
    assertThat(VERSIONS.latest()).isEqualTo(THIRD);
  }

  @Test
  void a_response_is_read_with_the_version_it_answers_to() {
    assertThat(VERSIONS.answering("b")).isEqualTo(SECOND);
    assertThat(VERSIONS.asking(FIRST.questionnaire())).isEqualTo(FIRST);
  }

  @Test
  void a_response_from_before_versions_were_kept_answers_to_the_first() {
    assertThat(VERSIONS.answering("unknown")).isEqualTo(FIRST);
  }

  @Test
  void the_series_of_an_item_takes_in_answers_since_its_last_break() {
    assertThat(VERSIONS.continuing("a")).isEmpty();
    assertThat(VERSIONS.continuing("b")).containsExactlyInAnyOrder("mood", "new");
    assertThat(VERSIONS.continuing("c")).containsExactlyInAnyOrder("mood", "work", "new");
  }

  private static PublishedVersion version(
      int number, String hash, String table, Set<String> breaks) {
    return new PublishedVersion(
        number,
        hash,
        PublishedVersions.interview(SurveyTable.questionnaire(table)),
        breaks,
        new DefinitionSource("questionnaire.yaml", ""),
        LocalDate.of(2020, 1, number),
        "beheer");
  }
}
