package org.peillood.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** The report as it is served: chosen, read, taken along, published and corrected. */
class ReportIT {

  private static final String TABULATION =
      """
      {"survey":"werkzoekenden","waves":["2020-07"],"variables":["J19"],"measure":"SHARES",\
      "combined":{"code":"ja","categories":["meer","een"],"label":{"nl":"Ja, een of meer keer"}}}\
      """;
  private static final String FUNDERS = "/verslag/2020/financiers";
  private static final Pattern LATEST = Pattern.compile("name=\"gezien\" value=\"(\\d+)\"");

  private final Platform platform = Platform.shared();
  private final Visitor officer = Visitor.signedIn(platform, "beleid");
  private final Visitor staff = Visitor.signedIn(platform, "medewerker");

  private byte[] file(Visitor who, String path, String type) {
    HttpResponse<byte[]> file = who.sendForFile(HttpRequest.newBuilder(who.at(path)).build());
    assertThat(file.statusCode()).as(path).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElse("")).contains(type);
    return file.body();
  }

  private String seen(String page) {
    var seen = LATEST.matcher(officer.get(page).body());
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private void finds(String claim) {
    var form =
        "/bevindingen/nieuw?tabulatie=" + URLEncoder.encode(TABULATION, StandardCharsets.UTF_8);
    var written =
        staff.submit(
            form,
            "/bevindingen",
            "tabulatie",
            TABULATION,
            "rij",
            "J19/2020-07/COMBINED/ja",
            "bewering",
            claim,
            "grenzen",
            "",
            "indicator",
            "7.B.2",
            "grafiek",
            "ongelijk-behandeld");
    assertThat(written.statusCode()).isEqualTo(200);
  }

  @Test
  void the_report_is_read_on_a_page_and_taken_along() throws IOException {
    assertThat(staff.get("/plan").body()).contains("href=\"/verslag?jaar=2020\"");
    assertThat(staff.get("/verslag").body()).doesNotContain("Publiceer dit verslag");
    assertThat(staff.get("/verslag/2020?niveau=hoofdstuk&thema=VII").body())
        .contains(
            "id=\"ind-7.B.2\"", "/verslag/2020.pdf?niveau=hoofdstuk&amp;thema=VII&amp;taal=nl")
        .doesNotContain("id=\"ind-5.A.1\"");
    var word = file(staff, "/verslag/2020.docx?taal=nl", "wordprocessingml");
    assertThat(ReportOf2020.textOfWord(word)).contains("107 indicatoren", "12.D.3");
    var pdf = file(staff, "/verslag/2020.pdf?niveau=overzicht&taal=fr", "application/pdf");
    assertThat(ReportOf2020.textOfPdf(pdf)).contains("107 indicateurs");
    for (var path :
        List.of("/verslag/1066", "/verslag/2020?thema=XX", "/verslag/2020/uitgaven/999")) {
      assertThat(staff.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void a_published_edition_stays_and_tells_what_changed_since() throws IOException {
    var refused = staff.submit("/verslag", "/verslag/2020/uitgaven", "gezien", "0");
    assertThat(refused.statusCode()).isEqualTo(403);
    var seen = seen("/verslag");
    var published = officer.submit("/verslag", "/verslag/2020/uitgaven", "gezien", seen);
    var address = published.uri().getPath();
    assertThat(address).isEqualTo("/verslag/2020/uitgaven/" + (Integer.parseInt(seen) + 1));
    assertThat(published.body()).contains("Sinds de publicatie is niets veranderd.");
    var again = officer.submit("/verslag", "/verslag/2020/uitgaven", "gezien", seen);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Iemand anders heeft intussen iets veranderd.");

    var claim = "Dit schreven wij pas na de publicatie.";
    finds(claim);

    var edition = staff.get(address).body();
    assertThat(edition.substring(0, edition.indexOf("<article")))
        .contains("correctie", claim, "href=\"#ind-7.B.2\"");
    assertThat(edition.substring(edition.indexOf("<article"))).doesNotContain(claim);
    var pdf = file(staff, address + ".pdf?niveau=hoofdstuk&thema=VII", "application/pdf");
    assertThat(ReportOf2020.textOfPdf(pdf)).contains("7.B.2").doesNotContain(claim);
    var word = file(staff, address + ".docx?niveau=hoofdstuk&thema=VII", "wordprocessingml");
    assertThat(ReportOf2020.textOfWord(word)).doesNotContain(claim);
    var now = staff.get("/verslag/2020?niveau=hoofdstuk&thema=VII").body();
    assertThat(now)
        .contains(claim, "Werd u bij het zoeken ongelijk of oneerlijk behandeld?")
        .contains("src=\"data:image/png;base64,", "Figuur 1. ");
  }

  @Test
  void funders_get_the_actions_they_pay_for() {
    assertThat(staff.get(FUNDERS).body()).contains("VGC", "2.B").doesNotContain("Voeg toe");
    assertThat(staff.submit("/verslag", FUNDERS, "naam", "Nee").statusCode()).isEqualTo(403);
    var empty = officer.submit(FUNDERS, FUNDERS, "naam", " ");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("De naam is leeg.");

    var added = officer.submit(FUNDERS, FUNDERS, "naam", "Stad <Gent>");
    var address = added.uri().getPath();
    assertThat(added.body()).contains("Stad &lt;Gent&gt;");
    var version = seen(address);
    var kept =
        officer.submit(
            address,
            address,
            "gezien",
            version,
            "naam",
            "Stad Gent",
            "actie",
            "7.B",
            "actie",
            "9.Z",
            "knop",
            "bewaar");
    assertThat(kept.uri().getPath()).isEqualTo(FUNDERS);
    var late =
        officer.submit(
            address, address, "gezien", version, "naam", "Te laat", "actie", "1.A", "knop",
            "bewaar");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("value=\"Te laat\"", "value=\"1.A\" checked");
    var id = address.substring(address.lastIndexOf('/') + 1);
    var report = staff.get("/verslag/2020?niveau=hoofdstuk&financier=" + id).body();
    assertThat(report).contains("Stad Gent", "id=\"actie-7.B\"").doesNotContain("id=\"actie-1.A\"");
    officer.submit(address, address, "gezien", seen(address), "knop", "weg");
    assertThat(officer.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void everyone_can_read_the_pages_of_the_report() {
    officer.submit("/verslag", "/verslag/2020/uitgaven", "gezien", seen("/verslag"));
    var edition = "/verslag/2020/uitgaven/" + seen("/verslag");
    finds("Een bevinding voor wie meeleest.");
    try (var phone = Screen.phone(platform);
        var desktop = Screen.desktop(platform)) {
      phone.signedIn("beleid");
      desktop.signedIn("beleid");
      var funder =
          officer.get(FUNDERS).body().replaceAll("(?s).*href=\"(" + FUNDERS + "/[^\"]+)\".*", "$1");
      for (var path :
          List.of(
              "/verslag",
              "/verslag/2020?niveau=hoofdstuk&thema=VII&taal=fr",
              edition + "?niveau=overzicht",
              FUNDERS,
              funder)) {
        phone.open(path).passesAxe().fitsItsWidth().keepAs(named(path) + "-360");
      }
      var chapter = "/verslag/2020?thema=II";
      desktop.open(chapter).passesAxeInBothLights().keepAs(named(chapter) + "-1280");
      phone.open("/verslag/2020").fitsItsWidth();
    }
  }

  private static String named(String path) {
    return path.substring(1).replaceAll("[/?=&]", "-").replaceAll("[0-9a-f]{8}-.*", "een");
  }
}
