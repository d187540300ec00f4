package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyFolder;

/**
 * A survey that only apps ask ({@code src/test/definitions/surveys/huis}): with repeats, a picture,
 * a list beside the form, and data of the device.
 */
class FieldFormsIT {

  private static final Path DEFINITIONS = Platform.project().resolve("src/test/definitions");
  private static final String TRACES =
      "<began>2026-11-02T09:08:07.000+01:00</began><ended>2026-11-02T09:38:07.000+01:00</ended>"
          + "<device>collect:a1b2c3</device><who>fatima</who>";
  private static final String HOUSE =
      "<person><called>Ann</called><age>9</age></person><street>kerk</street>";

  /** One black point. */
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private final Platform platform = Platform.unanswered();

  @Test
  void the_files_of_a_form_stand_in_its_manifest_with_their_checksums() throws IOException {
    var phone = Collect.carriedBy(platform, "manifest");
    var list = phone.get("/formList").body();
    assertThat(list).contains("<formID>huis.1</formID>").doesNotContain("huis.oud");
    var manifest = phone.fetch(inner(list, "manifestUrl"));
    assertThat(manifest.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
    assertThat(inner(manifest.body(), "filename")).isEqualTo("streets.csv");
    var file = phone.fetch(inner(manifest.body(), "downloadUrl")).body();
    assertThat(file)
        .isEqualTo(Files.readString(DEFINITIONS.resolve("surveys/huis/media/streets.csv")));
    var md5 = InstanceReader.digest("MD5").digest(file.getBytes(StandardCharsets.UTF_8));
    assertThat(inner(manifest.body(), "hash")).isEqualTo("md5:" + HexFormat.of().formatHex(md5));
    assertThat(phone.withKey("wrong").get("/media/huis/streets.csv").statusCode()).isEqualTo(401);
    assertThat(phone.withKey("wrong").get("/forms/huis/1/manifest").statusCode()).isEqualTo(401);
  }

  @Test
  void of_a_wave_that_has_closed_nothing_can_be_fetched_and_nothing_comes_in() {
    var phone = Collect.carriedBy(platform, "closed");
    assertThat(phone.get("/forms/huis/oud.xml").statusCode()).isEqualTo(409);
    assertThat(phone.get("/forms/huis/oud/manifest").statusCode()).isEqualTo(409);
    var refused = phone.send(form("huis.oud", "1", "uuid:closed", "<door>open</door>"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("submit_error", "2020");
    assertThat(phone.submission("huis", "uuid:closed").isMissingNode()).isTrue();
  }

  @Test
  void a_form_of_an_earlier_version_is_an_answer_to_that_version() throws IOException {
    var phone = Collect.carriedBy(platform, "versions");
    var form = Files.readString(DEFINITIONS.resolve("surveys/huis/form.yaml"));
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beheer").open("/bevragingen/huis/vragenlijst");
      var second =
          form.replace("version: \"1\"", "version: \"2\"").replace("name: shut", "name: ajar");
      screen
          .page()
          .setInputFiles(
              "#bestand",
              new FilePayload(
                  "form.yaml", "application/yaml", second.getBytes(StandardCharsets.UTF_8)));
      screen.page().click("main form button.btn");
      screen.open("/bevragingen/huis/vragenlijst/1");
      screen.page().click("button[value=publiceren]");
    }
    var earlier = "uuid:" + UUID.randomUUID();
    assertThat(phone.send(form("huis.1", "1", earlier, "<door>shut</door>")).statusCode())
        .isEqualTo(201);
    var kept = phone.submission("huis", earlier);
    assertThat(kept.at("/state").asText()).isEqualTo("TAKEN");
    assertThat(kept.at("/answers/door").asText()).isEqualTo("shut");
    assertThat(kept.at("/formVersion").asText()).isEqualTo("1");
    assertThat(phone.send(form("huis.1", "2", "uuid:2", "<door>ajar</door>")).statusCode())
        .isEqualTo(201);
    assertThat(phone.send(form("huis.1", "2", "uuid:3", "<door>shut</door>")).statusCode())
        .isEqualTo(202);
    assertThat(phone.send(form("huis.1", "9", "uuid:4", "<door>ajar</door>")).statusCode())
        .isEqualTo(202);
  }

  @Test
  void what_is_kept_of_a_device_stands_apart_and_each_look_is_written_down() {
    var phone = Collect.carriedBy(platform, "traces");
    var name = "uuid:" + UUID.randomUUID();
    var form =
        form("huis.1", "1", name, "<door>open</door>" + HOUSE)
            .replace("<data id", "<data submissionDate='2026-11-02T10:11:12Z' id")
            .replace("<door>", TRACES + "<door>")
            .replace("</meta>", "<audit>audit.csv</audit></meta>");
    assertThat(
            phone
                .send(form, Map.of("audit.csv", new byte[] {1, 2}, "front.jpg", new byte[] {3}))
                .statusCode())
        .isEqualTo(201);
    var kept = phone.submission("huis", name);
    var page = "/inzendingen/huis/" + kept.at("/id").asText();
    var officer = Visitor.signedIn(platform, "beheer");
    assertThat(kept.toString() + officer.get(page).body() + officer.get(page + "/xml").body())
        .contains("2026-11-02", "kerk", "front.jpg")
        .doesNotContain("09:08", "09:38", "10:11", "a1b2c3", "fatima", "audit.csv");
    var data = "/api/surveys/huis/submissions/" + kept.at("/id").asText() + "/device-data";
    assertThat(phone.asked(data).findValuesAsText("value"))
        .containsExactly("2026-11-02T09:38:07.000+01:00", "collect:a1b2c3", "audit.csv");
    try (var screen = Screen.phone(platform)) {
      screen.signedIn("beheer").open(page);
      screen.page().click("a[href$='/toestel']");
      assertThat(screen.page().textContent("main")).contains("collect:a1b2c3", "beheer");
      screen.passesAxe().fitsItsWidth().keepAs("toestelgegevens-360");
      var file = screen.page().locator("main a[href*='/toestel/']").getAttribute("href");
      assertThat(officer.get(file.replace("/toestel/", "/bijlagen/")).statusCode()).isEqualTo(404);
      assertThat(officer.get(file).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void odk_web_forms_asks_about_each_person_and_sends_a_picture() {
    var phone = Collect.carriedBy(platform, "web forms");
    try (var forms = WebForms.open(platform, phone, "huis.1", asked())) {
      forms.answer("door", "open").answer("called", "Ann").answer("age", "900");
      forms.pressSend().untilItSays("Nobody is that old.");
      forms.answer("age", "9").picture("front", "huis.png", PICTURE);
      assertThat(forms.send()).isEqualTo(201);
      var kept = phone.submission("huis", forms.sent().name());
      assertThat(forms.sent().document()).contains("<who>Fatima</who>");
      assertThat(kept.at("/state").asText()).as("%s", kept.at("/faults")).isEqualTo("TAKEN");
      assertThat(kept.at("/answers/person").toString())
          .isEqualTo("[{\"called\":\"Ann\",\"age\":9}]");
      assertThat(size(kept)).isEqualTo(PICTURE.length);
      assertThat(kept.at("/attachments/0/name").asText())
          .as("not the millisecond that the client puts in its name")
          .isEqualTo("front.png");
      assertThat(kept.at("/answers/front").toString()).contains("\"front.png\"");
      var sentAs = inner(forms.sent().document(), "front");
      assertThat(sentAs).containsPattern("[0-9]{13}");
      assertThat(phone.send(forms.sent().document(), Map.of(sentAs, PICTURE)).statusCode())
          .isEqualTo(201);
      assertThat(phone.submission("huis", forms.sent().name()).at("/attachments")).hasSize(1);
      assertThat(kept.toString()).doesNotContain("Fatima");
    }
  }

  @Test
  void a_question_whose_name_is_used_twice_has_a_page_of_its_own() {
    var staff = Visitor.signedIn(platform, "beheer");
    assertThat(staff.get("/bevragingen/huis").body())
        .contains("href=\"/bevragingen/huis/vragen/before/how\"");
    assertThat(staff.get("/bevragingen/huis/vragen/before/how").body())
        .contains("How was it before?");
    assertThat(staff.get("/bevragingen/huis/vragen/after/how").body()).contains("How is it now?");
    assertThat(staff.get("/bevragingen/huis/vragen/never/how").statusCode()).isEqualTo(404);
  }

  private static long size(JsonNode kept) {
    return kept.at("/attachments/0/size").asLong();
  }

  private static Questionnaire asked() {
    return SurveyFolder.read(DEFINITIONS.resolve("surveys"))
        .survey("huis")
        .orElseThrow()
        .waves()
        .get(0)
        .questionnaire();
  }

  private static String inner(String xml, String name) {
    var found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
    assertThat(found.find()).as(xml).isTrue();
    return found.group(1);
  }

  private static String form(String id, String version, String name, String answers) {
    return "<?xml version='1.0' ?><data id=\"%s\" version=\"%s\">%s<meta><instanceID>%s</instanceID></meta></data>"
        .formatted(id, version, answers, name);
  }
}
