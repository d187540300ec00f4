package org.peillood.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.web.Json;

/** A finding on many pieces of evidence, read by a second person, and what its owner is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingChainIT {

  private static final int MANY = 40; // so that two in five become more than the interval holds
  private static final String TABULATION =
      """
      {"survey":"werkzoekenden","waves":["2020-07"],"variables":["J19"],"measure":"SHARES",\
      "combined":{"code":"ja","categories":["meer","een"],"label":{"nl":"Ja, een of meer keer"}}}\
      """;
  private static final String NEW =
      "/bevindingen/nieuw?tabulatie=" + URLEncoder.encode(TABULATION, StandardCharsets.UTF_8);
  private static final Pattern CHOICE =
      Pattern.compile(
          "<input[^>]*type=\"(?:radio|checkbox)\"[^>]*name=\"([^\"]+)\" value=\"([^\"]+)\"");
  private static final Pattern ACTION = Pattern.compile("<form action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("<li>(\\d{4})</li>");

  private final Platform platform = Platform.shared();
  private Visitor staff = new Visitor(platform);
  private Visitor officer = new Visitor(platform);

  @BeforeAll
  void signIn() {
    staff = Visitor.signedIn(platform, "medewerker");
    officer = Visitor.signedIn(platform, "beleid");
  }

  private String written(String claim) {
    var page =
        staff.submit(
            NEW,
            "/bevindingen",
            "tabulatie",
            TABULATION,
            "rij",
            "J19/2020-07/COMBINED/ja",
            "bewering",
            claim,
            "nota",
            "NT-09",
            "indicator",
            "7.B.2");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.uri().getPath();
  }

  private HttpResponse<String> add(String address, String... namesAndValues) {
    return staff.submit(address + "/bewijs", address + "/bewijs", namesAndValues);
  }

  private static String found(String pattern, String body) {
    var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(body);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void evidence_of_several_kinds_is_added_and_what_is_taken_away_stays_in_the_history() {
    var address = written("Op veel bewijs.");

    add(
        address,
        "soort",
        "cijfer",
        "tabulatie",
        TABULATION,
        "rij",
        "J19/2020-07/CATEGORY/nee",
        "rol",
        "counters",
        "waarom",
        "De meesten zeggen nee.");
    add(address, "soort", "grafiek", "wat", "ongelijk-behandeld", "rol", "context");
    add(
        address,
        "soort",
        "stuk",
        "wat",
        "document SV-01",
        "rol",
        "supports",
        "waarom",
        "De bevraging.");
    var page =
        add(
            address,
            "soort",
            "link",
            "titel",
            "Verslag van het forum",
            "adres",
            "",
            "kopie",
            "https://example.org/bewaard.pdf",
            "rol",
            "supports");

    assertThat(page.body())
        .contains("Tegenbewijs", "De meesten zeggen nee.", "1 tegenbewijs")
        .contains("href=\"/grafieken/ongelijk-behandeld\"", "SV-01", "De bevraging.")
        .contains("Verslag van het forum", "bestaat, niet bijgevoegd", "/bewaard.pdf\"");
    assertThat(staff.get("/plan/indicatoren/7.B.2").body())
        .contains("1 tegenbewijs", "Verslag van het forum");
    assertThat(staff.getJson("/api" + address.replace("bevindingen", "findings")).body())
        .contains("\"COUNTERS\"", "Verslag van het forum", "\"review\"");
    assertThat(staff.get("/bevindingen/lijst.csv").body())
        .contains("\"counters\",\"De meesten zeggen nee.\"");

    var edit = staff.get(address + "/bewijs").body();
    var link = found("name=\"wat\" value=\"([0-9a-f-]{36})\">(?:(?!name=\"wat\").)*weg-", edit);
    var unexplained =
        staff.submit(address + "/bewijs", address + "/bewijs/weg", "soort", "weg", "wat", link);
    assertThat(unexplained.statusCode()).isEqualTo(422);
    var last =
        staff.submit(
            address + "/bewijs",
            address + "/bewijs/weg",
            "soort",
            "weg",
            "wat",
            link,
            "waarom",
            "Mijn reden.");
    assertThat(last.statusCode()).as("the first is the last figure that bears it").isEqualTo(422);
    assertThat(last.body()).contains("Dit is het laatste cijfer", ">Mijn reden.</textarea>");

    add(
        address,
        "soort",
        "cijfer",
        "tabulatie",
        TABULATION,
        "rij",
        "J19/2020-07/CATEGORY/meer",
        "rol",
        "supports");
    staff.submit(
        address + "/bewijs", address + "/bewijs/weg", "wat", link, "waarom", "Verkeerd gekozen.");
    assertThat(staff.get(address + "/geschiedenis").body())
        .contains("Bewijs weggenomen", "Verkeerd gekozen.", "Geschreven", "Op veel bewijs.");
  }

  @Test
  void a_link_that_would_run_and_evidence_without_a_part_are_refused_with_what_was_typed() {
    var address = written("Een link.");

    var refused =
        add(
            address,
            "soort",
            "link",
            "titel",
            "Kwaad",
            "adres",
            "javascript:alert(1)",
            "kopie",
            "data:text/html,x",
            "waarom",
            "Let op");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Dit is geen webadres.", "Er is niets gekozen.", "value=\"Kwaad\"", "Let op")
        .contains("Begin met https:// of laat het leeg.", "value=\"data:text/html,x\"")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void a_second_person_reviews_it_and_what_changes_afterwards_is_told() {
    var address = written("Na te lezen.");
    var code = address.substring(address.lastIndexOf('/') + 1);
    var review = address + "/nazicht";
    assertThat(staff.submit(review, review + "/vragen", "wie", "medewerker").statusCode())
        .as("not by who wrote it")
        .isEqualTo(422);
    assertThat(staff.submit(review, review + "/vragen", "wie", "beleid").body())
        .contains("Nazicht gevraagd");
    assertThat(officer.get("/bevindingen").body())
        .contains("Wat op u wacht", "Er is nazicht gevraagd.", code);
    var seen = found("name=\"versie\" value=\"(\\d+)\"", officer.get(review).body());

    add(address, "soort", "link", "titel", "Intussen", "rol", "context");
    var late =
        officer.submit(
            review,
            review + "/antwoord",
            "versie",
            seen,
            "antwoord",
            "terug",
            "opmerkingen",
            "Te vroeg.");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("intussen gewijzigd", "Te vroeg.");

    var now = found("name=\"versie\" value=\"(\\d+)\"", late.body());
    officer.submit(review, review + "/antwoord", "versie", now, "antwoord", "akkoord");
    assertThat(staff.get("/notas/NT-09").body()).contains("Nagezien: akkoord", "door beleid");

    add(address, "soort", "link", "titel", "Nadien", "rol", "context");
    assertThat(staff.get(address).body()).contains("Gewijzigd sinds het nazicht");
    assertThat(staff.get(address + "/geschiedenis").body())
        .contains("Akkoord gegeven", "Nazicht gevraagd");
  }

  @Test
  void another_confidence_than_the_rule_proposes_needs_a_reason() {
    var address = written("Hoe zeker?");
    var review = address + "/nazicht";

    var refused = staff.submit(review, review + "/zekerheid", "zekerheid", "low");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Er staat geen reden.");

    assertThat(
            staff
                .submit(review, review + "/zekerheid", "zekerheid", "low", "reden", "Kleine groep.")
                .body())
        .contains("Zekerheid: laag", "Door een persoon gekozen.", "Kleine groep.");
  }

  @Test
  void when_an_answer_is_withdrawn_the_frozen_figure_stays_and_the_owner_is_told_until_seen() {
    var code = answered();
    var address = written("Op een antwoord dat verdwijnt.");
    var finding = address.substring(address.lastIndexOf('/') + 1);
    assertThat(staff.get(address).body()).contains("Niets veranderd.");

    new Visitor(platform).post("/intrekken", "code", code, "taal", "nl", "zeker", "ja");

    var told = staff.get("/bevindingen").body();
    assertThat(told)
        .contains("Sinds een cijfer is aangehaald, zijn antwoorden op die bevraging ingetrokken.");
    var alert = found("name=\"melding\" value=\"(" + finding + "/FEWER/[^\"]+)\"", told);
    assertThat(staff.get("/themas").body()).as("the menu counts").contains("wacht");

    staff.submit("/bevindingen", "/bevindingen/meldingen", "melding", alert);
    assertThat(staff.get("/bevindingen").body())
        .doesNotContain("name=\"melding\" value=\"" + alert);
    assertThat(staff.get(address).body()).contains("op die bevraging ingetrokken.", "gezien");
  }

  @Test
  void everyone_can_walk_the_chain_on_a_telephone() {
    var address = written("Voor het scherm.");
    add(address, "soort", "stuk", "wat", "document SV-01", "rol", "supports");
    add(
        address,
        "soort",
        "cijfer",
        "tabulatie",
        TABULATION,
        "rij",
        "J19/2020-07/CATEGORY/nee",
        "rol",
        "counters",
        "waarom",
        "De meesten niet.");
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("medewerker");
      for (var path : List.of("", "/bewijs?vraag=werkzoekenden/J19", "/nazicht", "/geschiedenis")) {
        phone
            .open(address + path)
            .passesAxe()
            .fitsItsWidth()
            .keepAs("bevinding" + path.replaceAll("[^a-z]+", "-") + "-360");
      }
    }
    // A count in the menu, which scrolls inside itself, does not make the page wider.
    staff.submit(address + "/nazicht", address + "/nazicht/vragen", "wie", "beleid");
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("beleid").open("/bevindingen").passesAxe().fitsItsWidth();
      assertThat(phone.page().locator(".nav .vh").count()).isPositive();
    }
  }

  @Test
  void the_way_from_the_survey_to_the_forum_and_the_indicator_is_walked_both_ways() {
    var finding = written("Wie werk zoekt, voelt zich ongelijk behandeld.");
    var question = "/bevragingen/werkzoekenden/vragen/J19";
    var up =
        List.of(question, finding, "/notas/NT-09", "/bewijs/EV-23", "/plan/2020/indicatoren/7.B.2");
    var down = List.of("/bewijs/EV-23", "/bewijs/SV-02", "/notas/NT-09", finding, question);
    try (var screen = Screen.desktop(platform)) {
      var page = screen.signedIn("medewerker").open("/bewijs/SV-01").page();
      page.locator("main details > summary").first().click();
      up.forEach(next -> follow(page, next));
      screen.passesAxe().fitsItsWidth();
      down.forEach(next -> follow(page, next));
    }
  }

  private static void follow(Page page, String address) {
    page.locator("main a[href='" + address + "']").first().click();
    page.waitForURL("**" + address);
  }

  @Test
  void after_responses_that_move_the_figure_the_frozen_one_stays_and_the_owner_is_told() {
    var address = written("Tot er meer antwoorden zijn.");
    var frozen = figures(address);
    var codes = Stream.generate(this::answered).limit(MANY).toList();
    try {
      var now = figures(address);
      assertThat(now.get(0)).as("as it was cited").isEqualTo(frozen.get(0));
      assertThat(now.get(1)).as("as it is").isNotEqualTo(frozen.get(1));
      assertThat(staff.get("/bevindingen").body())
          .contains(address.substring(address.lastIndexOf('/') + 1) + "/MOVED/");
      assertThat(staff.get("/themas").body()).as("the menu counts").contains("wacht");
    } finally {
      for (var code : codes) {
        new Visitor(platform).post("/intrekken", "code", code, "taal", "nl", "zeker", "ja");
      }
    }
    assertThat(figures(address)).as("as before, for whoever withdrew").isEqualTo(frozen);
  }

  /** The figure of a finding as it was cited and as it is. */
  private List<String> figures(String address) {
    var body = staff.getJson(address.replace("/bevindingen/", "/api/findings/")).body();
    try {
      var evidence = Json.JSON.readTree(body).get("evidence").get(0);
      return List.of(evidence.get("figure").toString(), evidence.get("now").toString());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON at " + address, e);
    }
  }

  /** Answers all pages of the short wave and gives the code with which it can be withdrawn. */
  private String answered() {
    var respondent = new Visitor(platform);
    var page = respondent.post("/v/werkzoekenden", "golf", "2020-07", "taal", "nl", "J01", "ja");
    while (!page.uri().getPath().endsWith("/klaar")) {
      var form = ACTION.matcher(page.body());
      assertThat(form.find()).as("a form on %s", page.uri()).isTrue();
      page = respondent.post(form.group(1), answers(page.body()));
    }
    return CODE.matcher(page.body())
        .results()
        .map(part -> part.group(1))
        .collect(Collectors.joining());
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
