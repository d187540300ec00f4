package org.peillood.giveback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.exchange.Importer;

/** From a wave that is over to the page on which those who answered read what came out of it. */
class GiveBackIT {

  private static final String PAGE = "/terug/teruggave/1";
  private static final String HOME = "/bevragingen/teruggave/teruggeven/1";
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/s/[^\"]+)\"");

  private final Platform platform = Platform.shared();

  @Test
  void results_are_given_back_when_a_wave_is_over_and_an_officer_has_chosen() throws SQLException {
    bringAnswersIn();
    var reader = new Visitor(platform);
    var officer = Visitor.signedIn(platform, "beleid");
    assertThat(reader.get(PAGE + "?taal=nl").statusCode()).isEqualTo(404);
    assertThat(reader.get(PAGE + "?taal=ar").body())
        .contains("dir=\"rtl\"", "النتائج ليست هنا بعد");
    assertThat(Visitor.signedIn(platform, "medewerker").get(HOME).statusCode()).isEqualTo(403);

    var wrong = officer.submit(HOME, HOME, "knop", "geven", "versie", "0");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Er is geen vraag gekozen", "wat u met de antwoorden deed");

    var finding = finding(officer);
    chosen(officer, finding, "bewaren", "0");
    assertThat(reader.get(PAGE + "?taal=nl").statusCode()).isEqualTo(404);
    assertThat(officer.get(HOME + "/voorbeeld?taal=nl").body())
        .contains("Dit is een voorbeeld", "Wij kochten een nieuwe radio.");
    assertThat(chosen(officer, finding, "geven", "1").body())
        .contains("De resultaten zijn teruggegeven");
    var overtaken = chosen(officer, finding, "bewaren", "1");
    assertThat(overtaken.statusCode())
        .as("a form that somebody else was faster than")
        .isEqualTo(409);
    assertThat(overtaken.body())
        .as("what was written stays on the page")
        .contains("Er is intussen iets veranderd", "Wij kochten een nieuwe radio.");

    showsTheFiguresOfTheItemPage(officer, reader);
    tellsOfAnAssociationOnlyWhenItIsLarge(officer, reader);
    looksGoodAndIsLight(reader);

    chosen(officer, finding, "terugnemen", "2");
    assertThat(reader.get(PAGE + "?taal=nl").statusCode()).isEqualTo(404);
    var removal = "/bevindingen/" + finding + "/verwijderen";
    officer.submit(removal, removal);
  }

  @Test
  void nothing_of_an_open_wave_is_given_back() {
    var home = "/bevragingen/teruggave/teruggeven/2";
    var officer = Visitor.signedIn(platform, "beleid");
    var refused =
        officer.submit(
            home, home, "knop", "geven", "versie", "0", "vraag", "sfeer", "woorden-nl", "Dit.");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Deze golf is nog niet gesloten.");
    assertThat(new Visitor(platform).get("/terug/teruggave/2").statusCode()).isEqualTo(404);
  }

  // 40 answers: 18 good, 12 so-so, 7 dull, 3 bad. The 3 are too few for a survey without special
  // categories (5), and of the others the 7 go with them, since all four add up to 40.
  private void showsTheFiguresOfTheItemPage(Visitor officer, Visitor reader) {
    var staff = officer.get("/bevragingen/teruggave/vragen/sfeer").body();
    var figure = "<b>45 %</b>";
    assertThat(staff).contains(figure, "31–60");
    var page = reader.get(PAGE + "?taal=nl").body();
    assertThat(page)
        .contains(
            "40 mensen deden mee.",
            figure,
            "tussen 31 en 60 %",
            "afgeschermd",
            "20 van 25 mensen",
            "Minder dan 30 mensen antwoordden",
            "U kon meer dan één antwoord kiezen",
            "Wij kochten een nieuwe radio.",
            "Bijna de helft vond de sfeer goed.",
            "Wij gebruiken dit voor:",
            "Impact van covid op werk van mensen met migratieachtergrond",
            "31 december 2031");
    assertThat(page)
        .as("7 and 3")
        .doesNotContain("<b>18 %</b>", "<b>8 %</b>", "<td>7</td>", "<td>3</td>");
    assertThat(reader.get(PAGE + "?taal=ar").body())
        .contains("dir=\"rtl\"", "كيف كانت الأجواء؟", "45%", "lang=\"nl\" dir=\"ltr\">Wij kochten");
    assertThat(reader.get(PAGE + "?taal=de").body())
        .contains("Das ist herausgekommen", "lang=\"nl\" dir=\"ltr\">Hoe was de sfeer?");
  }

