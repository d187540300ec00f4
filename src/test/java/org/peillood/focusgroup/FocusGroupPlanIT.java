package org.peillood.focusgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** A focus group from its plan to its report sheet, and what becomes of others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FocusGroupPlanIT {

  private static final String PLAN = "/focusgroepen/nieuw";
  private static final String INDICATOR = "/plan/indicatoren/2.A.4";
  private static final Pattern EDITION = Pattern.compile("name=\"uitgave\" value=\"(\\d+)\"");

  private final Platform platform = Platform.shared();
  private Visitor officer = new Visitor(platform);

  @BeforeAll
  void signIn() {
    officer = Visitor.signedIn(platform, "beleid");
  }

  private String planned(String title, String... more) {
    var fields =
        new String[] {
          "titel",
          title,
          "thema",
          "V",
          "eigenaar",
          "beleidsmedewerker",
          "datum",
          "2026-03-05",
          "uur",
          "18:30",
          "wijze",
          "room",
          "plaats",
          "zaal",
          "minuten",
          "90",
          "talen",
          "nl fr",
          "indicator",
          "5.C.3"
        };
    var all = Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    var page = officer.submit(PLAN, PLAN, all);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.uri().getPath();
  }

  /** Sends a form of a page, with the edition that the page shows. */
  private HttpResponse<String> send(String page, String action, String... fields) {
    var edition = EDITION.matcher(officer.get(page).body());
    assertThat(edition.find()).as("an edition on %s", page).isTrue();
    var all = Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "uitgave";
    all[fields.length + 1] = edition.group(1);
    return officer.submit(page, action, all);
  }

  @Test
  void a_group_is_planned_peopled_held_and_counted_for_its_indicators() {
    String home;
    try (var screen = Screen.desktop(platform)) {
      var page = screen.signedIn("medewerker").open(PLAN).passesAxe().page();
      page.fill("#titel", "Leerkrachten over diversiteit");
      page.selectOption("#thema", "II");
      page.fill("#eigenaar", "beleidsmedewerker onderwijs");
      page.fill("#datum", LocalDate.now(java.time.Clock.systemUTC()).minusDays(3).toString());
      page.fill("#uur", "18:30");
      page.fill("#plaats", "Huis van het Nederlands");
      page.click("summary:has-text('II ')");
      page.check("input[name=indicator][value='2.A.4']");
      page.selectOption("#onderwerp", "brussels");
      page.click("button:has-text('Plan de groep')");
      page.waitForURL(url -> url.contains("/focusgroepen/FG-"));
      home = java.net.URI.create(page.url()).getPath();
      assertThat(home).matches("/focusgroepen/FG-\\d{4}-\\d{2,}");

      screen.open(home + "/leidraad").passesAxe().keepAs("leidraad");
      assertThat(page.content())
          .contains("De blokken duren samen 90 minuten. Gepland zijn 90 minuten.")
          .contains("Langs welke weg kwam u in het onderwijs terecht?");

      screen.open(home + "/aanwezigen");
      page.fill(
          "#regels",
          "vrouw; 25–34; Brussel; leerkracht; 2–5\nvrouw; 35-44; Brussel; leerkracht\n"
              + "vrouw; 25-34; Brussel; leerkracht\nman; 45-54; Antwerpen; directeur; meer dan 10");
      page.click("section:has(#regels) button");
      page.waitForSelector("a:text-is('P4')");
      page.click("summary:has-text('Wijzig wie u zoekt')");
      page.fill("[name='gender.woman']", "3");
      page.fill("[name='gender.man']", "3");
      page.click("details form button");
      page.waitForSelector("th:has-text('Geslacht: man')");
      page.check("input[name=doel][value=taking-part]");
      page.check("input[name=doel][value=notes]");
      page.check("input[name=doel][value=recording]");
      page.click("section:has(#toestemmen) button");
      page.waitForSelector("text=u mag opnemen");
      page.selectOption("#rol", "interpreter");
      page.click("section:has(#anderen) button");
      page.waitForSelector("a:text-is('I1')");
      screen.passesAxe().keepAs("aanwezigen");

      screen.open(home);
      page.click("summary:has-text('De groep is gehouden')");
      page.click("button[value=gehouden]");
      page.waitForSelector("text=4 mensen namen deel");
      screen.passesAxe().keepAs("focusgroep");
      screen.open(INDICATOR);
      assertThat(page.textContent(".measured")).contains("Gemeten", home.substring(14));

      screen.open(home + "/aanwezigen/P4/terugtrekken").passesAxe().keepAs("terugtrekken");
      page.click("main form button");
      page.waitForSelector("text=1 van hen trok zich later terug");
      assertThat(page.content()).contains("4 mensen namen deel").doesNotContain("directeur");
    }
    assertThat(officer.get(home + "/aanwezigen/P4").body()).doesNotContain("Antwerpen\" selected");

    send(
        home + "/fiche/wijzigen",
        home + "/fiche/wijzigen",
        "optie",
        "Mentoren voor starters",
        "stippen",
        "7",
        "aanbeveling",
        "Betaal mentoren",
        "gericht",
        "de minister van Onderwijs",
        "belofte",
        "De nota nasturen",
        "gedaan",
        "nee");
    assertThat(officer.get(home + "/fiche").body())
        .contains("Mentoren voor starters", "7 stippen in totaal", "aan de minister", "nog te doen")
        .contains("Deelnemers: 4 · begeleiding en verslag: 0 · anderen: 1");
    try (var screen = Screen.phone(platform)) {
      screen.signedIn("medewerker").open(home).passesAxe().fitsItsWidth().keepAs("focusgroep-360");
      screen.open("/focusgroepen").passesAxe().fitsItsWidth().keepAs("focusgroepen-360");
      screen.open(home + "/aanwezigen").passesAxe().fitsItsWidth().keepAs("aanwezigen-360");
      screen.open(home + "/aanwezigen/P1").passesAxe().fitsItsWidth().keepAs("kaart-360");
      screen.open(home + "/fiche").passesAxe().fitsItsWidth().keepAs("fiche-360");
      screen.open(home + "/fiche/wijzigen").passesAxe().fitsItsWidth().keepAs("fiche-wijzigen-360");
      screen.open(home + "/leidraad/wijzigen").passesAxe().fitsItsWidth();
      screen.open(PLAN).passesAxe().fitsItsWidth().keepAs("focusgroep-plannen-360");
    }
  }

  @Test
  void what_was_planned_is_moved_cancelled_or_replaced_and_says_why() {
    var moved = planned("Ouders");
    send(
        moved,
        moved + "/stand",
        "knop",
        "verplaatsen",
        "nieuwe-datum",
        "2026-03-19",
        "nieuw-uur",
        "19:00",
        "reden-verplaatsen",
        "zaal niet vrij");
    assertThat(officer.get(moved).body())
        .contains("Verplaatst", "Eerst gepland op 5 maart 2026", "Reden: zaal niet vrij")
        .contains("2026-03-05 → 2026-03-19");
    var cancelled = planned("Studenten");
    send(cancelled, cancelled + "/stand", "knop", "annuleren", "reden-annuleren", "te weinig volk");
    assertThat(officer.get(cancelled).body()).contains("Geannuleerd", "te weinig volk");
    var replaced = planned("Leerlingen");
    var other = moved.substring(moved.lastIndexOf('/') + 1);
    send(
        replaced,
        replaced + "/stand",
        "knop",
        "vervangen",
        "vervangen-door",
        other,
        "reden-vervangen",
        "zelfde school");
    assertThat(officer.get(replaced).body()).contains("Vervangen door", "href=\"" + moved + "\"");
    assertThat(officer.get("/focusgroepen/FG-1998-01").statusCode()).isEqualTo(404);
  }

  @Test
  void what_was_typed_is_kept_when_it_is_wrong_or_somebody_else_was_first() {
    var refused =
        officer.submit(PLAN, PLAN, "titel", "Over wonen", "datum", "31 maart", "minuten", "veel");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("value=\"Over wonen\"", "value=\"31 maart\"", "value=\"veel\"");

    var home = planned("Gelijktijdig");
    var faulty = send(home + "/aanwezigen", home + "/aanwezigen", "regels", "vrouw\nkat; 12");
    assertThat(faulty.statusCode()).isEqualTo(422);
    assertThat(faulty.body()).contains("Regel 2", "‘kat’", "vrouw\nkat; 12");
    var guide =
        send(home + "/leidraad/wijzigen", home + "/leidraad/wijzigen", "leidraad", "? Eerst");
    assertThat(guide.statusCode()).isEqualTo(422);
    assertThat(guide.body()).contains("Regel 1", "? Eerst");
    var late =
        officer.submit(
            home + "/wijzigen",
            home + "/wijzigen",
            "titel",
            "Te laat",
            "thema",
            "V",
            "eigenaar",
            "rol",
            "wijze",
            "online",
            "minuten",
            "60",
            "talen",
            "nl",
            "uitgave",
            "99");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("value=\"Te laat\"", "Iemand anders");
  }

  @Test
  void a_final_note_is_declared_on_a_page_of_its_own_and_ends_withdrawal() {
    var home = planned("Definitief");
    send(home + "/aanwezigen", home + "/aanwezigen", "regels", "man");
    send(
        home + "/aanwezigen/P1",
        home + "/aanwezigen/P1",
        "doel.taking-part",
        "ja",
        "datum",
        "2026-03-05",
        "taal",
        "fr");
    send(home, home + "/stand", "knop", "gehouden", "gehouden-op", "2026-03-05");
    assertThat(officer.get(home + "/definitief").body()).contains("kunt u niet ongedaan maken");
    send(home + "/definitief", home + "/definitief");
    assertThat(officer.get(home).body()).contains("Definitief sinds");
    var late = officer.submit(home + "/aanwezigen/P1", home + "/aanwezigen/P1/terugtrekken");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(officer.get(home + "/aanwezigen/P1").body()).contains("op 5 maart 2026, frans");
  }
}
