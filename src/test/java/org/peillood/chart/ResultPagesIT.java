package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Json;
import org.peillood.web.Language;
import org.peillood.web.Texts;

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
          "/grafieken/ongelijk-behandeld-golven",
          "/bevragingen/werkzoekenden/vragen/J19",
          "/werkbank",
          "/werkbank/werkzoekenden",
          "/werkbank/werkzoekenden?vraag=J09&naar=J06&naar=J13",
          "/werkbank/werkzoekenden?vraag=J19&naar=J06&naar=J06&kruis=ja",
          "/werkbank/werkzoekenden?vraag=J19+J06&golf=2019+2020-07");
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
  void what_two_waves_asked_is_shown_over_time_on_its_page_and_under_its_theme() {
    var officer = Visitor.signedIn(platform, "beleid");
    var item = officer.get("/bevragingen/werkzoekenden/vragen/J19").body();
    assertThat(item).contains("Door de tijd", "over 2 golven", "class=\"figs trend\"");
    assertThat(officer.get("/themas/VII").body())
        .contains("Door de tijd", "over 2 golven", "class=\"figs trend\"");
    int at = item.indexOf("/tijdlijn.csv?tabulatie=");
    var file = item.substring(at, item.indexOf('"', at));
    assertThat(officer.get(file).body())
        .startsWith("golf,begin van de golf,vraag,")
        .contains("\n2019,2019-", "\n2020-07,2020-07-");
    assertThat(officer.get(file.replace(".csv", ".json")).body())
        .startsWith("[{\"tabulation\":")
        .contains("\"passages\":[{\"breaks\":[{\"kind\":\"");
    assertThat(officer.get("/tijdlijn.json?tabulatie=nonsense").statusCode()).isEqualTo(400);
    // Asked in one wave only.
    assertThat(officer.get("/bevragingen/ouders/vragen/P11").body()).doesNotContain("Door de tijd");
    assertThat(officer.get("/grafieken/ongelijk-behandeld-golven.svg").body())
        .contains("2019 – begin 2020", "juli 2020");
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

  private static final String BENCH = "/werkbank/werkzoekenden?vraag=J09&golf=2020-07&naar=J13";

  // By what weighed most, which tells of some columns at least how many there are.
  private static final String KEPT = "/werkbank/werkzoekenden?vraag=J09&golf=2020-07&naar=J10";

  @Test
  void an_officer_makes_a_table_keeps_it_and_finds_it_again() {
    var officer = Visitor.signedIn(platform, "beleid");
    var table = officer.get(KEPT + "&naar=J03").body();
    assertThat(table)
        .contains("class=\"cross\"", "<span class=\"col\">A</span>", "<small>")
        .contains("Een letter betekent: aantoonbaar hoger");
    var keep = "/werkbank/werkzoekenden/bewaard?vraag=J09&golf=2020-07&naar=J10";
    var unnamed = officer.submit(KEPT, keep, "naam", " ");
    assertThat(unnamed.statusCode()).isEqualTo(422);
    assertThat(unnamed.body()).contains("Geef de tabel een naam", "class=\"cross\"");
    assertThat(officer.submit(KEPT, keep, "naam", "Drempels naar gewicht").body())
        .contains("Bewaard als ‘Drempels naar gewicht’.");
    var other = KEPT.replace("J10", "J03");
    assertThat(
            officer
                .submit(other, keep.replace("J10", "J03"), "naam", "drempels naar gewicht")
                .body())
        .contains("Er is al een andere tabel met deze naam");
    var drawn = officer.submit(KEPT, keep, "als", "grafiek").body();
    assertThat(drawn).contains("Staat bij de grafieken.");
    var chart = drawn.replaceAll("(?s).*href=\"(/grafieken/[0-9a-f-]{36})\".*", "$1");
    for (var kind : List.of(".docx", ".pptx")) {
      assertThat(officer.get(chart + kind).statusCode()).as(kind).isEqualTo(200);
    }
    assertThat(officer.get("/grafieken").body()).contains("Van de werkbank", chart);
    assertThat(officer.get(chart).body())
        .contains("<h1>Drempels naar gewicht</h1>", "<figure class=")
        .as("its tables say whom they are about")
        .contains("<h3 class=\"sub\">Allen samen</h3>")
        .contains("<h3 class=\"sub\">Ik krijg geen antwoord op sollicitaties</h3>");
    assertThat(officer.get(chart + ".svg").body()).contains("<svg");
    var shelf = officer.get("/werkbank").body();
    var kept = shelf.replaceAll("(?s).*?href=\"(/werkbank/bewaard/[0-9a-f-]+)\">Drempels.*", "$1");
    assertThat(officer.get(kept).uri().toString()).endsWith(KEPT);
    assertThat(officer.submit("/werkbank", kept + "/weg").body())
        .doesNotContain("Drempels naar gewicht");
    assertThat(officer.get(chart).statusCode()).isEqualTo(404);
  }

  @Test
  void a_choice_is_shown_at_once_and_each_state_has_an_address() {
    try (var screen = Screen.desktop(platform)) {
      var page = screen.signedIn("beleid").open("/werkbank/werkzoekenden?golf=2020-07").page();
      page.evaluate("window.notLoadedAgain = true");
      page.selectOption("#kies-vraag", "J09");
      page.waitForURL("**/werkbank/werkzoekenden?vraag=J09&golf=2020-07");
      page.waitForSelector("table.cross");
      page.focus("#kies-naar-0");
      page.selectOption("#kies-naar-0", "J13");
      page.waitForURL("**" + BENCH);
      page.waitForSelector("table.cross .col");
      // The foot and what is read aloud follow once the page has settled.
      page.waitForCondition(
          () -> page.getAttribute("footer .tongues a", "href").contains("naar%3DJ13"));
      assertThat(page.evaluate("window.notLoadedAgain")).isEqualTo(true);
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("kies-naar-0");
      assertThat(page.textContent("#gezegd")).contains("J09", "antwoordden");
      screen.passesAxe();
      page.goBack();
      page.waitForCondition(() -> page.locator("table.cross .col").count() == 0);
      assertThat(page.inputValue("#kies-naar-0")).isEmpty();
      assertThat(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
          .as("no page with figures is kept in the browser")
          .asString()
          .doesNotContain("J09 ", "table");

      page.context().clearCookies();
      page.selectOption("#kies-naar-0", "J03");
      page.waitForURL("**/aanmelden?naar=**J03**");
    }
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
    assertThat(officer.get("/werkbank/werkzoekenden?vraag=J09&golf=2020-07&naar=J06").body())
        .contains("Zo kan de tabel niet", "value=\"J06\" selected");
    assertThat(officer.get("/werkbank/werkzoekenden?vraag=nergens").body())
        .contains("Zo kan de tabel niet", "value=\"nergens\" selected");
    assertThat(officer.get("/werkbank/nergens").statusCode()).isEqualTo(404);
    var unknown = officer.get(BENCH + "&weging=niemand@1");
    assertThat(unknown.body()).contains("heeft deze weging niet", "neem de weging weg");
    assertThat(officer.get("/werkbank/werkzoekenden?vraag=J13&weging=niemand@1").body())
        .contains("heeft de weging ‘niemand@1’ niet");
  }

  @Test
  void several_waves_stand_side_by_side_and_over_time_or_it_says_why_not() {
    var officer = Visitor.signedIn(platform, "beleid");
    var both = officer.get("/werkbank/werkzoekenden?vraag=J19&golf=2019&golf=2020-07").body();
    assertThat(both)
        .contains("Door de tijd", "class=\"figs trend\"", "2020-07\" selected>alle golven")
        .doesNotContain("Zonder tijdlijn");
    assertThat(officer.get("/werkbank/werkzoekenden?vraag=J19&golf=2020-07").body())
        .as("one wave was chosen")
        .doesNotContain("Door de tijd", "Zonder tijdlijn");
    var once = officer.get("/werkbank/werkzoekenden?vraag=J06&golf=2019+2020-07").body();
    assertThat(once)
        .contains("Zonder tijdlijn", "J06 ‘Waar behaalde u uw hoogste diploma?’")
        .contains("van deze golven stelt alleen ‘2019 – begin 2020’ de vraag")
        .doesNotContain("class=\"figs trend\"");
    var json =
        officer
            .get(
                "/tijdlijn.json?tabulatie=%7B%22survey%22:%22werkzoekenden%22,"
                    + "%22variables%22:%5B%22J06%22%5D,%22measure%22:%22SHARES%22%7D")
            .body();
    assertThat(json).startsWith("[{\"items\":[\"J06\"]").contains("\"reason\":\"ONE_WAVE\"");
  }

  @Test
  void figures_of_one_way_in_are_not_split_and_the_page_says_what_to_do_and_keeps_the_choice() {
    var officer = Visitor.signedIn(platform, "beleid");
    var chosen = "vraag=J19&golf=2020-07&manier=web&naar=J13&wie=J01%3Dja";
    var page = officer.get("/werkbank/werkzoekenden?" + chosen).body();
    assertThat(page)
        .contains("Zo kan de tabel niet", "U koos hoe de antwoorden binnenkwamen")
        .contains("value=\"web\" selected", "value=\"J13\" selected", "value=\"J01=ja\" selected")
        .contains(
            "href=\"/werkbank/werkzoekenden?vraag=J19&amp;golf=2020-07&amp;naar=J13&amp;"
                + "wie=J01%3Dja\">Zonder de manier",
            "href=\"/werkbank/werkzoekenden?vraag=J19&amp;golf=2020-07&amp;manier=web\">Zonder de"
                + " kol");
    assertThat(officer.get("/werkbank/werkzoekenden?vraag=J19&golf=2020-07&manier=web").body())
        .contains("Alleen antwoorden die zo binnenkwamen: op het web, alleen.")
        .doesNotContain("Zo kan de tabel niet");
    var refused =
        officer.get(
            "/tabel.json?tabulatie=%7B%22survey%22:%22werkzoekenden%22,%22variables%22:%5B%22J19%22"
                + "%5D,%22measure%22:%22SHARES%22,%22modes%22:%5B%22web%22%5D,%22banner%22:"
                + "%5B%22J13%22%5D%7D");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Laat de manier van antwoorden weg");
  }

  private static final String WEIGHT = "tabellen";

  /** Twenty tables of the three surveys, as the workbench writes them in its address. */
  private static final List<String> TWENTY =
      List.of(
          "werkzoekenden?vraag=J09&golf=2019",
          "werkzoekenden?vraag=J09&golf=2020-07",
          "werkzoekenden?vraag=J09&golf=2020-07&naar=J03",
          "werkzoekenden?vraag=J09&golf=2020-07&naar=J03&naar=J13",
          "werkzoekenden?vraag=J09&golf=2020-07&maat=asked",
          "werkzoekenden?vraag=J09&golf=2020-07&maat=everyone",
          "werkzoekenden?vraag=J19&golf=2020-07",
          "werkzoekenden?vraag=J19&golf=2020-07&naar=J13",
          "werkzoekenden?vraag=J19&golf=2020-07&wie=J01%3Dja",
          "werkzoekenden?vraag=J13&golf=2020-07&naar=J03&toets=bonferroni",
          "werkzoekenden?vraag=J02&golf=2019&naar=J30_geslacht",
          "werkzoekenden?vraag=J09&golf=2019&weging=" + WEIGHT + "@1",
          "werkzoekenden?vraag=J08&golf=2020-07&naar=J13",
          "werkzoekenden?vraag=J15a&golf=2020-07",
          "werkzoekenden?vraag=J15a+J15b+J15c&golf=2020-07&maat=score",
          "ouders?vraag=P11",
          "ouders?vraag=P11&naar=P05",
          "ouders?vraag=P14a+P14b+P14c",
          "ouders?vraag=P03_aantal&maat=nps",
          "ouders?vraag=P14a&naar=P11");

  @Test
  void a_figure_is_the_same_on_the_page_for_programs_in_a_file_and_under_a_finding()
      throws IOException {
    var officer = Visitor.signedIn(platform, "beleid");
    int figures = 0;
    int told = 0;
    weigh(officer);
    for (var address : TWENTY) {
      var page = officer.get("/werkbank/" + address).body();
      var file = page.replaceAll("(?s).*href=\"/tabel.json(\\?tabulatie=[^\"]+)\".*", "$1");
      assertThat(file).as(address).startsWith("?tabulatie=");
      var result =
          Json.JSON.readValue(officer.get("/tabel.json" + file).body(), TabulationResult.class);
      boolean weighted = address.contains("weging=");
      assertThat(result.tabulation().weight())
          .as(address)
          .isEqualTo(weighted ? Optional.of(WEIGHT + "@1") : Optional.empty());
      // What is offered to choose from says so too.
      assertThat(page.replaceAll("<option.*?</option>", "").contains("gewogen: " + WEIGHT + "@1"))
          .as(address)
          .isEqualTo(weighted);
      var csv = officer.get("/tabel.csv" + file).body();
      var sheet = numbers(officer, "/tabel.xlsx" + file);
      told += toldByCharts(page, result);
      var finding = officer.get("/bevindingen/nieuw" + file).body();
      var words = FigureWords.in(Texts.in(Language.DUTCH));
      for (var table : result.tables()) {
        for (var row : table.rows()) {
          if (row.figure() instanceof Figure.Sounding sounding) {
            figures++;
            assertThat(page)
                .as(address)
                .contains("<b>" + words.value(sounding) + "</b>", words.interval(sounding));
            assertThat(finding).as(address).contains(words.interval(sounding));
            assertThat(sheet)
                .as(address + " " + row.code())
                .anySatisfy(
                    line ->
                        assertThat(line)
                            .usingComparatorWithPrecision(1e-9)
                            .containsExactly(
                                sounding.value(),
                                sounding.low(),
                                sounding.high(),
                                (double) sounding.count(),
                                (double) sounding.n()));
            assertThat(csv)
                .as(address + " " + row.code())
                .containsPattern(
                    "(?m)^"
                        + table.wave()
                        + ",.*,"
                        + row.code()
                        + ",.*,"
                        + sounding.n()
                        + ","
                        + sounding.count()
                        + ",");
          } else if (!row.figure().isShown()) {
            assertThat(page).contains("afgeschermd");
          }
        }
      }
    }
    assertThat(figures).isGreaterThan(60);
    assertThat(told).isGreaterThan(30);
  }

  /** Weights the job seekers of 2019 by gender, unless that was done before. */
  private static void weigh(Visitor officer) {
    var all = "/bevragingen/werkzoekenden/wegingen";
    if (officer.get(all).body().contains(WEIGHT + "@1")) {
      return;
    }
    var seen =
        Pattern.compile("name=\"gezien\" value=\"([0-9a-f]+)\"")
            .matcher(margins(officer, all + "/2019/nieuw", "bekijken", "").body());
    assertThat(seen.find()).as("a weighting that was looked at").isTrue();
    margins(officer, all + "/2019/nieuw", "bewaren", seen.group(1));
    assertThat(officer.get(all).body()).contains(WEIGHT + "@1");
  }

  private static HttpResponse<String> margins(
      Visitor officer, String form, String button, String seen) {
    return officer.submit(
        form,
        form,
        "knop",
        button,
        "versie",
        "0",
        "gezien",
        seen,
        "vraag",
        "J30_geslacht",
        "naam",
        WEIGHT,
        "bron",
        "Statbel",
        "datum",
        "2020-01-01",
        "doel/J30_geslacht/v",
        "65",
        "doel/J30_geslacht/m",
        "34.5",
        "doel/J30_geslacht/x",
        "0.5",
        "samen/J30_geslacht/x",
        "m");
  }

  /** The lines of a workbook that hold five numbers: value, bounds, count and n. */
  private static List<double[]> numbers(Visitor officer, String path) throws IOException {
    var request = HttpRequest.newBuilder(officer.at(path)).GET().build();
    var lines = new ArrayList<double[]>();
    try (var book =
        new XSSFWorkbook(new ByteArrayInputStream(officer.sendForFile(request).body()))) {
      for (var row : book.getSheetAt(0)) {
        var line =
            StreamSupport.stream(row.spliterator(), false)
                .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                .mapToDouble(Cell::getNumericCellValue)
                .toArray();
        if (line.length == 5) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static final Pattern DESCRIPTION = Pattern.compile("(?s)<desc[^>]*>(.*?)</desc");
  private static final Pattern TOLD =
      Pattern.compile(
          "([−-]?[0-9]+(?:,[0-9]+)?)(?: %)? \\((?:tussen )?([−-]?[0-9]+(?:,[0-9]+)?)(?:–| en )"
              + "([−-]?[0-9]+(?:,[0-9]+)?)");

  /** How many figures the words of the charts tell; each has to be one of the table. */
  private static int toldByCharts(String page, TabulationResult result) {
    var words = FigureWords.in(Texts.in(Language.DUTCH));
    var figures =
        result.tables().stream()
            .flatMap(table -> table.rows().stream())
            .map(ResultTable.Row::figure)
            .filter(Figure.Sounding.class::isInstance)
            .map(Figure.Sounding.class::cast)
            .map(one -> plain(words.value(one)).replace(" %", "") + " " + words.interval(one))
            .toList();
    int told = 0;
    for (var description : DESCRIPTION.matcher(page).results().toList()) {
      for (var figure : TOLD.matcher(plain(description.group(1))).results().toList()) {
        told++;
        assertThat(figures)
            .contains(figure.group(1) + " " + figure.group(2) + "–" + figure.group(3));
      }
    }
    return told;
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
