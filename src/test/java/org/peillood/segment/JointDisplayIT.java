package org.peillood.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** A finding that stands on a figure and on what somebody said. */
class JointDisplayIT {

  private static final String FRAMES = "/codekaders";
  private static final String GROUP = "FG-1999-09";
  private static final String WORDS = "Ik wacht al een jaar op een antwoord.";
  private static final String TABULATION =
      """
      {"survey":"werkzoekenden","waves":["2020-07"],"variables":["J19"],"measure":"SHARES",\
      "combined":{"code":"ja","categories":["meer","een"],"label":{"nl":"Ja, een of meer keer"}}}\
      """;
  private static final String NEW =
      "/bevindingen/nieuw?tabulatie=" + URLEncoder.encode(TABULATION, StandardCharsets.UTF_8);

  private final Platform platform = Platform.shared();

  @Test
  void a_finding_carries_a_quote_beside_its_figure_until_its_speaker_withdraws()
      throws SQLException {
    var officer = Visitor.signedIn(platform, "beleid");
    var staff = Visitor.signedIn(platform, "medewerker");
    var quote = quote(officer);

    assertThat(staff.get("/themas/VII").body())
        .contains("Cijfers en citaten naast elkaar", "Nog onder geen bevinding", WORDS);
    assertThat(staff.get(NEW).body()).contains("name=\"citaat\" value=\"" + quote + "\"", WORDS);
    var claim = "Velen wachten lang, en voelen zich ongelijk behandeld.";
    var nobody = "00000000-0000-0000-0000-000000000000";
    var refused = write(staff, claim, nobody);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Een gekozen citaat is er niet meer.", claim);
    var finding = write(staff, claim, quote);
    assertThat(finding.statusCode()).isEqualTo(200);
    assertThat(finding.body()).contains("Wat mensen zeiden", WORDS, "ouder");
    var theme = staff.get("/themas/VII").body();
    var beside = theme.substring(theme.lastIndexOf("Cijfers en citaten naast elkaar"));
    assertThat(beside.split("Nog onder geen bevinding")[0]).contains(claim, WORDS);
    assertThat(beside.split(WORDS)).as("times it stands there, and one").hasSize(2);
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("medewerker").open("/themas/VII").passesAxe().keepAs("samen-1280");
    }
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("medewerker").open(finding.uri().getPath()).passesAxe().fitsItsWidth();
      phone.open("/themas/VII").fitsItsWidth().keepAs("samen-360");
    }

    var search = "/api/search?q=%22wacht+al+een+jaar%22";
    assertThat(staff.getJson(search).body()).contains(quote);

    var person = "/focusgroepen/" + GROUP + "/aanwezigen/P1";
    var withdrawn =
        officer.submit(person + "/terugtrekken", person + "/terugtrekken", "uitgave", "1");
    assertThat(withdrawn.statusCode()).isEqualTo(200);
    assertThat(staff.get(finding.uri().getPath()).body())
        .contains(claim, "Dit citaat is weg: wie het zei, doet niet meer mee.")
        .doesNotContain(WORDS);
    assertThat(staff.get("/themas/VII").body())
        .contains("steunde op een citaat")
        .doesNotContain(WORDS);
    assertThat(staff.getJson(search).body()).contains("\"total\":0");
  }

  /** Somebody says something, that is coded, and those words become a quote; its id. */
  private String quote(Visitor officer) throws SQLException {
    officer.submit(FRAMES, FRAMES, "code", "samen", "naam-nl", "Samen", "begin", "plan");
    var talk = new Conversation("samen").says("M1", "Hoe gaat het?").says("P1", WORDS);
    talk.keepIn(platform, GROUP, "nl", Map.of("P1", true));
    var home = "/focusgroepen/" + GROUP + "/teksten/" + talk.id();
    officer.submit(
        FRAMES, home + "/coderen/instellingen", "kader", "samen", "blind", "nee", "versie", "0");
    assertThat(officer.get(home).body()).contains("href=\"" + home + "/coderen\"");
    assertThat(officer.get("/focusgroepen/" + GROUP).body())
        .contains("href=\"" + "/focusgroepen/" + GROUP + "/teksten\"", "/focusgroepen/citaten");
    var page = officer.get(home + "/coderen").body();
    var version = page.replaceAll("(?s).*data-version=\"(\\d+)\".*", "$1");
    var turn = home + "/coderen/beurten/2";
    officer.submit(FRAMES, turn, "tekst", version, "code", "DR-INFO");
    var segment =
        Pattern.compile("/citaat/([0-9a-f-]{36})|data-id=\"([0-9a-f-]{36})\"")
            .matcher(officer.get(turn).body());
    assertThat(segment.find()).as(officer.get(turn).body()).isTrue();
    var id = segment.group(1) == null ? segment.group(2) : segment.group(1);
    officer.submit(
        FRAMES, home + "/citaat/" + id, "rol", "ouder", "bereik", "publish", "tegen", "nee");
    return Stream.of(officer.get("/focusgroepen/citaten").body().split("<article"))
        .filter(article -> article.contains(WORDS))
        .map(article -> article.replaceAll("(?s).* id=\"c([0-9a-f-]{36})\".*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> write(Visitor staff, String claim, String quote) {
    return staff.submit(
        NEW,
        "/bevindingen",
        "tabulatie",
        TABULATION,
        "rij",
        "J19/2020-07/COMBINED/ja",
        "bewering",
        claim,
        "grenzen",
        "",
        "nota",
        "NT-09",
        "citaat",
        quote);
  }
}
