package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstSettingsTest {

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  @Test
  void a_survey_begins_with_what_its_questionnaire_says() throws IOException {
    var asked =
        read(
            """
            settings: [{form_id: buurt, form_title: "Hoe is uw buurt?", default_language: Nederlands (nl)}]
            survey:
              - {type: note, name: dag, "label::Français (fr)": Bonjour, "label::Nederlands (nl)": Dag}
              - {type: select_one yn, name: mee, "label::Français (fr)": Participer, "label::Nederlands (nl)": Meedoen, required: "yes"}
              - {type: text, name: geloof, "label::Français (fr)": Foi, "label::Nederlands (nl)": Geloof, theme: "VI VII", sensitive: "yes"}
            choices:
              - {list_name: yn, name: ja, "label::Français (fr)": Oui, "label::Nederlands (nl)": Ja}
            """);
    assertThat(FirstSettings.asking("buurt", asked, "vragen.xlsx", List.of("nl"), "2026"))
        .isEqualTo(
            new SurveySettings(
                Map.ofEntries(
                    Map.entry("id", "buurt"),
                    Map.entry("title.nl", "Hoe is uw buurt?"),
                    Map.entry("themes", "VI, VII"),
                    Map.entry("sensitive", "true"),
                    Map.entry("consent", "mee"),
                    Map.entry("languages.1.code", "nl"),
                    Map.entry("languages.1.status", "complete"),
                    Map.entry("languages.2.code", "fr"),
                    Map.entry("languages.2.status", "draft"),
                    Map.entry("waves.1.code", "2026"),
                    Map.entry("waves.1.title.nl", "2026"),
                    Map.entry("waves.1.title.fr", "2026"),
                    Map.entry("waves.1.questionnaire", "vragen.xlsx"),
                    Map.entry("waves.1.languages", "nl, fr"),
                    Map.entry("waves.1.minutes", "1"),
                    Map.entry("waves.1.mode", "web"))));
  }

  @Test
  void a_title_that_nobody_gave_is_left_for_a_person() throws IOException {
    var asked =
        read(
            """
            settings: [{form_id: vragen, default_language: Nederlands (nl)}]
            survey:
              - {type: text, name: naam, "label::Nederlands (nl)": Naam}
            """);
    var settings = FirstSettings.asking("vragen", asked, "vragen.yaml", List.of("nl"), "2026");
    assertThat(settings.get("title.nl")).isEmpty();
    assertThat(settings.get("consent")).isEmpty();
    assertThat(settings.get("sensitive")).isEqualTo("false");
  }

  private Questionnaire read(String questionnaire) throws IOException {
    var file = Files.writeString(folder.resolve("vragen.yaml"), questionnaire);
    return QuestionnaireFile.readAlone(file, List.of()).questionnaire().orElseThrow();
  }
}
