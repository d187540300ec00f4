package org.peillood.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.survey.QuestionnaireFile;
import org.peillood.survey.XlsFormWriter;

/** A wholly new survey, from the workbook that an officer brings to the figures about it. */
class NewSurveyIT {

  private static final Pattern ACTION = Pattern.compile("<form action=\"([^\"]+)\"");
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void an_officer_makes_a_survey_of_a_workbook_and_a_respondent_answers_it() throws IOException {
    var platform = Workplace.platform();
    try (var screen = Screen.desktop(platform).signedIn("beleid")) {
      screen.open("/bevragingen");
      screen.page().click("text=Nieuwe bevraging");
      screen.passesAxe();
      bring(screen, "kapot.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8), "buurt");
      assertThat(main(screen))
          .contains("Er is één fout", "het bestand", "Kies het bestand opnieuw", "25 MB")
          .doesNotContain("file:", "5 MB,");
      bring(screen, "vragen.xlsx", workbook(), "stemming");
      assertThat(main(screen)).contains("al van een andere bevraging");
      bring(screen, "vragen.xlsx", workbook(), "buurt");
      assertThat(main(screen)).contains("in de maak", "vragen.xlsx", "Deze datum ontbreekt nog");
      assertThat(screen.page().inputValue("#f-themes")).isEqualTo("I");
      assertThat(screen.page().inputValue("#f-consent")).isEqualTo("part");
      screen.passesAxe().fitsItsWidth();
      assertThat(new Visitor(platform).get("/v/buurt").statusCode()).isEqualTo(404);

      fillIn(screen, "2020-05-01", "2020-04-01");
      save(screen);
      assertThat(screen.page().textContent("#fout-f-waves-1-closes"))
          .contains("sluit voor ze opengaat");
      assertThat(screen.page().inputValue("#f-asks-en")).isEqualTo("We ask this.");
      screen.page().fill("#f-waves-1-closes", "");
      screen.page().click("button[value=publiceren] >> nth=0");
      assertThat(main(screen)).contains("Alles is in orde");
      screen.passesAxe();
      screen.page().click("a[href$='/proef']");
      assertThat(main(screen)).contains("This is a try-out", "Do you take part");
      screen.open("/bevragingen/buurt/instellingen/publiceren");
      screen.page().click("form.form button.btn");
      assertThat(screen.page().url()).endsWith("/bevragingen/buurt");

      answer(new Visitor(platform));
      assertThat(screen.open("/bevragingen/buurt/vragen/mood").page().textContent("main"))
          .contains("Your mood");
      changesThatDoHarmAreRefused(screen);
    }
  }

  @Test
  void the_second_of_two_who_change_the_same_survey_is_told_and_loses_nothing() throws IOException {
    var platform = Workplace.platform();
    try (var first = Screen.desktop(platform).signedIn("beleid");
        var second = Screen.desktop(platform).signedIn("beheer")) {
      first.open("/bevragingen/nieuw");
      bring(first, "vragen.xlsx", workbook(), "samen");
      second.open("/bevragingen/samen/instellingen");
      first.page().fill("#f-title-en", "The first title");
      first.page().fill("#f-keepUntil", "2031-12-31");
      save(first);
      second.page().fill("#f-title-en", "The second title");
      second.page().fill("#f-name-en", "Together");
      save(second);
      assertThat(main(second))
          .contains("beleid heeft intussen iets anders bewaard", "The first title", "bewaren tot");
      assertThat(second.page().inputValue("#f-title-en")).isEqualTo("The second title");
      assertThat(second.page().inputValue("#f-name-en")).isEqualTo("Together");
      assertThat(second.page().inputValue("#f-keepUntil")).isEqualTo("2031-12-31");
      save(second);
      assertThat(main(second)).contains("Bewaard");
      second.open("/bevragingen/samen/instellingen/document").passesAxe();
      assertThat(second.page().inputValue("#tekst"))
          .contains("The second title", "Together", "2031-12-31");
      second.page().fill("#tekst", "id: [samen");
      second.page().click("form.document button.btn");
      assertThat(main(second)).contains("Dit is geen YAML");
      assertThat(second.page().inputValue("#tekst")).isEqualTo("id: [samen");
    }
  }

  @Test
  void a_survey_is_translated_into_arabic_by_two_who_lose_nothing() {
    new Translating(Workplace.platform()).intoALanguageThatIsWrittenFromRightToLeft();
  }

  @Test
  void a_survey_in_the_making_is_tried_out_whole_with_its_pictures_however_long_the_answers_are()
      throws IOException {
    var folder = Platform.newFolder();
    FormWithFiles.lay(folder);
    var texts = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      texts.append("  - {type: text, name: t" + i + ", 'label::English (en)': Tell " + i + "}\n");
    }
    var form = FormWithFiles.FORM.replace("choices:\n", texts + "choices:\n");
    try (var screen = Screen.desktop(Workplace.platform()).signedIn("beleid")) {
      var page = screen.open("/bevragingen/nieuw").page();
      page.setInputFiles(
          "#bestand",
          new FilePayload[] {
            new FilePayload("vragen.yaml", "text/yaml", form.getBytes(StandardCharsets.UTF_8)),
            payload(folder, "bike.svg"),
            payload(folder, "towns.csv"),
            payload(folder, "way.png"),
            payload(folder, "bus.png"),
            payload(folder, "ask.wav")
          });
      page.fill("#id", "wegen");
      page.click("main form button.btn");
      assertThat(main(screen)).contains("in de maak", "vragen.zip");
      page.click("a[href$='/proef']");
      page.check("input[value=ja]");
      go(page);
      page.evaluate(
          "Promise.all([...document.images].map(i => { i.loading = 'eager'; return i.decode(); }))"
              + ".then(() => true)");
      assertThat(page.locator("main img").count()).isEqualTo(4);
      page.check("input[value=bike]");
      go(page);
      page.setInputFiles("#photo", payload(folder, "way.png"));
      go(page);
      go(page);
      for (int i = 1; i <= 4; i++) {
        assertThat(main(screen)).contains("Tell " + i);
        page.fill("#t" + i, "é".repeat(5_000));
        assertThat(page.url().length()).isLessThan(200);
        go(page);
      }
      assertThat(page.url()).contains("/proef/klaar");
    }
  }

