package org.peillood.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.survey.SurveySettings;

class SettingsFormTest {

  @Test
  void what_the_page_does_not_show_stays_as_it_was_and_the_rest_is_as_it_was_typed() {
    var before =
        new SurveySettings(
            Map.of(
                "id", "buurt",
                "title.nl", "Oud",
                "asks.nl", "Weg",
                "notice.keeps", "deviceid",
                "notice.told.nl", "Wij bewaren het toestel.",
                "notice.contact.nl", "Laat weten hoe."));
    var form =
        new SettingsForm(Map.of("title.nl", "Nieuw", "knop", "bewaren", "themes", "I"), Map.of());
    assertThat(form.settings("buurt", before).fields())
        .isEqualTo(
            Map.of(
                "id", "buurt",
                "title.nl", "Nieuw",
                "themes", "I",
                "notice.keeps", "deviceid",
                "notice.told.nl", "Wij bewaren het toestel.",
                "notice.contact.nl", "Laat weten hoe."));
  }
}
