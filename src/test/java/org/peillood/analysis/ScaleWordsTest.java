package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peillood.survey.Scale;
import org.peillood.web.Texts;

class ScaleWordsTest {

  @Test
  void both_sides_of_every_scale_have_a_name_in_every_language_of_staff() {
    for (var language : Texts.STAFF_LANGUAGES) {
      for (var scale : Scale.values()) {
        assertThat(Texts.in(language).has("analysis.row.low-side." + scale.keyword())).isTrue();
        assertThat(Texts.in(language).has("analysis.row.high-side." + scale.keyword())).isTrue();
      }
    }
  }
}
