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
          "/grafieken/steun-vdab");
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
}
