package org.peillood.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.answering.Pictures;

/** A new version of a questionnaire, from the file that an officer brings to the field. */
class VersionsIT {

  private static final Pattern ACTION = Pattern.compile("<form action=\"([^\"]+)\"");

  static final String FIRST =
      """
      settings: [{form_id: stemming, version: '1', default_language: English (en)}]
      survey:
        - {type: select_one yes_no, name: part, 'label::English (en)': Do you take part, required: 'yes'}
        - {type: select_one mood, name: mood, 'label::English (en)': Your mood, theme: I}
        - {type: select_one yes_no, name: work, 'label::English (en)': Do you work, theme: I}
        - {type: text, name: why, 'label::English (en)': Why}
      choices:
        - {list_name: yes_no, name: 'ja', 'label::English (en)': 'Yes'}
        - {list_name: yes_no, name: 'nee', 'label::English (en)': 'No'}
        - {list_name: mood, name: good, 'label::English (en)': Good}
        - {list_name: mood, name: bad, 'label::English (en)': Bad}
      """;

  private static final String SECOND =
      FIRST
          .replace("version: '1'", "version: '2'")
          .replace("Do you work", "Do you have work")
          .replace(
              "name: bad, 'label::English (en)': Bad", "name: poor, 'label::English (en)': Poor");

  private static final String TOWNS = "name,label\nmol,Mol\ngeel,Geel\n";
  private static final String WITH_TABLE =
      SECOND.replace(
          "  - {type: text",
          "  - {type: select_one_from_file towns.csv, name: town, 'label::English (en)': Town}\n"
              + "  - {type: text");

  private static final Platform PLATFORM = Workplace.platform();

  @Test
  void a_household_is_asked_about_person_by_person() {
    new Household(PLATFORM).isAskedPersonByPerson();
  }

  @Test
  void repeats_read_from_right_to_left_too() {
    new Household(PLATFORM).readsFromRightToLeft();
  }

  @Test
  void repeats_need_no_script_and_come_out_as_they_were_answered() {
    new Household(PLATFORM).needsNoScript();
  }

  @Test
  void a_new_version_shows_what_it_changes_and_leaves_the_responses_in_theirs() {
    try (var screen = Screen.desktop(PLATFORM)) {
      var before = new Visitor(PLATFORM);
      var begun = before.post("/v/stemming", "taal", "en", "part", "ja").body();
      assertThat(begun).contains("Your mood");
      var halfway = before.post(action(begun), "mood", "bad").body();
      assertThat(halfway).contains("Do you work");

      screen.signedIn("beheer").open("/bevragingen/stemming/vragenlijst").passesAxe();
      send(screen, "fout.yaml", SECOND.replace("select_one mood", "select_one moods"));
      assertThat(screen.page().textContent("main .wrong")).contains("mood");
      send(screen, "los.yaml", WITH_TABLE);
      assertThat(screen.page().textContent("main .wrong")).contains("towns.csv");
      send(screen, "goed.yaml", WITH_TABLE, "towns.csv");
      assertThat(screen.page().textContent("main"))
          .contains("De reeks breekt", "poor", "Do you have work", "U beslist", "town");
      screen.passesAxe();

      screen.page().click("a[href$='/proef']");
      screen.page().check("input[value=ja]");
      screen.page().click("main button.btn");
      assertThat(screen.page().textContent("main"))
          .contains("This is a try-out", "Your mood", "Poor");
      screen.passesAxe();

      screen.open("/bevragingen/stemming/vragenlijst/1");
      screen.page().click("button[value=publiceren]");
      assertThat(screen.page().textContent("main table")).contains("beheer", "mood");

      assertThat(before.post(action(halfway), "work", "ja").body()).contains("Why");
      assertThat(before.post(action(halfway).replace("/work", "/mood"), "mood", "bad").body())
          .as("who has begun still gets the first version")
          .contains("Do you work");
      assertThat(new Visitor(PLATFORM).post("/v/stemming", "taal", "en", "part", "ja").body())
          .as("who begins now gets the second")
          .contains("Poor")
          .doesNotContain("Bad");
    }
  }

