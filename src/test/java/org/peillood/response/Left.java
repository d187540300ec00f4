package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.answering.Respondent;

/**
 * What people left on a platform before it died: somebody in the middle of a survey, somebody who
 * is done, a survey that was made in the browser.
 *
 * @param password of the officer
 * @param question the page of who is in the middle, where looking for work was answered
 * @param thanks the last page of who is done
 * @param code of who is done
 * @param survey what the interface for programs told of the survey
 */
record Left(String password, String question, String thanks, List<String> code, String survey) {

  private static final String OLD = "019a0000-0000-7000-8000-000000000001";
  private static final String BEFORE_V9 =
      """
      insert into device (id, name, key_seal, made_by, made_on) values
        ('019a0000-0000-7000-8000-000000000002', 'old', 'seal', 'beheer', date '2026-10-01');
      insert into response (id, survey, wave, questionnaire_version, questionnaire_hash, language, mode, disposition,
        answers, notice_version, notice_language, synthetic, started_on, changed_on, completed_on, revision, version)
        values ('019a0000-0000-7000-8000-000000000003', 'herstart', '1', '', 'unknown', 'en', 'FIELD_APP', 'COMPLETED',
        '{"began":"2026-11-02T09:08:07.123+01:00","device":"collect:old","part":"ja","mood":"Fine.","photo":{"file":"1762070400123.jpg","type":""},"who":"by collect:old"}',
        1, 'en', false, date '2026-11-02', date '2026-11-02', date '2026-11-02', 1000000, 1);
      insert into submission (id, instance, content_hash, survey, wave, form_version, device, received_on, state,
        response, document, faults, version)
        values ('019a0000-0000-7000-8000-000000000001', 'uuid:old', 'hash', 'herstart', '1', '',
        '019a0000-0000-7000-8000-000000000002', date '2026-11-02', 'TAKEN', '019a0000-0000-7000-8000-000000000003',
        '<data id="herstart.1"><began>2026-11-02T09:08:07.123+01:00</began><device>collect:old</device><part>ja</part><mood>Fine.</mood><photo>1762070400123.jpg</photo><who>by collect:old</who><meta><instanceID>uuid:old</instanceID><audit>audit.csv</audit></meta></data>',
        '[]', 1);
      insert into attachment (id, owner, name, type, size_in_bytes, content_hash) values
        ('019a0000-0000-7000-8000-000000000004', '019a0000-0000-7000-8000-000000000001', '1762070400123.jpg', 'image/jpeg', 1, 'one');
      insert into attachment (id, owner, name, type, size_in_bytes, content_hash) values
        ('019a0000-0000-7000-8000-000000000005', '019a0000-0000-7000-8000-000000000001', 'audit.csv', 'text/csv', 1, 'two')
      """;
  private static final List<String> OF_THE_PLAN =
      List.of(
          "/zoeken?q=werkzoekenden&soort=indicator",
          "/api/indicators",
          "/notas/NT-09",
          "/plan/acties/12.A",
          "/plan");

  /** People come, and leave something. */
  static Left on(Platform platform) {
    var respondent = Respondent.jobSeeker(platform, "nl");
    var question = respondent.path();
    var done = Respondent.jobSeeker(platform, "nl").send("J02", "geen").send();
    assertThat(respondent.send("J02", "werk").status()).isEqualTo(200);
    makeSurvey(platform);
    var password = platform.password("beleid");
    return new Left(password, question, done.path(), done.code(), "").told(platform);
  }

  /** The same, with what the interface for programs tells now. */
  Left told(Platform platform) {
    var told = officer(platform).getJson("/api/surveys/werkzoekenden").body();
    return new Left(password, question, thanks, code, told);
  }

  /** Fails when something of it is not here. */
  void isOn(Platform again) {
    var page = Respondent.at(again, question);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.hasChosen("J02", "werk")).isTrue();
    assertThat(Respondent.at(again, thanks).code()).hasSize(4).isEqualTo(code);
    assertThat(again.said())
        .contains("Peillood is klaar op")
        .doesNotContain(password)
        .doesNotContain("eenmalig getoond");
    var officer = officer(again);
    assertThat(officer.getJson("/api/surveys/werkzoekenden").body())
        .isEqualTo(survey)
        .contains("90");
    assertThat(new Visitor(again).get("/v/herstart").body())
        .as("a survey that was made in the browser")
        .contains("How are you");
    var cleaned = officer.getJson("/api/surveys/herstart/submissions/" + OLD).body();
    assertThat(cleaned)
        .as("a submission of an earlier release")
        .contains("2026-11-02", "photo.jpg", "by ", "Fine.")
        .doesNotContain("collect:old", "09:08", "1762070400123", "audit.csv");
  }

  /** What the plan looks like there. */
  Map<String, String> plan(Platform again) {
    var officer = officer(again);
    var plan = new LinkedHashMap<String, String>();
    OF_THE_PLAN.forEach(path -> plan.put(path, main(officer.get(path).body())));
    return plan;
  }

  /** Who signs in with the password that the first start showed. */
  Visitor officer(Platform again) {
    var officer = new Visitor(again);
    officer.post("/aanmelden", "naam", "beleid", "wachtwoord", password, "naar", "/themas");
    return officer;
  }

  private static String main(String page) {
    return page.replaceAll("(?s).*<main|</main>.*", "");
  }

  /** What a release before V9 kept of a sending, with all that it told of the device. */
  static void storeAsBeforeV9(Connection store) throws SQLException {
    try (var statement = store.createStatement()) {
      for (var insert : BEFORE_V9.split(";\n")) {
        statement.execute(insert);
      }
    }
  }

  /** A survey that was made in the browser. */
  private static void makeSurvey(Platform platform) {
    var questionnaire =
        """
        settings: [{form_id: herstart, default_language: English (en)}]
        survey:
          - {type: start, name: began}
          - {type: deviceid, name: device}
          - {type: select_one yn, name: part, 'label::English (en)': Part, required: 'yes'}
          - {type: text, name: mood, 'label::English (en)': Mood}
          - {type: image, name: photo, 'label::English (en)': Photo}
          - {type: calculate, name: who, calculation: "concat('by ', ${device})"}
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
      page.waitForURL("**/instellingen?bericht=bewaard*");
      screen.open("/bevragingen/herstart/instellingen/publiceren");
      page.click("form.form button.btn");
      page.waitForURL("**/bevragingen/herstart"); // only then is it acknowledged
    }
  }
}
