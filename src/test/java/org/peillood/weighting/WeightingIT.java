package org.peillood.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** An officer weights the sample's 90 job seekers of 2019 to the age of the population. */
class WeightingIT {

  private static final String ALL = "/bevragingen/werkzoekenden/wegingen";
  private static final String NEW = ALL + "/2019/nieuw";

  private static final Pattern SEEN = Pattern.compile("name=\"gezien\" value=\"([0-9a-f]+)\"");

  private final Platform platform = Platform.shared();

  @Test
  void an_officer_sees_what_a_weighting_does_before_it_is_kept_and_never_changes_it_after() {
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open(NEW).passesAxe().fitsItsWidth().keepAs("weging-vragen");
      var page = screen.page();
      choose(page);
      fillInBadly(screen, page);
      look(screen, page);
      keep(screen, page);
      makeTheNextVersion(page);
    }
    try (var screen = Screen.phone(platform)) {
      screen.signedIn("beleid").open(ALL).fitsItsWidth();
      screen.open(ALL + "/2019/leeftijd/1").fitsItsWidth().keepAs("weging-360");
    }
    isReadByAllStaffAndMadeByOfficers();
  }

  @Test
  void margins_are_read_from_a_file_or_refused_row_by_row() {
    try (var screen = Screen.desktop(platform)) {
      var page = screen.signedIn("beleid").open(NEW).page();
      bring(page, "vraag;code;aantal\nJ30_geslacht;v;50,4\nJ99;x;3\nJ30_geslacht;m;veel\n");
      assertThat(page.textContent(".wrong"))
          .contains("Rij 3", "‘J99’ is geen vraag", "Rij 4", "‘veel’ is geen getal");
      bring(page, "vraag;code;aantal\nJ30_geslacht;Vrouw;50,4\nJ30_geslacht;man;49,6\n");
      assertThat(page.inputValue("[name='doel/J30_geslacht/v']")).isEqualTo("50,4");
      assertThat(page.inputValue("[name='doel/J30_geslacht/m']")).isEqualTo("49,6");
    }
    assertThat(Visitor.signedIn(platform, "beleid").get(NEW + "/voorbeeld.csv").body())
        .contains("vraag;code;aantal;woorden", "\"J30_geslacht\";\"v\";;\"Vrouw\"")
        .doesNotContain("J29", "J01");
  }

  private static void bring(Page page, String csv) {
    page.setInputFiles(
        "#bestand",
        new FilePayload("marges.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    page.click("form[enctype] button");
  }

  private static void choose(Page page) {
    page.click("button[value=vragen]");
    assertThat(page.textContent(".wrong")).contains("Er is geen vraag gekozen.");
    page.check("input[value=J30_leeftijd]");
    page.click("button[value=vragen]");
  }

  private static void fillInBadly(Screen screen, Page page) {
    page.fill("#naam", "Leeftijd 2020");
    page.fill("#bron", "Statbel");
    page.fill("#d0-0", "1.234");
    page.fill("#laagste", "2");
    page.fill("#hoogste", "3");
    page.click("button[value=bekijken]");
    assertThat(page.textContent(".wrong"))
        .contains("Er zijn 4 fouten", "‘1.234’ is geen getal", "geen naam", "geen dag", "grenzen");
    assertThat(page.inputValue("#d0-0")).isEqualTo("1.234");
    assertThat(page.inputValue("#bron")).isEqualTo("Statbel");
    screen.passesAxe().fitsItsWidth();
  }

  // 19, 18, 33 and 16 people, the last over two categories of which one is too small to show.
  private static void look(Screen screen, Page page) {
    page.fill("#naam", "leeftijd");
    page.fill("#datum", "2020-01-01");
    page.fill("#laagste", "");
    page.fill("#hoogste", "");
    var population = new String[] {"10", "20", "25", "25", "20"};
    for (int i = 0; i < population.length; i++) {
      page.fill("#d0-" + i, population[i]);
    }
    page.click("button[value=bekijken]");
    assertThat(page.textContent(".wrong")).contains("afgeschermd", "45 tot 54 jaar");
    assertThat(page.locator("button[value=bewaren]").count()).isZero();
    assertThat(page.locator("td.supp").count()).isEqualTo(2);
    page.selectOption("#s0-4", page.locator("#s0-4 option").last().getAttribute("value"));
    page.click("button[value=bekijken]");
    // 86 answered and 4 did not, who weigh 1 each. Of those who answered 10, 20, 25 and 45 percent:
    // 90^2 / ((8.6^2 / 19) + (17.2^2 / 18) + (21.5^2 / 33) + (38.7^2 / 16) + 4) = 61.5
    assertThat(page.textContent("main"))
        .contains("90 antwoorden wegen evenveel als 61.", "45 tot 54 jaar + 55 jaar of ouder");
    screen.passesAxe().fitsItsWidth().keepAs("weging-bekeken");
  }

  private static void keep(Screen screen, Page page) {
    page.fill("#d0-0", "11");
    page.click("button[value=bewaren]");
    assertThat(page.textContent(".wrong"))
        .as("what was not looked at")
        .contains("U hebt deze cijfers nog niet gezien.");
    page.click("button[value=bewaren]");
    assertThat(page.url()).contains("/2019/leeftijd/1");
    assertThat(page.textContent("main")).contains("Bewaard als leeftijd@1.", "Statbel", "beleid");
    screen.passesAxe();
  }

  private static void makeTheNextVersion(Page page) {
    page.click("main .btns a");
    assertThat(page.inputValue("#d0-0")).isEqualTo("11");
    page.fill("#laagste", "0,5");
    page.fill("#hoogste", "2");
    page.click("button[value=bekijken]");
    assertThat(page.textContent("main")).contains("Begrensde gewichten", "Gewogen");
    page.click("button[value=bewaren]");
    assertThat(page.url()).contains("/2019/leeftijd/2");
  }

  private void isReadByAllStaffAndMadeByOfficers() {
    var staff = Visitor.signedIn(platform, "medewerker");
    assertThat(staff.get(ALL).body()).contains("leeftijd@1", "leeftijd@2");
    assertThat(staff.get(ALL + "/2019/leeftijd/1").body()).doesNotContain("0,50 tot 2,00");
    assertThat(staff.get(NEW).statusCode()).isEqualTo(403);
    assertThat(staff.get(ALL + "/2019/leeftijd/9").statusCode()).isEqualTo(404);
    aVersionIsMadeFromTheNewestOnly(Visitor.signedIn(platform, "beleid"));
  }

  private static void aVersionIsMadeFromTheNewestOnly(Visitor officer) {
    var seen = SEEN.matcher(sent(officer, "bekijken", "1", "").body());
    assertThat(seen.find()).isTrue();
    var overtaken = sent(officer, "bewaren", "1", seen.group(1));
    assertThat(overtaken.statusCode()).isEqualTo(409);
    assertThat(overtaken.body())
        .contains("Iemand anders maakte intussen een nieuwe versie", "value=\"48,5\"");
    var known = sent(officer, "bewaren", "0", seen.group(1));
    assertThat(known.statusCode()).isEqualTo(409);
    assertThat(known.body()).contains("Er is al een weging met de naam leeftijd");
  }

  private static HttpResponse<String> sent(
      Visitor officer, String button, String version, String seen) {
    return officer.submit(
        NEW,
        NEW,
        "knop",
        button,
        "versie",
        version,
        "gezien",
        seen,
        "vraag",
        "J30_geslacht",
        "naam",
        "leeftijd",
        "bron",
        "Statbel",
        "datum",
        "2020-01-01",
        "doel/J30_geslacht/v",
        "51",
        "doel/J30_geslacht/m",
        "48,5",
        "doel/J30_geslacht/x",
        "0.5",
        "samen/J30_geslacht/x",
        "m");
  }
}
