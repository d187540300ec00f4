package org.peillood.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.web.Json;

class SearchIT {

  private final Platform platform = Platform.shared();

  @Test
  void from_any_page_a_word_is_looked_for_and_its_place_is_reached() {
    try (var desktop = Screen.desktop(platform)) {
      var page = desktop.signedIn("medewerker").open("/themas").page();
      page.fill("#zoek", "forum VDAB");
      page.press("#zoek", "Enter");
      page.waitForURL("**/zoeken?**");
      assertThat(page.locator(".hits mark").allTextContents())
          .contains("VDAB", "Stakeholdersforum");
      desktop.passesAxe().keepAs("zoeken-1280");
      page.locator("details:has(a[href*='soort=evidence']) summary").click();
      page.click("a[href*='soort=evidence']");
      page.click(".hits a[href='/bewijs/EV-23']");
      page.waitForURL("**/bewijs/EV-23");
    }
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("medewerker").open("/zoeken?q=werkzoekenden").passesAxeInBothLights();
      phone.fitsItsWidth().keepAs("zoeken-360").open("/plan").passesAxe().fitsItsWidth();
    }
  }

  @Test
  void finds_what_every_feature_offers() throws JsonProcessingException {
    var staff = Visitor.signedIn(platform, "medewerker");
    for (var found :
        List.of(
            List.of("indicator", "7.B.2"),
            List.of("theme", "Tewerkstelling"),
            List.of("goal", "SD1"),
            List.of("action", "7.B"),
            List.of("evidence", "SV-01"),
            List.of("note", "\"Impact van covid op werk\""),
            List.of("entry", "VDAB"),
            List.of("question", "\"ongelijk of oneerlijk behandeld\""),
            List.of("question", "معاملة"),
            List.of("chart", "\"Ongelijk of oneerlijk behandeld\""),
            List.of("group", "FG-2020-01"),
            List.of("quote", "\"Twintig jaar in het vak\""))) {
      var kinds = staff.getJson("/api/search?q=" + encoded(found.get(1)));
      assertThat(kinds.statusCode()).isEqualTo(200);
      assertThat(Json.JSON.readTree(kinds.body()).get("kinds").has(found.get(0)))
          .as(found.toString() + " in " + kinds.body())
          .isTrue();
    }
  }

  @Test
  void what_is_written_is_found_at_once() {
    var staff = Visitor.signedIn(platform, "medewerker");
    var name = "Zwerfvuilwetgeving";
    staff.submit("/dossiers", "/dossiers", "naam", name, "over", "Over " + name);
    assertThat(staff.get("/zoeken?q=zwerfvuilwet").body())
        .contains("<mark>" + name + "</mark>", "href=\"/dossiers/");
  }

  @Test
  void nothing_that_somebody_types_is_an_error_and_nobody_looks_without_an_account() {
    var staff = Visitor.signedIn(platform, "medewerker");
    for (var typed :
        List.of(
            "",
            "*",
            "\"",
            "-",
            "AND (",
            "<script>alert(1)</script>",
            "%zz",
            "{x}",
            "a".repeat(2_000),
            "\u0000",
            "ʼn \uD83D\uDE00")) {
      var page = staff.get("/zoeken?q=" + encoded(typed) + "&blad=-3&soort=%7B&jaar=x&thema=%25");
      assertThat(page.statusCode()).as(typed).isEqualTo(200);
      assertThat(page.body()).doesNotContain("<script>alert");
    }
    assertThat(new Visitor(platform).get("/zoeken?q=werk").uri().getPath()).isEqualTo("/aanmelden");
    assertThat(new Visitor(platform).getJson("/api/search?q=werk").statusCode()).isEqualTo(401);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
