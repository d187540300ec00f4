package org.peillood.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.web.Json;

/** Findings as staff write them, over HTTP and in a real browser, on a platform of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingIT {

  private static final String TABULATION =
      """
      {"survey":"werkzoekenden","waves":["2020-07"],"variables":["J19"],"measure":"SHARES",\
      "combined":{"code":"ja","categories":["meer","een"],"label":{"nl":"Ja, een of meer keer"}}}\
      """;
  private static final String NEW =
      "/bevindingen/nieuw?tabulatie=" + URLEncoder.encode(TABULATION, StandardCharsets.UTF_8);
  private static final String ITEM = "/bevragingen/werkzoekenden/vragen/J19";
  private static final String CLAIM = "Ongeveer vier op de tien voelen zich ongelijk behandeld.";
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

  private HttpResponse<String> write(String... namesAndValues) {
    var all = new ArrayList<>(List.of("tabulatie", TABULATION));
    all.addAll(List.of(namesAndValues));
    return staff.submit(NEW, "/bevindingen", all.toArray(String[]::new));
  }

  private String written() {
    var page =
        write(
            "rij", "J19/2020-07/COMBINED/ja",
            "bewering", CLAIM,
            "grenzen", "Wie ‘misschien’ zegt, telt niet mee.",
            "nota", "NT-09",
            "indicator", "7.B.2",
            "grafiek", "ongelijk-behandeld");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.uri().getPath();
  }

  @Test
  void walks_from_the_indicator_to_the_question_and_back() {
    var address = written();
    var finding = "href=\"" + address + "\"";

    assertThat(staff.get("/plan/indicatoren/7.B.2").body())
        .contains("De lijn: van indicator tot vraag", "Bevroren en nu", finding, CLAIM)
        .contains("href=\"/notas/NT-09\"", "href=\"" + ITEM + "\"");
    assertThat(staff.get("/notas/NT-09").body()).contains("De lijn: van nota tot vraag", finding);
    assertThat(staff.get(address).body())
        .contains("Werd u bij het zoeken ongelijk of oneerlijk behandeld?")
        .contains("lang=\"ar\" dir=\"rtl\"", "Niets veranderd.", "Wilson 95 %")
        .contains("geschreven door medewerker", "g-ongelijk-behandeld-560");
    assertThat(staff.get(ITEM).body())
        .contains("Wat hierop steunt", finding)
        .contains(
            "href=\"/plan/2020/indicatoren/7.B.2\"", "href=\"/grafieken/ongelijk-behandeld\"");
    // J19 is about theme VI; 7.B.2 and NT-09 are of theme VII.
    for (var theme : List.of("/themas/VI", "/themas/VII")) {
      assertThat(staff.get(theme).body())
          .contains("Wat we zeggen", finding, "Waar het naartoe gaat", "Niet gepeild");
    }
    assertThat(staff.get("/themas/VII").body()).contains("<h1>VII Tewerkstelling</h1>");
  }

  @Test
  void begins_with_what_the_question_feeds_already_ticked() {
    var form = staff.get(NEW).body();
    assertThat(form)
        .contains("name=\"indicator\" value=\"7.B.2\" checked", "J19/2020-07/COMBINED/ja");
    assertThat(form).doesNotContain("name=\"nota\" value=\"NT-09\" checked");
    assertThat(staff.get("/bevindingen/nieuw").body()).contains("href=\"/themas\"");
  }

  @Test
  void keeps_what_was_typed_when_something_is_wrong_and_says_what() {
    var refused =
        write(
            "rij", "",
            "bewering", "",
            "grenzen", "Let op: <b>klein</b>",
            "nota", "NT-09",
            "nota", "NT-99",
            "indicator", "7.B.1");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Er is geen cijfer gekozen.", "Er staat niets.", "De nota ‘NT-99’ staat niet")
        .contains("Let op: &lt;b&gt;klein&lt;/b&gt;", "aria-invalid=\"true\"")
        .contains("value=\"NT-09\" checked", "value=\"7.B.1\" checked");
  }

  @Test
  void a_finding_can_be_changed_but_not_over_the_head_of_somebody_else() {
    var address = written();
    var form = address + "/wijzigen";
    var seen = staff.get(form).body().replaceAll("(?s).*name=\"versie\" value=\"(\\d+)\".*", "$1");

    var changed =
        staff.submit(
            form, form, "versie", seen, "bewering", "Anders gezegd.", "indicator", "7.B.1");
    assertThat(changed.uri().getPath()).isEqualTo(address);
    assertThat(changed.body()).contains("Anders gezegd.", "gewijzigd door medewerker", "7.B.1");
    assertThat(changed.body()).doesNotContain("NT-09");

    var late = staff.submit(form, form, "versie", seen, "bewering", "Te laat.");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Iemand anders wijzigde deze bevinding", "Te laat.");
    assertThat(staff.get(address).body()).contains("Anders gezegd.");
  }

  @Test
  void a_finding_is_removed_after_asking_once_more_and_its_code_is_not_given_out_again() {
    var address = written();
    var question = address + "/verwijderen";
    assertThat(staff.get(question).body()).contains("verwijderen?", CLAIM);

    assertThat(staff.submit(question, question).uri().getPath()).isEqualTo("/bevindingen");

    assertThat(staff.get(address).statusCode()).isEqualTo(404);
    assertThat(written()).isGreaterThan(address);
  }

  @Test
  void the_frozen_figure_stays_and_the_live_one_follows_a_new_response() {
    var address = "/api" + written().replace("bevindingen", "findings");
    var before = evidence(address);

    var done = answerThatOneWasTreatedUnequally();

    var after = evidence(address);
    assertThat(after.get("frozen")).isEqualTo(before.get("frozen"));
    assertThat(after.get("figure")).isEqualTo(before.get("figure"));
    assertThat(after.get("now").get("n").asLong())
        .isEqualTo(before.get("now").get("n").asLong() + 1);
    assertThat(after.get("now").get("count").asLong())
        .isEqualTo(before.get("now").get("count").asLong() + 1);
    assertThat(after.get("verdict").asText()).isEqualTo("WITHIN");

    correctThatNobodyWasTreatedUnequally(done);

    var corrected = evidence(address);
    assertThat(corrected.get("frozen")).isEqualTo(before.get("frozen"));
    assertThat(corrected.get("now").get("n").asLong())
        .as("it is still one response more")
        .isEqualTo(after.get("now").get("n").asLong());
    assertThat(corrected.get("now").get("count").asLong())
        .isEqualTo(before.get("now").get("count").asLong());
  }

  @Test
  void who_is_not_signed_in_gets_nowhere() {
    var visitor = new Visitor(platform);
    var address = written();
    for (var path : List.of("/bevindingen", NEW, address, address + "/verwijderen")) {
      assertThat(visitor.get(path).uri().getPath()).as(path).isEqualTo("/aanmelden");
    }
    assertThat(visitor.getJson("/api/findings").statusCode()).isEqualTo(401);
    assertThat(visitor.post(address + "/verwijderen").statusCode()).isEqualTo(401);
    assertThat(staff.post(address + "/verwijderen").statusCode()).as("no token").isEqualTo(403);
    assertThat(staff.get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void everyone_can_read_and_use_the_pages_of_findings() {
    var address = written();
    try (var phone = Screen.phone(platform);
        var desktop = Screen.desktop(platform)) {
      for (var screen : List.of(phone, desktop)) {
        screen.signedIn("medewerker");
      }
      var pages =
          new LinkedHashMap<>(
              Map.of(
                  "bevindingen", "/bevindingen",
                  "bevinding", address,
                  "bevinding-nieuw", NEW,
                  "bevinding-begin", "/bevindingen/nieuw",
                  "bevinding-verwijderen", address + "/verwijderen",
                  "lijn-indicator", "/plan/indicatoren/7.B.2",
                  "lijn-niets", "/plan/indicatoren/7.B.3",
                  "lijn-nota", "/notas/NT-09",
                  "lijn-vraag", ITEM,
                  "lijn-thema", "/themas/VII"));
      pages.forEach(
          (name, path) -> {
            phone.open(path).passesAxeInBothLights().fitsItsWidth().keepAs(name + "-360");
            desktop.open(path).fitsItsWidth().keepAs(name + "-1280");
          });
    }
  }

  private JsonNode evidence(String address) {
    try {
      return Json.JSON.readTree(staff.getJson(address).body()).get("evidence").get(0);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON at " + address, e);
    }
  }

  /** Walks through the short wave as anyone may, saying 97 to all but the question that counts. */
  private String answerThatOneWasTreatedUnequally() {
    var respondent = new Visitor(platform);
    var page = respondent.post("/v/werkzoekenden", "golf", "2020-07", "taal", "nl", "J01", "ja");
    while (!page.uri().getPath().endsWith("/klaar")) {
      var form = ACTION.matcher(page.body());
      assertThat(form.find()).as("a form on %s", page.uri()).isTrue();
      page = respondent.post(form.group(1), answers(page.body()));
    }
    return page.uri().getPath();
  }

  private void correctThatNobodyWasTreatedUnequally(String done) {
    var respondent = new Visitor(platform);
    respondent.post(done.replace("klaar", "verbeteren"));
    respondent.post(done.replace("klaar", "J19"), "J19", "nee");
    assertThat(respondent.post(done.replace("klaar", "versturen")).uri().getPath()).isEqualTo(done);
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
