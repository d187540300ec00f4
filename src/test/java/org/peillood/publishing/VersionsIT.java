package org.peillood.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

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
      send(screen, "goed.yaml", SECOND);
      assertThat(screen.page().textContent("main"))
          .contains("De reeks breekt", "poor", "Do you have work", "U beslist");
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

  private static void send(Screen screen, String name, String file) {
    screen
        .page()
        .setInputFiles(
            "#bestand",
            new FilePayload(name, "application/yaml", file.getBytes(StandardCharsets.UTF_8)));
    screen.page().click("main form button.btn");
  }

  private static String action(String page) {
    var found = ACTION.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
