package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnYesTest {

  private static Map<String, OwnYes> in(String survey, String wave) {
    var read = SurveyFolder.read(Path.of("surveys")).survey(survey).orElseThrow();
    return OwnYes.in(read.wave(wave).orElseThrow().questionnaire());
  }

  @Test
  void every_sensitive_question_of_the_three_surveys_has_its_own_yes() {
    var background = new OwnYes("J27", "ja");
    assertThat(in("werkzoekenden", "2019"))
        .isEqualTo(Map.of("J20", background, "J28", background, "J29", background));
    assertThat(in("werkzoekenden", "2020-07")).isEmpty();
    var parents = SurveyFolder.read(Path.of("surveys")).survey("ouders").orElseThrow();
    for (var wave : parents.waves()) {
      assertThat(OwnYes.in(wave.questionnaire()))
          .isEqualTo(
              Map.of("P20", new OwnYes("P19", "ja"), "P27_achtergrond", new OwnYes("P27", "ja")));
    }
  }

  @Test
  void parts_that_must_all_be_true_are_told_apart() {
    assertThat(OwnYes.all("(${a} = 'x' or ${b} = 'y and z') and ${c} = 'ja'"))
        .containsExactly("(${a} = 'x' or ${b} = 'y and z')", "${c} = 'ja'");
    assertThat(OwnYes.all("${a} = 'x' or ${b} = 'y' and ${c} = 'ja'"))
        .as("with an or, none of them must be")
        .isEqualTo(List.of("${a} = 'x' or ${b} = 'y' and ${c} = 'ja'"));
  }
}