  private static void go(Page page) {
    page.click("main .go button >> nth=0");
  }

  private static FilePayload payload(Path folder, String name) throws IOException {
    var file = folder.resolve("media").resolve(name);
    return new FilePayload(name, "application/octet-stream", Files.readAllBytes(file));
  }

  @Test
  void who_reads_with_difficulty_practises_first_and_hears_the_questions() {
    var reading = new ReadingWithDifficulty(Workplace.platform());
    reading.practises();
    reading.hearsTheQuestions();
    reading.hearsNothingFromElsewhere();
  }

  @Test
  void who_may_not_publish_makes_no_survey_and_sees_the_settings_of_a_folder() {
    var staff = Visitor.signedIn(Workplace.platform(), "medewerker");
    assertThat(staff.get("/bevragingen/nieuw").statusCode()).isEqualTo(403);
    assertThat(staff.get("/bevragingen").body()).doesNotContain("Nieuwe bevraging");
    assertThat(staff.get("/bevragingen/stemming/instellingen").body())
        .contains("surveys/stemming/survey.yaml", "questionnaire.yaml");
    assertThat(staff.get("/bevragingen/nergens/instellingen").statusCode()).isEqualTo(404);
  }

  private static void changesThatDoHarmAreRefused(Screen screen) {
    screen.open("/bevragingen/buurt/instellingen");
    assertThat(screen.page().locator("button[value=golf-weg-1]").count()).isZero();
    screen.page().fill("#f-keepUntil", "2039-12-31");
    screen.page().fill("#f-waves-1-closes", "2039-01-01");
    screen.page().click("button[value=publiceren] >> nth=0");
    assertThat(main(screen)).contains("beloofd dat hun antwoorden op 2031-12-31 gewist worden");
    assertThat(screen.page().locator("form.form").count()).isZero();
  }

  private static void answer(Visitor respondent) {
    var begun = respondent.post("/v/buurt", "taal", "en", "part", "ja").body();
    assertThat(begun).contains("Your mood");
    assertThat(respondent.post(action(begun), "mood", "good").body()).contains("Do you work");
  }

  private static void fillIn(Screen screen, String opens, String closes) {
    var page = screen.page();
    page.fill("#f-title-en", "How is your street?");
    page.fill("#f-asks-en", "We ask this.");
    page.fill("#f-promises-en", "No name.\nYou may stop.");
    page.fill("#f-afterwards-en", "We count.");
    page.fill("#f-notice-text-en", "We keep it safe.");
    page.fill("#f-name-en", "Street");
    page.fill("#f-audience-en", "anyone");
    page.fill("#f-keepUntil", "2031-12-31");
    page.fill("#f-waves-1-opens", opens);
    page.fill("#f-waves-1-closes", closes);
  }

  private static void bring(Screen screen, String name, byte[] file, String id) {
    screen.page().setInputFiles("#bestand", new FilePayload(name, WORKBOOK, file));
    screen.page().fill("#id", id);
    screen.page().click("main form button.btn");
  }

  private static void save(Screen screen) {
    screen.page().click("button[value=bewaren] >> nth=0");
  }

  private static String main(Screen screen) {
    return screen.page().textContent("main");
  }

  private static byte[] workbook() throws IOException {
    var file = Files.writeString(Platform.newFolder().resolve("vragen.yaml"), VersionsIT.FIRST);
    var asked = QuestionnaireFile.readAlone(file, List.of()).questionnaire().orElseThrow();
    var out = new ByteArrayOutputStream();
    XlsFormWriter.write(asked, out);
    return out.toByteArray();
  }

  private static String action(String page) {
    var found = ACTION.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
