package org.peillood.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** An indicator that a survey measures, over HTTP and in a real browser. */
class MeasureIT {

  private static final String TABULATION =
      """
      {"survey":"werkzoekenden","waves":["2020-07"],"variables":["J19"],"measure":"SHARES",\
      "combined":{"code":"ja","categories":["meer","een"],"label":{"nl":"Ja, een of meer keer"}}}\
      """;
  private static final String NEW =
      "/metingen/nieuw?tabulatie=" + URLEncoder.encode(TABULATION, StandardCharsets.UTF_8);
  private static final String ITEM = "/bevragingen/werkzoekenden/vragen/J19";
  private static final String ROW = "J19/2020-07/COMBINED/ja";
  private static final Pattern DROP = Pattern.compile("action=\"(/metingen/[0-9a-f-]{36}/weg)\"");
  private static final Pattern TAKE =
      Pattern.compile(
          "href=\"(/plan/2020/indicatoren/[^\"]+/resultaat\\?overnemen=[0-9a-f-]{36})\"");

  private final Platform platform = Platform.shared();
  private final Visitor staff = Visitor.signedIn(platform, "medewerker");

  private HttpResponse<String> choose(String row, String indicator) {
    return staff.submit(
        NEW,
        "/metingen",
        "tabulatie",
        TABULATION,
        "jaar",
        "2020",
        "rij",
        row,
        "indicator",
        indicator);
  }

  private static String found(Pattern pattern, String page) {
    var matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }

  @Test
  void a_share_stands_with_its_indicator_with_interval_and_base_until_it_is_let_go() {
    assertThat(staff.get(ITEM + "?golf=2020-07").body()).contains("Meet een indicator");
    var page = choose(ROW, "3.B.3");
    assertThat(page.uri().getPath()).isEqualTo("/plan/2020/indicatoren/3.B.3");
    assertThat(page.body())
        .contains("Gemeten met een bevraging", "95 %-interval", "Ja, een of meer keer")
        .contains("Gekozen door medewerker");

    // Choosing the same again changes nothing.
    assertThat(choose(ROW, "3.B.3").body()).containsOnlyOnce("Gekozen door medewerker");
    assertThat(staff.get(ITEM).body()).contains("/plan/2020/indicatoren/3.B.3");
    assertThat(staff.get("/verslag/2020?thema=III").body()).contains("95 %-interval");

    var form = staff.get(found(TAKE, page.body())).body();
    assertThat(form).contains("J19").containsPattern("name=\"n\"[^>]*value=\"\\d+\"");

    var build = "/plan/2020/opbouw";
    var refused =
        staff.submit(build, build, "soort", "indicatoren", "code", "3.B.3", "knop", "verwijderen");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("werkzoekenden J19");

    var dropped = staff.submit("/plan/2020/indicatoren/3.B.3", found(DROP, page.body()));
    assertThat(dropped.body()).doesNotContain("Gemeten met een bevraging");
    assertThat(staff.get(ITEM).body()).doesNotContain("/plan/2020/indicatoren/3.B.3");
  }

  @Test
  void what_does_not_fit_is_refused_with_everything_still_chosen() {
    for (var wrong : new String[][] {{"", "3.B.3"}, {ROW, ""}, {ROW, "99.Z.9"}, {ROW, "7.B.2"}}) {
      var page = choose(wrong[0], wrong[1]);
      assertThat(page.statusCode()).as("%s %s", wrong[0], wrong[1]).isEqualTo(422);
      assertThat(page.body()).contains("class=\"wrong\"");
      if (!wrong[0].isEmpty()) {
        assertThat(page.body()).containsPattern("value=\"" + ROW + "\"[^>]*checked");
      }
    }
    assertThat(staff.get("/metingen/nieuw?tabulatie=%7B").statusCode()).isEqualTo(400);
    assertThat(new Visitor(platform).get(NEW).body()).doesNotContain("J19/2020-07");
  }

  @Test
  void everyone_can_choose_a_figure_for_an_indicator() {
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("medewerker");
      phone.open(NEW).passesAxeInBothLights().fitsItsWidth().keepAs("meting");
    }
  }
}
