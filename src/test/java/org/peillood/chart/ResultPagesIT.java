package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

class ResultPagesIT {

  private static final List<String> PAGES =
      List.of(
          "/themas",
          "/themas/VII",
          "/themas/V",
          "/themas/10",
          "/grafieken",
          "/grafieken/drempels",
          "/grafieken/steun-vdab",
          "/werkbank",
          "/werkbank/werkzoekenden",
          "/werkbank/werkzoekenden?vraag=J09&naar=J06&naar=J13",
          "/werkbank/werkzoekenden?vraag=J19&naar=J06&naar=J06&kruis=ja");
  private final Platform platform = Platform.shared();

  @Test
  void everyone_can_use_the_pages_of_themes_and_charts() {
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid");
      PAGES.forEach(page -> screen.open(page).passesAxe().fitsItsWidth());
      screen.open("/themas/VII").keepAs("thema-VII");
    }
    try (var screen = Screen.phone(platform)) {
      screen.signedIn("beleid");
      PAGES.forEach(page -> screen.open(page).passesAxe().fitsItsWidth());
      screen.open("/themas/VII").keepAs("thema-VII-360");
    }
    try (var screen = Screen.desktopInTheDark(platform)) {
      screen.signedIn("beleid").open("/themas/VII").passesAxe().keepAs("thema-VII-donker");
      screen.open("/grafieken/steun-vdab").passesAxe().keepAs("grafiek-donker");
    }
  }

  @Test
  void an_item_shows_its_results_per_wave() {
    var page =
        Visitor.signedIn(platform, "beleid").get("/bevragingen/werkzoekenden/vragen/J19").body();
    assertThat(page).contains("juli 2020", "2019 – begin 2020", "class=\"peiling");
  }

  @Test
  void a_chart_is_a_picture_in_two_forms() {
    var officer = Visitor.signedIn(platform, "beleid");
    assertThat(officer.get("/grafieken/drempels.svg").body())
        .startsWith("<?xml")
        .contains("<title", "<desc", "n = ");
    var png = officer.get("/grafieken/drempels.png");
    assertThat(png.headers().firstValue("content-type")).hasValue("image/png");
  }

  @Test
  void results_are_closed_to_visitors() {
    var visitor = new Visitor(platform);
    for (var page : List.of("/themas/VII", "/grafieken/drempels.svg", "/bevragingen")) {
      assertThat(visitor.get(page).uri().getPath()).as(page).isEqualTo("/aanmelden");
    }
    assertThat(visitor.getJson("/api/themes/VII/results").statusCode()).isEqualTo(401);
  }

  private static final String BENCH = "/werkbank/werkzoekenden?vraag=J09&golf=2019&naar=J06";

  @Test
  void an_officer_makes_a_table_keeps_it_and_finds_it_again() {
    var officer = Visitor.signedIn(platform, "beleid");
    var table = officer.get(BENCH + "&naar=J13").body();
    assertThat(table)
        .contains("class=\"cross\"", "<span class=\"col\">A</span>", "n = ")
        .contains("Een letter betekent: aantoonbaar hoger", "vergelijkingen per rij");
    var keep = "/werkbank/werkzoekenden/bewaard?vraag=J09&golf=2019&naar=J06";
    var unnamed = officer.submit(BENCH, keep, "naam", " ");
    assertThat(unnamed.statusCode()).isEqualTo(422);
    assertThat(unnamed.body()).contains("Geef de tabel een naam", "class=\"cross\"");
    assertThat(officer.submit(BENCH, keep, "naam", "Drempels naar diploma").body())
        .contains("Bewaard als ‘Drempels naar diploma’.");
    var other = BENCH.replace("J06", "J13");
    assertThat(
            officer
                .submit(other, keep.replace("J06", "J13"), "naam", "drempels naar diploma")
                .body())
        .contains("Er is al een andere tabel met deze naam");
    var shelf = officer.get("/werkbank").body();
    var kept = shelf.replaceAll("(?s).*?href=\"(/werkbank/bewaard/[0-9a-f-]+)\">Drempels.*", "$1");
    assertThat(officer.get(kept).uri().toString()).endsWith(BENCH);
    assertThat(officer.submit("/werkbank", kept + "/weg").body())
        .doesNotContain("Drempels naar diploma");
  }

  @Test
  void a_table_that_cannot_be_made_says_why_and_keeps_what_was_chosen() {
    var officer = Visitor.signedIn(platform, "beleid");
    assertThat(officer.get("/werkbank/werkzoekenden?vraag=J09&naar=J09").body())
        .contains("Zo kan de tabel niet", "staat tegelijk in de rijen en in de kolommen")
        .contains("value=\"J09\" selected");
    assertThat(
            officer
                .get("/werkbank/werkzoekenden?vraag=J09&naar=J06&naar=J13&wie=J01=ja&kruis=ja")
                .body())
        .contains("meer dan twee vragen tegelijk");
    assertThat(officer.get("/werkbank/werkzoekenden?vraag=nergens").body())
        .contains("Zo kan de tabel niet");
    assertThat(officer.get("/werkbank/nergens").statusCode()).isEqualTo(404);
    assertThat(officer.get(BENCH + "&weging=niemand@1").statusCode()).isEqualTo(404);
  }
}
