package org.peillood.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.web.Json;

/** A note from its first draft to numbers that drifted, over HTTP and in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoteIT {

  private static final String TABULATION =
      """
      {"survey":"werkzoekenden","waves":["2020-07"],"variables":["J19"],"measure":"SHARES",\
      "combined":{"code":"ja","categories":["meer","een"],"label":{"nl":"Ja, een of meer keer"}}}\
      """;
  private static final String ITEM = "/bevragingen/werkzoekenden/vragen/J19";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final int MOST = 60;
  private static final Pattern CHOICE =
      Pattern.compile(
          "<input[^>]*type=\"(?:radio|checkbox)\"[^>]*name=\"([^\"]+)\" value=\"([^\"]+)\"");
  private static final Pattern ACTION = Pattern.compile("<form action=\"([^\"]+)\"");

  private final Platform platform = Platform.shared();
  private Visitor staff = new Visitor(platform);

  @BeforeAll
  void signIn() {
    staff = Visitor.signedIn(platform, "medewerker");
  }

  /** A new note; its address. */
  private String note() {
    var page =
        staff.submit(
            "/notas/nieuw",
            "/notas/nieuw",
            "titel",
            "Eerlijk zoeken naar werk",
            "soort",
            "POLICY_NOTE",
            "thema",
            "VII");
    assertThat(page.uri().getPath()).matches("/notas/NT-\\d+/dossier");
    return page.uri().getPath().replace("/dossier", "");
  }

  @Test
  void a_number_is_walked_to_its_figure_and_back_until_the_figure_drifts() throws IOException {
    var note = note();
    var linked =
        staff.submit(
            note + "/cijfers",
            note + "/cijfers",
            "tabulatie",
            TABULATION,
            "rij",
            "J19/2020-07/COMBINED/ja");
    assertThat(linked.body()).contains("Werd u bij het zoeken ongelijk of oneerlijk behandeld?");
    try (var phone = Screen.phone(platform);
        var desktop = Screen.desktop(platform)) {
      phone.signedIn("medewerker");
      desktop.signedIn("medewerker");
      var page = phone.open(note + "/versies").page();
      page.fill("#tekst", "Bij het zoeken werd 99,9 % ongelijk behandeld.");
      page.click("main form .btn");
      var figure = numbers(note, 1).get(0).get("on").get("figure");
      assertThat(numbers(note, 1).get(0).get("state").asText()).isEqualTo("DIFFERS");
      var percent =
          String.format(Locale.ROOT, "%.1f", 100 * figure.get("value").asDouble()).replace('.', ',')
              + " %";
      var sentence = "Bij het zoeken naar werk werd " + percent + " ongelijk behandeld.";

      phone.open(note + "/versies");
      page.setInputFiles(
          "#bestand",
          new FilePayload(
              "nota.docx",
              TYPE,
              NoteTextTest.word(
                  "1. Ongelijk behandeld in 2019",
                  sentence,
                  "Van de winkels sluit 87 % vroeg.",
                  "De basis is n = " + figure.get("n").asLong() + " voor wie ongelijk zocht.")));
      page.fill("#wijziging", "Met de juiste cijfers");
      page.click("main form .btn");
      assertThat(page.url()).endsWith(note + "/versies/2");
      assertThat(page.locator(".notetext .claim").allInnerTexts().stream().map(NoteIT::plain))
          .containsExactly(
              percent + "= (klopt)",
              "87 %? (zonder bron)",
              "n = " + figure.get("n").asLong() + "= (klopt)");
      phone.passesAxe().fitsItsWidth().keepAs("nota-getallen-360");
      page.click("#g1 summary");
      page.click("#g1 button[value=STANDS]");
      page.click("#g2 summary");
      page.fill("#r2", "Uit de krant, niet van ons");
      page.click("#g2 button[value=NO_CLAIM]");
      assertThat(page.locator("#g1").innerText()).contains("bevestigd door medewerker in versie 2");
      assertThat(page.locator("#g2").innerText()).contains("Uit de krant, niet van ons");

      var version = note + "/versies/2";
      var late =
          staff.submit(version, version, "getal", "2", "besluit", "NO_CLAIM", "reden", "Te laat");
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(late.body()).contains("Iemand anders besliste intussen", ">Te laat</textarea>");
      var empty = staff.submit(version, version, "getal", "3", "besluit", "NO_CLAIM");
      assertThat(empty.statusCode()).isEqualTo(422);
      assertThat(empty.body()).contains("geen bewering?", "<details class=\"ask\" open>");

      desktop.open(ITEM).passesAxe();
      desktop.page().click("a[href='" + note + "/versies/2']");
      assertThat(desktop.page().locator("#g1").innerText()).contains(sentence);
      desktop.page().click("#g1 a[href='" + ITEM + "']");
      assertThat(desktop.page().locator("#zinnen").innerText()).contains("Zinnen in nota’s");

      for (int i = 0; i < MOST && !state(note, 2, 0).equals("DRIFTED"); i += 6) {
        for (int each = 0; each < 6; each++) {
          answerThatOneWasTreatedUnequally();
        }
      }
      assertThat(state(note, 2, 0)).isEqualTo("DRIFTED");
      assertThat(desktop.open(note).passesAxe().fitsItsWidth().page().content())
          .contains("2 getallen in de nieuwste versie kloppen niet meer");
      assertThat(phone.open("/notas/opvolging").passesAxe().fitsItsWidth().page().content())
          .contains("kloppen niet meer", note);

      var next = desktop.open(note + "/versies").passesAxe().fitsItsWidth().page();
      next.fill("#tekst", "Nieuw begin. " + sentence + "\nVan de winkels sluit 88 % vroeg.");
      next.click("main form .btn");
      assertThat(next.locator("#g1").innerText()).contains("bevestigd door medewerker in versie 2");
      assertThat(next.locator("#g2").innerText()).contains("De zin is gewijzigd");
      desktop.passesAxeInBothLights().fitsItsWidth().keepAs("nota-getallen-1280");
      phone.open(note + "/cijfers?golf=werkzoekenden/2020-07&vraag=J19").passesAxe().fitsItsWidth();
    }
    assertThat(staff.get(note + "/versies/2?stand=verschoven").body())
        .contains("id=\"g1\"")
        .doesNotContain("id=\"g2\"");
    assertThat(staff.get(note + "/versies/2/getallen.csv").body())
        .contains("verschoven", "Uit de krant, niet van ons");
    assertThat(staff.get(note + "/versies/2/getallen.docx").statusCode()).isEqualTo(200);
    assertThat(staff.get(note + "/versies/2/bestand").statusCode()).isEqualTo(200);
  }

  @Test
  void bad_files_are_refused_with_what_was_typed_kept() throws IOException {
    var note = note();
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("medewerker");
      var page = phone.page();
      for (var bad :
          List.of(
              new FilePayload("nota.docx", TYPE, new byte[0]),
              new FilePayload("nota.docx", TYPE, "geen".getBytes(StandardCharsets.UTF_8)),
              new FilePayload("nota.docx", TYPE, NoteTextTest.bomb()),
              new FilePayload("nota.exe", TYPE, new byte[] {1, 2, 3}))) {
        phone.open(note + "/versies");
        page.setInputFiles("#bestand", bad);
        page.fill("#wijziging", "Dit blijft staan");
        page.click("main form .btn");
        assertThat(page.locator(".wrong li").count()).as(bad.name).isEqualTo(1);
        assertThat(page.inputValue("#wijziging")).isEqualTo("Dit blijft staan");
      }
      phone.passesAxe().fitsItsWidth();
    }
    assertThat(staff.get(note).body()).contains("Er is nog geen tekst van deze nota.");
  }

  @Test
  void a_dossier_is_kept_and_neither_persons_nor_late_changes_slip_in() {
    var note = note();
    var form = note + "/dossier";
    var file =
        staff.submit("/dossiers", "/dossiers", "naam", "Praktijktesten " + note.substring(7));
    assertThat(file.statusCode()).isEqualTo(200);
    var id = file.uri().getPath().replace("/dossiers/", "");

    var refused =
        staff.submit(
            form,
            form,
            "staat",
            "APPROVED",
            "eigenaar",
            "medewerker",
            "bestemmelingen",
            "mevrouw Peeters",
            "effect-wat",
            "BILL",
            "effect-datum",
            "31/02/2020",
            "versie",
            "-1");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("“mevrouw Peeters” lijkt een persoon.", "niet wie de nota goedkeurde")
        .contains("Bij een effect staat geen bron.", ">mevrouw Peeters</textarea>");

    String[] good = {
      "staat", "APPROVED",
      "goedgekeurd", "Raad van bestuur",
      "eigenaar", "medewerker",
      "dossier", id,
      "niveau", "FLEMISH",
      "medeauteurs", "Een koepel\nEen vakbond",
      "bestemmelingen", "Kabinet Werk",
      "bron-soort", "LIVED_EXPERIENCE",
      "bron-code", "SV-01",
      "bron-woorden", "bevraging",
      "getoond-datum", "2020-10-08",
      "getoond-waar", "Forum",
      "getoond-aan", "administratie",
      "effect-datum", "15/12/2020",
      "effect-wat", "DECISION",
      "effect-woorden", "Er komt een proef",
      "effect-bron", "beleidsbrief",
      "effect-toeschrijving", "CONTRIBUTED",
      "versie", "-1"
    };
    var kept = staff.submit(form, form, good);
    assertThat(kept.uri().getPath()).isEqualTo(note);
    assertThat(kept.body())
        .contains("goedgekeurd", "Raad van bestuur", "Een koepel, Een vakbond", "Kabinet Werk")
        .contains("doorleefde ervaring", "8 oktober 2020", "15 december 2020", "Er komt een proef")
        .contains("heeft bijgedragen", "href=\"/dossiers/" + id + "\"");
    assertThat(staff.get("/dossiers/" + id).body()).contains("Eerlijk zoeken naar werk");
    assertThat(staff.getJson("/api/dossiers").body())
        .contains("\"id\":\"" + id + "\"", "\"" + note.replace("/notas/", "") + "\"");
    assertThat(staff.getJson("/api/notes").body())
        .contains("\"code\":\"NT-09\"", "\"attribution\":\"CONTRIBUTED\"");

    var late = staff.submit(form, form, good);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Iemand anders wijzigde dit intussen.", "Er komt een proef");

    try (var phone = Screen.phone(platform)) {
      phone.signedIn("medewerker");
      for (var path : List.of(form, note, "/dossiers/" + id, "/notas/nieuw", "/notas")) {
        phone.open(path).passesAxe().fitsItsWidth();
      }
    }
    var visitor = new Visitor(platform);
    assertThat(visitor.get(form).uri().getPath()).isEqualTo("/aanmelden");
    assertThat(visitor.get(note + "/versies").uri().getPath()).isEqualTo("/aanmelden");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private String state(String note, int version, int place) {
    return numbers(note, version).get(place).get("state").asText();
  }

  private JsonNode numbers(String note, int version) {
    var address = note.replace("/notas/", "/api/notes/") + "/versions/" + version + "/numbers";
    try {
      return Json.JSON.readTree(staff.getJson(address).body()).get("numbers");
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON at " + address, e);
    }
  }

  /** Walks through the short wave as anyone may, saying 97 to all but the question that counts. */
  private void answerThatOneWasTreatedUnequally() {
    var respondent = new Visitor(platform);
    var page = respondent.post("/v/werkzoekenden", "golf", "2020-07", "taal", "nl", "J01", "ja");
    while (!page.uri().getPath().endsWith("/klaar")) {
      var form = ACTION.matcher(page.body());
      assertThat(form.find()).as("a form on %s", page.uri()).isTrue();
      page = respondent.post(form.group(1), answers(page.body()));
    }
  }

  private static String[] answers(String page) {
    var answers = new LinkedHashMap<String, String>();
    CHOICE
        .matcher(page)
        .results()
        .forEach(
            choice -> {
              if (choice.group(2).equals(choice.group(1).equals("J19") ? "meer" : "97")) {
                answers.put(choice.group(1), choice.group(2));
              }
            });
    return answers.entrySet().stream()
        .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
        .toArray(String[]::new);
  }
}
