package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/**
 * What a respondent was told is kept survives the death of the server ({@code kill -9}), on both
 * databases; started again it finds everything as it was, and both serve the same. One test, as
 * each start of a server is dear.
 */
class DurabilityIT {

  private static final List<String> WITH_SAMPLE = List.of("-Dpeillood.sample=true");
  private static final List<String> OF_THE_PLAN =
      List.of("/api/indicators", "/notas/NT-09", "/plan/acties/12.A", "/plan");

  @Test
  void what_was_acknowledged_survives_a_kill_on_either_database_and_both_serve_the_same()
      throws IOException, SQLException {
    var data = Platform.newFolder();
    var onH2 = survivesAKill(() -> Platform.onH2(data, WITH_SAMPLE));
    // 270 and 90 of the sample, and the two below.
    assertThat(responses(data)).as("after it was ended as Ctrl-C does").isGreaterThanOrEqualTo(362);
    // Its test defaults are not durable; these are PostgreSQL's own.
    try (var postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      assertThat(survivesAKill(() -> Platform.onPostgres(postgres, WITH_SAMPLE))).isEqualTo(onH2);
    }
  }

  /** What the plan looks like on the second start. */
  private static Map<String, String> survivesAKill(Supplier<Platform> start) {
    var platform = start.get();
    var password = platform.password("beleid");
    var respondent = Respondent.jobSeeker(platform, "nl");
    var question = respondent.path();
    var done = Respondent.jobSeeker(platform, "nl").send("J02", "geen").send();
    var thanks = done.path();
    var code = done.code();
    assertThat(respondent.send("J02", "werk").status()).isEqualTo(200);
    var survey = Visitor.signedIn(platform, "beleid").getJson("/api/surveys/werkzoekenden").body();
    makeSurvey(platform);
    platform.kill();

    try (var again = start.get()) {
      var page = Respondent.at(again, question);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.hasChosen("J02", "werk")).isTrue();
      assertThat(Respondent.at(again, thanks).code()).hasSize(4).isEqualTo(code);

      assertThat(again.said())
          .contains("Peillood is klaar op")
          .doesNotContain(password)
          .doesNotContain("eenmalig getoond");
      var officer = new Visitor(again);
      officer.post("/aanmelden", "naam", "beleid", "wachtwoord", password, "naar", "/themas");
      assertThat(officer.getJson("/api/surveys/werkzoekenden").body())
          .isEqualTo(survey)
          .contains("90");
      assertThat(new Visitor(again).get("/v/herstart").body())
          .as("a survey that was made in the browser")
          .contains("How are you");
      var plan = new LinkedHashMap<String, String>();
      OF_THE_PLAN.forEach(path -> plan.put(path, main(officer.get(path).body())));
      return plan;
    }
  }

  private static String main(String page) {
    return page.replaceAll("(?s).*<main|</main>.*", "");
  }

  /** How many responses to the survey of job seekers the file holds that nobody serves now. */
  private static long responses(Path data) throws SQLException {
    try (var file =
            DriverManager.getConnection("jdbc:h2:file:" + data + "/peillood", "peillood", "");
        var rows =
            file.createStatement()
                .executeQuery("select count(*) from response where survey = 'werkzoekenden'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** A survey that was made in the browser. */
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