  private void tellsOfAnAssociationOnlyWhenItIsLarge(Visitor officer, Visitor reader) {
    assertThat(reader.get(PAGE + "?taal=nl&via=de-brug").body())
        .contains("12 van hen kwamen via De Brug.", "Wij tonen de cijfers van de hele groep");
    for (var small : List.of("klein", "kleiner", "onbekend")) {
      assertThat(reader.get(PAGE + "?taal=nl&via=" + small).body())
          .contains("Wij tonen de cijfers van de hele groep")
          .doesNotContain("van hen kwamen");
    }
    assertThat(officer.get(HOME).body()).contains(PAGE + "?via=klein");
  }

  private void looksGoodAndIsLight(Visitor reader) {
    try (var screen = Screen.desktop(platform)) {
      screen.open(PAGE + "?taal=nl").passesAxe().fitsItsWidth().keepAs("terug");
      screen.signedIn("beleid").open(HOME).passesAxe().fitsItsWidth().keepAs("teruggeven");
      screen.open("/bevragingen/teruggave").fitsItsWidth().keepAs("bevraging-terug");
    }
    try (var screen = Screen.phone(platform)) {
      screen.open(PAGE + "?taal=nl").fitsItsWidth().keepAs("terug-360");
      screen.open(PAGE + "?taal=ar").passesAxe().fitsItsWidth();
      screen.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      screen.passesAxe().fitsItsWidth().keepAs("terug-ar-360");
    }
    try (var screen = Screen.desktopInTheDark(platform)) {
      screen.open(PAGE + "?taal=nl").passesAxe().keepAs("terug-donker");
    }
    var page = reader.get(PAGE + "?taal=ar").body();
    int octets = page.getBytes(StandardCharsets.UTF_8).length;
    var files = FILE.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(files).hasSize(3);
    int all = octets + files.stream().mapToInt(file -> reader.get(file).body().length()).sum();
    assertThat(all).as("page, stylesheets and script, before compression").isLessThan(45_000);
    assertThat(octets).as("the page alone").isLessThan(14_000);
  }

  private HttpResponse<String> chosen(
      Visitor officer, String finding, String knop, String version) {
    return officer.submit(
        HOME,
        HOME,
        "knop",
        knop,
        "versie",
        version,
        "vraag",
        "sfeer",
        "vraag",
        "beter",
        "vraag",
        "gids",
        "bevinding",
        finding,
        "woorden-nl",
        "Wij kochten een nieuwe radio.");
  }

  private String finding(Visitor officer) {
    var tabulation =
        "{\"survey\":\"teruggave\",\"waves\":[\"1\"],\"variables\":[\"sfeer\"],"
            + "\"measure\":\"SHARES\"}";
    var begun =
        "/bevindingen/nieuw?tabulatie=" + URLEncoder.encode(tabulation, StandardCharsets.UTF_8);
    var written =
        officer.submit(
            begun,
            "/bevindingen",
            "tabulatie",
            tabulation,
            "rij",
            "sfeer/1/CATEGORY/goed",
            "bewering",
            "Bijna de helft vond de sfeer goed.",
            "nota",
            "NT-09");
    return written.uri().getPath().replaceFirst(".*/", "");
  }

  private void bringAnswersIn() throws SQLException {
    var rows = new StringBuilder("mee,sfeer,beter,gids\n");
    for (int i = 0; i < 40; i++) {
      var mood = i < 18 ? "goed" : i < 30 ? "gaat" : i < 37 ? "saai" : "slecht";
      var better = i % 2 == 0 ? "muziek eten" : i % 3 == 0 ? "muziek" : "eten";
      rows.append("ja,").append(mood).append(',').append(better).append(',');
      rows.append(i < 20 ? "ja" : i < 25 ? "nee" : "").append('\n');
    }
    var standing =
        new Importer(platform, "beleid").bringIn("teruggave", "1", rows.toString()).at("/state");
    assertThat(standing.asText()).isEqualTo("DONE");
    var officer = Visitor.signedIn(platform, "beleid");
    var ways = "/bevragingen/teruggave/uitnodigingen/1";
    for (var name : List.of("De Brug", "Klein", "Kleiner")) {
      officer.submit(ways, ways + "/verenigingen", "naam", name);
    }
    try (var store = platform.store();
        var update =
            store.prepareStatement(
                "update response set grouping = ? where id in (select id from response where"
                    + " survey = 'teruggave' and grouping is null order by id fetch first ? rows"
                    + " only)")) {
      for (var group :
          List.of(List.of("de-brug", 12), List.of("klein", 4), List.of("kleiner", 3))) {
        update.setObject(1, group.get(0));
        update.setObject(2, group.get(1));
        update.executeUpdate();
      }
    }
  }
}