  @Test
  void respondents_see_and_hear_what_belongs_to_a_form() {
    try (var screen = Screen.phone(PLATFORM)) {
      screen.open("/v/beelden");
      screen.page().check("input[value=ja]");
      screen.page().click("main .go button");
      // What is below the window is only loaded when somebody gets there; a broken picture fails.
      screen
          .page()
          .evaluate(
              "Promise.all([...document.images].map(i => { i.loading = 'eager'; return i.decode();"
                  + " })).then(() => true)");
      screen.passesAxe().fitsItsWidth().keepAs("beelden-360");
      var picture = screen.page().getAttribute("main img.pic", "src");
      var visitor = new Visitor(PLATFORM);
      var sent = visitor.get(picture);
      assertThat(sent.headers().firstValue("Content-Type")).hasValue("image/png");
      assertThat(sent.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(visitor.get(picture.replace("way.png", "towns.csv")).statusCode())
          .as("a table is never given out")
          .isEqualTo(404);
      var stretch =
          visitor.send(
              HttpRequest.newBuilder(visitor.at(screen.page().getAttribute("main audio", "src")))
                  .header("Range", "bytes=4-7")
                  .build());
      assertThat(stretch.statusCode()).isEqualTo(206);
      assertThat(stretch.headers().firstValue("Content-Range").orElse("")).startsWith("bytes 4-7/");
    }
    try (var screen = Screen.desktop(PLATFORM)) {
      screen.open("/v/beelden");
      screen.page().check("input[value=ja]");
      screen.page().click("main .go button");
      screen.page().waitForLoadState();
      screen.keepAs("beelden");
    }
  }

  @Test
  void a_photo_answers_a_question_is_seen_by_staff_with_the_right_and_goes_on_withdrawal() {
    try (var screen = Screen.phone(PLATFORM)) {
      screen.open("/v/beelden");
      screen.page().check("input[value=ja]");
      screen.page().click("main .go button");
      screen.page().check("input[value=bike]");
      screen.page().click("main .go button");
      screen.passesAxe().fitsItsWidth().keepAs("foto-360");
      screen.page().click("main .go button");
      assertThat(screen.page().textContent("main .wrong")).contains("Fill in");
      choose(screen, "me.jpg", "<html>hello".getBytes(StandardCharsets.UTF_8));
      assertThat(screen.page().textContent("main .wrong")).contains("not a photo");
      choose(screen, "me.jpg", new byte[3_000_000]);
      assertThat(screen.page().textContent("main .wrong")).contains("at most 2 MB");
      screen.passesAxe();
      choose(screen, "alice on the beach.jpg", Pictures.jpegOnItsSide());
      assertThat(screen.page().textContent("main h1")).contains("Your walk");
      screen.page().click("button[value=terug]");
      screen.passesAxe().fitsItsWidth().keepAs("foto-gegeven-360");
      var visitor = new Visitor(PLATFORM);
      var seen = screen.page().getAttribute(".given img", "src");
      assertThat(visitor.get(seen).body()).doesNotContain("Alice");
      screen.page().click("main .go button");
      screen.page().fill("textarea", "50.85 4.35");
      screen.page().click("main .go button");
      assertThat(screen.page().textContent("main .wrong")).contains("at least two points");
      screen.page().fill("textarea", "50.85 4.35\n50.86, 4.36");
      screen.page().click("main .go button");
      var second = photosOfTwoStopsOfWhichTheFirstGoes(screen);
      assertThat(visitor.get(second).statusCode()).isEqualTo(200);
      var code = String.join("", screen.page().locator(".code li").allTextContents());

      screen.signedIn("beheer").open("/inzendingen/beelden").passesAxe();
      var kept = screen.page().getAttribute("a[href*='/bestanden/']", "href");
      assertThat(screen.page().textContent("main table"))
          .contains("photo.jpg", "sight-2.jpg")
          .doesNotContain("sight.jpg");
      assertThat(Visitor.signedIn(PLATFORM, "beheer").get(kept).body()).doesNotContain("Alice");
      assertThat(Visitor.signedIn(PLATFORM, "medewerker").get(kept).statusCode()).isEqualTo(403);
      assertThat(visitor.post("/intrekken", "code", code, "taal", "en", "zeker", "ja").statusCode())
          .isEqualTo(200);
      assertThat(Visitor.signedIn(PLATFORM, "beheer").get(kept).statusCode()).isEqualTo(404);
      assertThat(visitor.get(seen).statusCode()).isEqualTo(404);
    }
  }

  private static String photosOfTwoStopsOfWhichTheFirstGoes(Screen screen) {
    choose(screen, "one.jpg", Pictures.jpegOnItsSide());
    screen.page().check("input[value=more]");
    screen.page().click("main .go button");
    choose(screen, "two.jpg", Pictures.jpegOnItsSide());
    screen.page().click("main .drop summary");
    screen.page().click("main button[value=drop-1]");
    screen.page().click("main a[href$='/sight-1']");
    var seen = screen.page().getAttribute(".given img", "src");
    screen.page().click("main .go button");
    screen.page().check("input[value=done]");
    screen.page().click("main .go button");
    // Nobody knew that this page was the last: the answers are sent from one of their own.
    assertThat(screen.page().url()).contains("/versturen");
    screen.page().click("main .go button");
    return seen;
  }

  private static void choose(Screen screen, String name, byte[] content) {
    screen.page().setInputFiles("input[type=file]", new FilePayload(name, "image/jpeg", content));
    screen.page().click("main .go button");
  }

  @Test
  void staff_who_may_not_publish_see_the_versions_and_can_change_nothing() {
    var staff = Visitor.signedIn(Platform.shared(), "medewerker");
    assertThat(staff.get("/bevragingen/leden/vragenlijst").body())
        .contains("Versies van de vragenlijst")
        .doesNotContain("id=\"bestand\"");
    assertThat(staff.post("/bevragingen/leden/vragenlijst/2020", "knop", "weg").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_version_gives_back_its_file_as_it_was_written() throws IOException {
    var staff = Visitor.signedIn(Platform.shared(), "medewerker");
    var file = Platform.project().resolve("surveys/leden/questionnaire.yaml");
    assertThat(staff.get("/bevragingen/leden/vragenlijst/2020/bron/1").body())
        .isEqualTo(Files.readString(file));
  }

  private static void send(Screen screen, String name, String file, String... tables) {
    var files = new ArrayList<FilePayload>();
    files.add(payload(name, file));
    Stream.of(tables).map(table -> payload(table, TOWNS)).forEach(files::add);
    screen.page().setInputFiles("#bestand", files.toArray(FilePayload[]::new));
    screen.page().click("main form button.btn");
  }

  private static FilePayload payload(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  private static String action(String page) {
    var found = ACTION.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
