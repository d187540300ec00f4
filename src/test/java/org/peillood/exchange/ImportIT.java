package org.peillood.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

class ImportIT {

  private static final int MANY = 100_000;
  private final Platform platform = Platform.shared();

  @Test
  void an_officer_brings_in_a_file_and_is_told_what_is_wrong_by_row_and_column() {
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open("/invoer/leden").passesAxe().fitsItsWidth();
      send(screen.page(), "fout.csv", "S01,S02\nja,lid\nja,niemand\n");
      assertThat(screen.page().textContent("main"))
          .contains(
              "Er is niets ingevoerd: er is 1 fout",
              "Rij 3, kolom S02",
              "‘niemand’ is geen code van deze vraag");
      screen.passesAxe();

      screen.open("/invoer/leden");
      send(screen.page(), "goed.csv", "S01;S02\nja;lid\nja;pers\n");
      assertThat(screen.page().textContent("main")).contains("2 antwoorden zijn ingevoerd");
      screen.passesAxe();
    }
  }

  @Test
  void staff_who_may_not_import_are_refused() {
    assertThat(Visitor.signedIn(platform, "medewerker").get("/invoer/leden").statusCode())
        .isEqualTo(403);
  }

  @Test
  void nothing_of_a_file_with_a_fault_at_its_very_end_comes_in() {
    var officer = new Importer(platform, "beleid");
    long before = officer.completed("leden");
    var standing =
        officer.bringIn("leden", "2020", "S01,S02\n" + "ja,lid\n".repeat(1_500) + "ja,niemand\n");
    assertThat(standing.at("/state").asText()).isEqualTo("REFUSED");
    assertThat(standing.at("/complaints/0/where").asText()).isEqualTo("Rij 1502, kolom S02");
    assertThat(officer.completed("leden")).isEqualTo(before);
  }

  @Test
  void answers_that_routing_would_not_have_asked_for_are_faults() {
    var standing = new Importer(platform, "beleid").bringIn("leden", "2020", "S01,S02\nnee,lid\n");
    assertThat(standing.at("/complaints/0/what").asText())
        .isEqualTo("Deze vraag is volgens de vragenlijst niet gesteld aan deze persoon.");
  }

  @Test
  void a_hundred_thousand_rows_come_in_with_a_heap_of_half_a_gigabyte() throws IOException {
    var definitions = Platform.newFolder();
    define(Files.createDirectories(definitions.resolve("surveys/veel")));
    try (var alone =
        Platform.onH2(Platform.newFolder(), List.of("-Dpeillood.definitions=" + definitions))) {
      var administrator = new Importer(alone, "beheer");
      var standing =
          administrator.bringIn("veel", "1", "mood,age\n" + "good,34\nbad,\n".repeat(MANY / 2));
      assertThat(standing.toString())
          .isEqualTo(
              "{\"state\":\"DONE\",\"rows\":"
                  + MANY
                  + ",\"percent\":100,\"faults\":0,\"complaints\":[]}");
      assertThat(administrator.completed("veel")).isEqualTo(MANY);
    }
  }

  private static void send(Page page, String name, String csv) {
    page.setInputFiles(
        "#bestand", new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    page.click("main button.btn");
    page.waitForSelector("main .told, main .wrong");
  }

  private static void define(Path folder) throws IOException {
    Files.writeString(folder.resolve("survey.yaml"), Importer.survey("veel"));
    Files.writeString(
        folder.resolve("questionnaire.yaml"),
        """
        settings: [{form_id: veel, version: '1', default_language: English (en)}]
        survey:
          - {type: select_one yes_no, name: part, 'label::English (en)': Do you take part, required: 'yes'}
          - {type: select_one mood, name: mood, 'label::English (en)': Your mood, theme: I}
          - {type: integer, name: age, 'label::English (en)': Your age, theme: I}
        choices:
          - {list_name: yes_no, name: 'ja', 'label::English (en)': 'Yes'}
          - {list_name: yes_no, name: 'nee', 'label::English (en)': 'No'}
          - {list_name: mood, name: good, 'label::English (en)': Good}
          - {list_name: mood, name: bad, 'label::English (en)': Bad}
        """);
  }
}
