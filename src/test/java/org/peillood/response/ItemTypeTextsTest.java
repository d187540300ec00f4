package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peillood.survey.ItemType;
import org.peillood.web.Texts;

/** The pages of a survey name the type of each of its items. */
class ItemTypeTextsTest {

  @Test
  void every_type_has_a_name_in_each_language_of_the_staff() {
    for (var language : Texts.STAFF_LANGUAGES) {
      for (var type : ItemType.values()) {
        assertThat(Texts.in(language).has("surveys.type." + type.keyword()))
            .as("%s in %s", type, language)
            .isTrue();
      }
    }
  }
}
