package org.peillood;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AccessPagesIT {

  private final Platform platform = Platform.shared();

  private static String pagesAfter(Visitor administrator) {
    var pages = new StringBuilder();
    for (int number = 2; ; number++) {
      var page = administrator.get("/inzage?blad=" + number);
      if (page.statusCode() == 404) {
        return pages.toString();
      }
      pages.append(page.body());
    }
  }

  @Test
  void the_administrator_reads_page_by_page_who_saw_single_answers() throws SQLException {
    try (var store = platform.store();
        var insert =
            store.prepareStatement(
                "insert into audit_entry (id, done_at, account, act, survey, wave, what, how_many)"
                    + " values (random_uuid(), ?, 'vroeger', 'UNSCREENED_TEXTS_READ', 'werk', ?,"
                    + " 'q10', ?)")) {
      for (int i = 1; i <= 51; i++) {
        insert.setObject(1, LocalDate.of(2019, 3, 5).atTime(10, 0, i).atOffset(ZoneOffset.UTC));
        insert.setString(2, i == 1 ? null : "2019");
        insert.setInt(3, 1000 + i);
        insert.executeUpdate();
      }
    }
    var administrator = Visitor.signedIn(platform, "beheer");

    assertThat(administrator.get("/accounts").body()).contains("href=\"/inzage\"");
    var first = administrator.get("/inzage").body();
    assertThat(first).contains("href=\"/inzage?blad=2\"");
    // Other tests leave newer lines, so these may stand further on.
    assertThat(first + pagesAfter(administrator))
        .contains(
            "<td>5 mrt. 2019 11:00:51</td><td>vroeger</td><td>Niet-nagekeken open antwoorden"
                + " gelezen</td><td>werk · 2019 · q10</td><td class=\"num\">1.051</td>")
        .contains("<td>werk · alle golven · q10</td><td class=\"num\">1.001</td>");
    assertThat(administrator.get("/inzage?blad=99").statusCode()).isEqualTo(404);
    assertThat(Visitor.signedIn(platform, "beleid").get("/inzage").statusCode()).isEqualTo(403);
    try (var screen = Screen.phone(platform)) {
      screen.signedIn("beheer").open("/inzage").passesAxe().fitsItsWidth().keepAs("inzage-360");
    }
  }

  @Test
  void everyone_can_use_the_pages_of_accounts() {
    try (var screen = Screen.phone(platform)) {
      screen.open("/aanmelden").passesAxe().fitsItsWidth().keepAs("aanmelden-360");
      screen.open("/bestaat-niet").passesAxe().fitsItsWidth();
      screen.signedIn("beheer").open("/accounts").passesAxe().keepAs("accounts-360");
      screen.open("/wachtwoord").passesAxe().fitsItsWidth();
    }
    try (var screen = Screen.desktopInTheDark(platform)) {
      screen.signedIn("beheer").open("/accounts").passesAxe().keepAs("accounts-donker");
    }
  }
}
