package org.peillood;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartIT {

  @Test
  void stopped_and_started_again_it_finds_everything_as_it_was() {
    var data = Platform.newFolder();
    String password;
    String survey;
    try (var first = Platform.onH2(data, List.of("-Dpeillood.sample=true"))) {
      password = first.password("beleid");
      survey = Visitor.signedIn(first, "beleid").getJson("/api/surveys/werkzoekenden").body();
      makeSurvey(first);
    }
    try (var second = Platform.onH2(data, List.of("-Dpeillood.sample=true"))) {
      assertThat(second.said())
          .contains("Peillood is klaar op")
          .doesNotContain(password)
          .doesNotContain("eenmalig getoond");
      var officer = new Visitor(second);
      officer.post("/aanmelden", "naam", "beleid", "wachtwoord", password, "naar", "/themas");
      assertThat(officer.getJson("/api/surveys/werkzoekenden").body())
          .isEqualTo(survey)
          .contains("270", "90");
      assertThat(new Visitor(second).get("/v/herstart").body())
          .as("a survey that was made in the browser")
          .contains("How are you");
    }
  }

  private static void makeSurvey(Platform platform) {
    var questionnaire =
        """
        settings: [{form_id: herstart, default_language: English (en)}]
        survey:
          - {type: select_one yn, name: part, 'label::English (en)': Part, required: 'yes'}
        choices:
          - {list_name: yn, name: ja, 'label::English (en)': 'Yes'}
        """;
    var settings =
        """
        id: herstart
        title: {en: How are you}
        name: {en: Again}
        audience: {en: anyone}
        asks: {en: We ask this.}
        promises: {en: [We keep it safe.]}
        notice: {version: 1, text: {en: [We keep it safe.]}}
        afterwards: {en: [We count.]}
        consent: part
        themes: [I]
        sensitive: false
        keepUntil: 2031-12-31
        languages: [{code: en, status: complete}]
        waves:
          - {code: "1", title: {en: One}, questionnaire: vragen.yaml, languages: [en], opens: 2020-01-01, minutes: 5, mode: web}
        """;
    try (var screen = Screen.desktop(platform).signedIn("beleid").open("/bevragingen/nieuw")) {
      var page = screen.page();
      page.setInputFiles(
          "#bestand",
          new FilePayload(
              "vragen.yaml", "application/yaml", questionnaire.getBytes(StandardCharsets.UTF_8)));
      page.fill("#id", "herstart");
      page.click("main form button.btn");
      screen.open("/bevragingen/herstart/instellingen/document");
      page.fill("#tekst", settings);
      page.click("form.document button.btn");
      screen.open("/bevragingen/herstart/instellingen/publiceren");
      page.click("form.form button.btn");
    }
  }
}
