package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** A year that is made from nothing and worked on, beside the year that everybody works with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanEditIT {

  private static final String YEARS = "/plan/jaren";
  private static final String DESK = "/plan/2031";
  private static final String INDICATOR = DESK + "/indicatoren/1.A.1";
  private static final Pattern SEEN = Pattern.compile("name=\"gezien\" value=\"([^\"]*)\"");

  private final Platform platform = Platform.shared();
  private Visitor staff = new Visitor(platform);

  @BeforeAll
  void makes_a_small_year() {
    staff = Visitor.signedIn(platform, "medewerker");
    assertThat(staff.submit(YEARS, YEARS, "jaar", "2031", "knop", "beginnen").uri().getPath())
        .isEqualTo(DESK + "/opbouw");
    add("strategisch", "code", "SD1", "letter", "A", "title", "Deelname");
    add("operationeel", "code", "OD1.1", "goal", "SD1", "title", "Meer verenigingen doen mee");
    add(
        "themas", "code", "I", "number", "1", "type", "domain", "slug", "wonen", "name-nl",
        "Wonen");
    for (var code : new String[] {"1.A", "1.B"}) {
      add(
          "acties",
          "code",
          code,
          "theme",
          "I",
          "title",
          "Actie " + code,
          "role",
          "stafmedewerker",
          "external.0.organisation",
          "Huis van de Proef",
          "external.0.task",
          "zaal");
    }
    for (var code : new String[] {"1.A.1", "1.A.2"}) {
      add(
          "indicatoren",
          "code",
          code,
          "action",
          "1.A",
          "printed",
          "Indicator 1",
          "title",
          "Bijeenkomsten",
          "kind",
          "count",
          "unit",
          "bijeenkomsten",
          "comparator",
          "minimum",
          "target",
          "10");
    }
  }

  private void add(String kind, String... fields) {
    var page = DESK + "/nieuw/" + kind;
    var made = staff.submit(page, page, fields);
    assertThat(made.statusCode()).as("%s", made.body()).isEqualTo(200);
    assertThat(made.uri().getPath()).isEqualTo(DESK + "/opbouw");
  }

  private String seen(String page) {
    var found = SEEN.matcher(staff.get(page).body());
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  @Test
  void a_year_in_preparation_leaves_the_year_in_use_where_it_is() {
    assertThat(staff.get("/plan").body()).contains("Jaarplan 2020").contains("href=\"/plan/2031\"");
    assertThat(staff.get(DESK).body()).contains("Dit jaar is in voorbereiding");
    assertThat(staff.get(DESK + "/themas/I").body()).contains("Wonen");
    assertThat(staff.submit(YEARS, YEARS, "jaar", "2020", "knop", "beginnen").statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_year_is_copied_and_its_indicators_are_seen_over_the_years() {
    var copied = staff.submit(YEARS, YEARS, "jaar", "2033", "van", "2031", "knop", "overnemen");
    assertThat(copied.uri().getPath()).isEqualTo("/plan/2033");
    assertThat(copied.body()).contains("Dit jaar is in voorbereiding");
    assertThat(staff.get("/plan/2033/indicatoren/1.A.2").body())
        .contains("Over de jaren", "/plan/2031/indicatoren/1.A.2");
    assertThat(staff.get("/plan/2020/indicatoren/1.A.2").body()).doesNotContain("Over de jaren");
    var twice = staff.submit(YEARS, YEARS, "jaar", "2033", "van", "2031", "knop", "overnemen");
    assertThat(twice.statusCode()).isEqualTo(422);
  }

  @Test
  void a_result_is_written_with_its_status_and_stays_in_the_history() {
    var form = INDICATOR + "/resultaat";
    var seen = seen(form);
    var bad =
        staff.submit(
            form,
            form,
            "gezien",
            seen,
            "result",
            "8",
            "status",
            "realised",
            "reason",
            "",
            "result-note",
            "zaal was dicht");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body()).contains("zonder reden", "zaal was dicht");

    var kept =
        staff.submit(
            form,
            form,
            "gezien",
            seen,
            "result",
            "8",
            "basis",
            "counted",
            "status",
            "realised",
            "reason",
            "Twee werden samen gehouden",
            "causes.0.cause",
            "covid",
            "causes.0.said",
            "stated",
            "primary-cause",
            "covid",
            "explanation",
            "De tweede zaal kwam vrij.",
            "low",
            "6,5",
            "high",
            "9,5",
            "n",
            "34");
    assertThat(kept.uri().getPath()).isEqualTo(INDICATOR);
    assertThat(kept.body())
        .contains("Twee werden samen gehouden", "Geschiedenis", "medewerker", "gerealiseerd");

    var late =
        staff.submit(form, form, "gezien", seen, "result", "9", "reason", "Mijn eigen woorden");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Mijn eigen woorden", "value=\"9\"");
    assertThat(staff.get(INDICATOR).body()).doesNotContain("Mijn eigen woorden");
    assertThat(staff.get(DESK + "/oorzaken?oorzaak=covid").body()).contains("1.A.1");
    assertThat(staff.get("/verslag?jaar=2031").body()).contains("Verslag 2031", "Verslag 2020");
    assertThat(staff.get("/verslag/2031").body())
        .contains(
            "Twee werden samen gehouden",
            "De tweede zaal kwam vrij.",
            "Belangrijkste oorzaak",
            "95 %-interval 6,5 – 9,5, n = 34");
  }

  @Test
  void a_target_is_revised_and_the_old_one_stays() {
    var form = DESK + "/indicatoren/1.A.2/doel";
    var without = staff.submit(form, form, "gezien", seen(form), "target", "6");
    assertThat(without.statusCode()).isEqualTo(422);
    var revised =
        staff.submit(
            form,
            form,
            "gezien",
            seen(form),
            "comparator",
            "minimum",
            "target",
            "6",
            "revised",
            "2031-06-01",
            "why",
            "Eerst onderzoek");
    assertThat(revised.uri().getPath()).isEqualTo(DESK + "/indicatoren/1.A.2");
    assertThat(revised.body()).contains("Eerdere doelen", "min. 10", "min. 6", "Eerst onderzoek");
    assertThat(staff.get("/verslag/2031").body())
        .contains("Eerdere doelen", "Tot 1 juni 2031:", "Eerst onderzoek");
  }

  @Test
  void what_was_decided_about_an_action_is_in_the_report() {
    var form = DESK + "/acties/1.B/bewerken";
    var kept =
        staff.submit(
            form,
            form,
            "gezien",
            seen(form),
            "theme",
            "I",
            "title",
            "Actie 1.B",
            "role",
            "stafmedewerker",
            "alternates",
            "Actie zoals elders",
            "holders.0.role",
            "vrijwilliger",
            "holders.0.from",
            "2031-04-01",
            "reservation",
            "Als er geld is.",
            "reservation-party",
            "VGC",
            "reservation-outcome",
            "refused",
            "decisions.0.day",
            "2031-05-02",
            "decisions.0.decided",
            "De actie stopt.",
            "decisions.0.effect",
            "Niets meer in het najaar.",
            "decisions.0.indicators",
            "1.A.1");
    assertThat(kept.statusCode()).as("%s", kept.body()).isEqualTo(200);
    assertThat(staff.get("/verslag/2031?niveau=hoofdstuk").body())
        .contains("Actie zoals elders", "vrijwilliger", "van 1 april 2031 tot –", "Erover beslist:")
        .contains(
            "Uitkomst: geweigerd.", "De actie stopt.", "Niets meer in het najaar.", "#ind-1.A.1");
  }

  @Test
  void goals_and_actions_are_linked_without_undoing_the_work_of_others() {
    var matrix = DESK + "/matrix";
    assertThat(staff.get(matrix).body()).contains("Acties zonder doel");
    staff.submit(matrix, matrix, "doel", "SD1", "nu", "OD1.1|1.A");
    // Somebody who still saw an empty table ticks another action.
    staff.submit(matrix, matrix, "stap", "OD1.1", "nu", "OD1.1|1.B");
    assertThat(staff.get(DESK + "/acties/1.A").body()).contains("OD1.1");
    assertThat(staff.get(DESK + "/acties/1.B").body()).contains("OD1.1");
    staff.submit(matrix, matrix, "actie", "1.B", "was", "OD1.1|1.B");
    assertThat(staff.get(DESK + "/acties/1.B").body()).contains("nog bij geen enkel doel");
  }

  @Test
  void only_what_nothing_leans_on_is_removed() {
    var build = DESK + "/opbouw";
    add("themas", "code", "II", "number", "2", "type", "domain", "slug", "werk", "name-nl", "Werk");
    var leaning = staff.submit(build, build, "soort", "themas", "code", "I", "knop", "verwijderen");
    assertThat(leaning.statusCode()).isEqualTo(422);
    assertThat(leaning.body()).contains("Hier steunt nog iets op: 1.A, 1.B");
    staff.submit(build, build, "soort", "themas", "code", "II", "knop", "omhoog");
    var order = staff.get(DESK).body();
    assertThat(order.indexOf("/themas/II\"")).isLessThan(order.indexOf("/themas/I\""));
    staff.submit(build, build, "soort", "themas", "code", "II", "knop", "verwijderen");
    assertThat(staff.get(DESK + "/themas/II").statusCode()).isEqualTo(404);
  }

  @Test
  void an_indicator_for_which_a_focus_group_is_planned_is_not_removed() {
    var page = "/focusgroepen/nieuw";
    var group =
        staff.submit(
            page,
            page,
            "titel",
            "Rond het plan",
            "thema",
            "VII",
            "eigenaar",
            "stafmedewerker",
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
            "nl",
            "indicator",
            "7.B.2");
    var home = group.uri().getPath();
    var build = "/plan/2020/opbouw";
    // It also has evidence, so it stays whatever this test finds out.
    var refused =
        staff.submit(build, build, "soort", "indicatoren", "code", "7.B.2", "knop", "verwijderen");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(home.substring(home.lastIndexOf('/') + 1));
    assertThat(staff.get("/plan/indicatoren/7.B.2").statusCode()).isEqualTo(200);
  }

  @Test
  void evidence_is_made_linked_and_only_removed_when_nothing_stands_on_it() {
    var begin = DESK + "/nieuw/bewijs";
    assertThat(staff.get(begin).body()).contains("value=\"EV-29\"");
    var wrong =
        staff.submit(
            begin,
            begin,
            "code",
            "EV-01",
            "evidence-kind",
            "survey",
            "title",
            "Bevraging leden",
            "dates",
            "ooit");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("ander jaar", "ooit", "Bevraging leden");
    add(
        "bewijs",
        "code",
        "EV-90",
        "evidence-kind",
        "survey",
        "title",
        "Bevraging leden",
        "dates",
        "31/3/2031",
        "feeds",
        "1.A.2",
        "link",
        "https://example.org/x",
        "link-checked",
        "2031-04-01",
        "unattached",
        "ja");
    assertThat(staff.get(DESK + "/indicatoren/1.A.2").body()).contains("Bevraging leden", "EV-90");
    assertThat(staff.get("/plan/bestanden/bewijs.yaml?jaar=2031").body())
        .contains("https://example.org/x", "unattached: true");

    assertThat(staff.get("/bewijs/EV-90").body())
        .contains("Bevraging leden", "href=\"" + DESK + "/bewijs/EV-90/bewerken\"")
        .contains("href=\"https://example.org/x\"", "nagekeken op", "niet bijgevoegd");
    var known =
        staff.submit(
            begin, begin, "code", "SV-01", "evidence-kind", "survey", "title", "Een andere");
    assertThat(known.statusCode()).as("known in the plan of another year").isEqualTo(422);
    assertThat(known.body()).contains("Een andere");

    var build = DESK + "/opbouw";
    var refused =
        staff.submit(build, build, "soort", "bewijs", "code", "EV-90", "knop", "verwijderen");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("1.A.2");
    var form = DESK + "/bewijs/EV-90/bewerken";
    var seen = seen(form);
    staff.submit(
        form, form, "gezien", seen, "evidence-kind", "survey", "title", "Bevraging van leden");
    assertThat(staff.get(form).body()).contains("2031-03-31", "Bevraging van leden");
    var late =
        staff.submit(form, form, "gezien", seen, "evidence-kind", "survey", "title", "Te laat");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Te laat");
    var gone =
        staff.submit(build, build, "soort", "bewijs", "code", "EV-90", "knop", "verwijderen");
    assertThat(gone.body()).doesNotContain("EV-90");
  }

  @Test
  void a_milestone_is_listed_and_told_to_be_done() {
    var goal = "2033-mijlpaal";
    add(
        "acties",
        "code",
        "1.M",
        "theme",
        "I",
        "title",
        "Met een mijlpaal",
        "role",
        "stafmedewerker",
        "timing.0.when",
        "voorjaar",
        "timing.0.what",
        goal,
        "timing.0.due",
        "2031-03-01",
        "timing.0.by",
        "vrijwilliger",
        "staff",
        "0,5");
    var page = DESK + "/mijlpalen";
    assertThat(staff.get(page).body()).contains(goal, "vrijwilliger", "Vandaag gedaan");

    var seen = seen(page);
    var done = staff.submit(page, page, "actie", "1.M", "rij", "0", "gezien", seen);
    assertThat(done.body()).contains("gedaan").doesNotContain("Vandaag gedaan");
    assertThat(staff.submit(page, page, "actie", "1.M", "rij", "0", "gezien", "77").statusCode())
        .isEqualTo(409);
    assertThat(staff.get(DESK + "/acties/1.M").body()).contains("gedaan op", "Personeel: 0,5 VTE");
    var form = DESK + "/acties/1.M/bewerken";
    var turned =
        staff.submit(
            form,
            form,
            "gezien",
            seen(form),
            "title",
            "Nog niet bewaard",
            "timing.0.when",
            "eerst",
            "timing.1.when",
            "daarna",
            "schuif",
            "timing.1.up");
    assertThat(turned.statusCode()).isEqualTo(200);
    assertThat(turned.body().indexOf("value=\"daarna\""))
        .isLessThan(turned.body().indexOf("value=\"eerst\""));
    assertThat(turned.body()).contains("Nog niet bewaard");
    assertThat(staff.get(form).body()).doesNotContain("Nog niet bewaard");
  }

  @Test
  void partners_are_organisations_with_more_than_one_name() {
    var page = "/organisaties";
    assertThat(staff.get(page).body()).contains("Huis van de Proef", "Netwerk tegen Armoede");
    var named = staff.submit(page, page, "van", "huis van de proef", "naam", "HvdP", "knop", "ook");
    assertThat(named.body()).contains("ook: HvdP");
    assertThat(staff.submit(page, page, "naam", "", "knop", "nieuw").statusCode()).isEqualTo(422);
  }

  @Test
  void words_before_the_plan_are_kept_and_a_late_writer_loses_nothing() {
    var form = DESK + "/voorwerk";
    var seen = seen(form);
    staff.submit(
        form,
        form,
        "gezien",
        seen,
        "title",
        "Plan",
        "organisation",
        "Proef",
        "introduction",
        "Een nieuw begin");
    assertThat(staff.get(DESK).body()).contains("Een nieuw begin");
    var late =
        staff.submit(
            form,
            form,
            "gezien",
            seen,
            "title",
            "Plan",
            "organisation",
            "Proef",
            "introduction",
            "Te laat");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Te laat");
  }

  @Test
  void the_usual_bodies_approve_and_what_each_did_stays_in_the_history() {
    var page = DESK + "/goedkeuring";
    var usual = staff.submit(page, page, "van", "plan", "knop", "gewoon");
    assertThat(usual.body()).contains("algemene vergadering", "commissaris", "nog te doen");
    var late =
        staff.submit(
            page, page, "van", "report", "wie", "overheid", "tegen", "2020-04-01", "knop", "erbij");
    assertThat(late.body()).contains("Had er al moeten zijn.");
    assertThat(staff.submit(page, page, "van", "plan", "wie", "", "knop", "erbij").statusCode())
        .isEqualTo(422);
    var there =
        staff.submit(
            page, page, "van", "report", "wie", "Overheid", "tegen", "2031-05-01", "knop", "erbij");
    assertThat(there.statusCode()).as("what was typed of it would be lost").isEqualTo(422);
    assertThat(there.body()).contains("staat er al", "value=\"2031-05-01\"");
    var twice = staff.submit(page, page, "van", "plan", "knop", "gewoon");
    assertThat(twice.body().split("<b lang=\"nl\">commissaris</b>")).hasSize(2);
    staff.submit(page, page, "van", "plan", "wie", "Vergissing", "knop", "erbij");
    var wrong = staff.get(page).body().split("Vergissing", 2)[1];
    var away =
        staff.submit(
            page,
            page,
            "welke",
            value("welke", wrong),
            "gezien",
            value("gezien", wrong),
            "knop",
            "weg");
    assertThat(away.body()).doesNotContain("Vergissing");

    var body = staff.get(page).body();
    var first = value("welke", body);
    var seen = value("gezien", body);
    var undated =
        staff.submit(
            page,
            page,
            "welke",
            first,
            "gezien",
            seen,
            "stand",
            "submitted",
            "opmerking",
            "Mondeling",
            "knop",
            "stand");
    assertThat(undated.statusCode()).as("a day is asked").isEqualTo(422);
    assertThat(undated.body()).contains("Mondeling");
    var told =
        staff.submit(
            page,
            page,
            "welke",
            first,
            "gezien",
            seen,
            "stand",
            "submitted",
            "dag",
            "2031-01-15",
            "opmerking",
            "Nog in beraad",
            "knop",
            "stand");
    assertThat(told.body())
        .contains("ingediend, nog geen antwoord", "<p lang=\"nl\">Nog in beraad</p>")
        .as("what was said of one state is not proposed for the next")
        .doesNotContain(">Nog in beraad</textarea>", "value=\"2031-01-15\"");
    var again =
        staff.submit(
            page,
            page,
            "welke",
            first,
            "gezien",
            seen,
            "stand",
            "approved",
            "dag",
            "2031-01-20",
            "opmerking",
            "Te laat gezien",
            "knop",
            "stand");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Te laat gezien");
    var known = staff.get(page).body();
    staff.submit(
        page,
        page,
        "welke",
        value("welke", known),
        "gezien",
        value("gezien", known),
        "stand",
        "submitted",
        "dag",
        "2031-01-16",
        "tegen",
        "2031-03-01",
        "knop",
        "stand");
    assertThat(staff.get(DESK).body())
        .as("history, of days and terms too")
        .contains("team: ingediend, nog geen antwoord, 2031-01-15<")
        .contains("team: ingediend, nog geen antwoord, 2031-01-16, tegen 2031-03-01<");
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("medewerker").open(page).passesAxe().fitsItsWidth().keepAs("goedkeuring-360");
    }
  }

  private static String value(String name, String body) {
    var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(body);
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  @Test
  void a_suspended_year_says_why_and_is_taken_up_again() {
    var copy = staff.submit(YEARS, YEARS, "jaar", "2039", "van", "2031", "knop", "overnemen");
    assertThat(copy.statusCode()).isEqualTo(200);
    assertThat(
            staff
                .submit(YEARS, YEARS, "jaar", "2039", "waarom", "", "knop", "opschorten")
                .statusCode())
        .isEqualTo(422);
    staff.submit(YEARS, YEARS, "jaar", "2039", "waarom", "Geen erkenning.", "knop", "opschorten");
    var tooLong =
        staff.submit(
            YEARS, YEARS, "jaar", "2039", "waarom", "Nee. ".repeat(500), "knop", "opschorten");
    assertThat(tooLong.statusCode()).isEqualTo(422);
    staff.submit(YEARS, YEARS, "jaar", "2039", "waarom", "Nog eens.", "knop", "opschorten");
    assertThat(staff.get("/plan/2039").body())
        .as("a second click changes nothing")
        .contains("Opgeschort sinds", "Geen erkenning.", "blijft bruikbaar");
    assertThat(staff.get("/plan").body()).doesNotContain("Opgeschort sinds");
    staff.submit(YEARS, YEARS, "jaar", "2039", "knop", "hervatten");
    staff.submit(YEARS, YEARS, "jaar", "2039", "knop", "hervatten");
    assertThat(staff.get("/plan/2039").body())
        .doesNotContain("Opgeschort sinds")
        .contains("Dit jaar is in voorbereiding");
  }

  @Test
  void what_was_planned_and_not_held_rolls_over_to_the_next_year() {
    var events = "/registers/momenten/nieuw?jaar=2031";
    for (var moment :
        List.of(
            List.of("nog te dateren", "planned", ""),
            List.of("dat nog komt", "planned", "12/11"),
            List.of("dat gehouden is", "held", "13/11"),
            List.of("verschoven naar later", "moved", "14/11 → 3/2/2038"))) {
      staff.submit(
          events,
          events,
          "titel",
          "Doorlopend forum " + moment.get(0),
          "stand",
          moment.get(1),
          "wanneer",
          moment.get(2),
          "participants",
          "25",
          "note",
          "Wat er toen was");
    }
    staff.submit(YEARS, YEARS, "jaar", "2038", "van", "2031", "knop", "overnemen");
    var next = staff.getJson("/api/registers/momenten?year=2038").body();
    assertThat(next)
        .contains("Doorlopend forum nog te dateren", "verschoven naar later", "instead-of")
        .doesNotContain("dat nog komt", "dat gehouden is", "Wat er toen was");
  }

  @Test
  void contact_persons_are_sealed_and_only_seen_by_who_keeps_partners() throws SQLException {
    var list = "/organisaties";
    staff.submit(list, list, "naam", "Vereniging Proefkonijn", "knop", "nieuw");
    var found =
        Pattern.compile("href=\"(/organisaties/[0-9a-f-]{36})\"[^>]*>Vereniging Proefkonijn")
            .matcher(staff.get(list).body());
    assertThat(found.find()).isTrue();
    var page = found.group(1);
    var wrong = staff.submit(page, page, "knop", "contact", "naam", "", "bereik", "aan de balie");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("value=\"aan de balie\"");
    var kept =
        staff.submit(
            page, page, "knop", "contact", "naam", "Zeldzame Naam", "functie", "coördinator");
    assertThat(kept.body()).contains("Zeldzame Naam", "coördinator");
    staff.submit(
        page, page, "knop", "afspraak", "titel", "Samenwerking", "van", "2020-01-01", "tot", "");
    assertThat(
            staff
                .submit(page, page, "knop", "afspraak", "titel", "X", "adres", "javascript:alert")
                .statusCode())
        .isEqualTo(422);

    var officer = Visitor.signedIn(platform, "beleid");
    assertThat(officer.get(page).body())
        .contains("Samenwerking", "bestaat, niet bijgevoegd")
        .doesNotContain("Zeldzame Naam", "coördinator");
    assertThat(staff.getJson("/api/organisations").body())
        .contains("\"title\":\"Samenwerking\"")
        .doesNotContain("Zeldzame Naam");
    assertThat(officer.post(page, "knop", "contact-weg").statusCode()).isEqualTo(403);
    assertThat(staff.getJson("/api/search?q=%22Zeldzame+Naam%22").body()).contains("\"total\":0");
    try (var store = platform.store();
        var rows =
            store.createStatement().executeQuery("select person from organisation_contact")) {
      while (rows.next()) {
        assertThat(rows.getString(1)).doesNotContain("Zeldzame");
      }
    }
    assertThat(Visitor.signedIn(platform, "beheer").get("/inzage").body())
        .contains(
            "Contactpersonen van een organisatie gelezen",
            "Contactpersoon van een organisatie toegevoegd")
        .doesNotContain("Zeldzame");
    assertThat(
            staff.submit(page, page, "knop", "contact-weg", "welke", "-".repeat(36)).statusCode())
        .isEqualTo(200);

    staff.submit(list, list, "naam", "Vereniging Proef-konijn II", "knop", "nieuw");
    var merged =
        staff.submit(
            list,
            list,
            "van",
            "Vereniging Proef-konijn II",
            "naam",
            "Vereniging Proefkonijn",
            "knop",
            "ook");
    assertThat(merged.statusCode()).isEqualTo(200);
    assertThat(staff.get(page).body()).as("one became the other").contains("Zeldzame Naam");
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("medewerker").open(page).passesAxe().fitsItsWidth().keepAs("partner-360");
    }
    var id =
        staff
            .get(page)
            .body()
            .replaceAll(
                "(?s).*name=\"welke\" value=\"([0-9a-f-]{36})\"><button class=\"plain\""
                    + " name=\"knop\" value=\"contact-weg\".*",
                "$1");
    assertThat(staff.submit(page, page, "knop", "contact-weg", "welke", id).body())
        .doesNotContain("Zeldzame Naam");
  }

  @Test
  void everyone_can_work_on_the_plan() {
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("medewerker");
      for (var path :
          new String[] {
            "/plan/jaren",
            "/organisaties",
            "/plan/2020/oorzaken",
            "/plan/2020/opbouw",
            "/plan/2020/matrix",
            "/plan/2020/matrix?actie=9.A",
            "/plan/2020/voorwerk",
            "/plan/2020/acties/9.B/bewerken",
            "/plan/2020/indicatoren/7.A.2/resultaat",
            DESK + "/nieuw/indicatoren?onder=1.A",
            DESK + "/nieuw/bewijs",
            DESK + "/mijlpalen",
            INDICATOR
          }) {
        phone.open(path).passesAxeInBothLights().fitsItsWidth().keepAs("edit" + path.hashCode());
      }
      phone.open(DESK + "/matrix?actie=1.A");
      phone.page().focus("input[name=nu]");
      var before = phone.page().isChecked("input[name=nu]");
      phone.page().keyboard().press("Space");
      assertThat(phone.page().isChecked("input[name=nu]")).isNotEqualTo(before);
    }
  }
}
