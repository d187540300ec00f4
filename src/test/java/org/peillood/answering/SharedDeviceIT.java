package org.peillood.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** A tablet on which one person after another answers, and a helper who types. */
class SharedDeviceIT {

  private static final Pattern ADDRESS =
      Pattern.compile("href=\"[^\"]*(/v/werkzoekenden/toestel/[^\"]+~[^\"]+)\"");
  private static final String START = "/v/werkzoekenden";
  private static final String DEVICES =
      "/bevragingen/werkzoekenden/uitnodigingen/2020-07/toestellen";

  private final Platform platform = Platform.shared();

  @Test
  void the_next_person_sees_nothing_of_the_one_before() {
    var tablet = deviceOf("samen");
    var first = begin(tablet);
    assertThat(tablet.get(first).statusCode()).as("while they sit there").isEqualTo(200);

    assertThat(tablet.get("/weg").uri().getPath()).isEqualTo(START);
    var gone = tablet.get(first);
    assertThat(gone.statusCode()).isEqualTo(403);
    assertThat(gone.body()).contains("Deze antwoorden zijn hier gesloten");

    var second = begin(tablet);
    assertThat(tablet.get(second).statusCode()).isEqualTo(200);
    assertThat(tablet.get(first).statusCode()).isEqualTo(403);
    assertThat(new Visitor(platform).get(first).statusCode())
        .as("on a device of their own")
        .isEqualTo(200);
  }

  @Test
  void words_open_the_answers_again_on_the_shared_device() {
    var tablet = deviceOf("samen");
    var page = begin(tablet);
    var later = tablet.post(page.replaceFirst("[^/]+$", "later"), "bij", "J02");
    var words =
        Pattern.compile("<li>(\\p{L}+)</li>")
            .matcher(later.body())
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(words).hasSize(5);
    tablet.get("/weg");
    var back = tablet.post(START + "/verder", "taal", "nl", "woorden", String.join(" ", words));
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.uri().getPath()).isEqualTo(page);
  }

  @Test
  void what_a_helper_types_is_recorded_as_such() throws SQLException {
    long before = recorded("ASSISTED");
    var phone = deviceOf("met-hulp");
    assertThat(phone.get(START).body()).contains("U vult dit in voor iemand anders");
    var page = begin(phone);
    var send = phone.post(page, "J02", "geen");
    assertThat(send.uri().getPath()).endsWith("versturen");
    var done = phone.post(send.uri().getPath());
    assertThat(done.uri().getPath()).endsWith("klaar");
    assertThat(done.headers().firstValue("Refresh")).contains("180; url=/weg");
    assertThat(recorded("ASSISTED")).isEqualTo(before + 1);
  }

  @Test
  void an_address_that_somebody_changed_makes_no_device() {
    var address = addressOf("samen");
    assertThat(new Visitor(platform).get(address.replace("2020-07", "2019")).statusCode())
        .isEqualTo(404);
    assertThat(new Visitor(platform).get(address.replace("samen", "met-hulp")).statusCode())
        .isEqualTo(404);
    assertThat(new Visitor(platform).get(address.replace("werkzoekenden/", "ouders/")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_device_that_is_set_free_is_one_as_any_other() {
    var tablet = deviceOf("samen");
    var page = begin(tablet);
    tablet.get("/weg");
    assertThat(tablet.get(page).statusCode()).isEqualTo(403);
    assertThat(tablet.get(START + "/toestel/uit").statusCode()).isEqualTo(200);
    tablet.post(START + "/toestel/uit");
    assertThat(tablet.get(page).statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_asks_whether_somebody_is_still_there_and_leads_nowhere_else() {
    var tablet = deviceOf("samen");
    var page = begin(tablet);
    var asked = tablet.get(START + "/toestel/nog?naar=" + page);
    assertThat(asked.headers().firstValue("Refresh")).contains("60; url=/weg");
    assertThat(asked.body()).contains("href=\"" + page + "\"");
    assertThat(tablet.get(START + "/toestel/nog?naar=https://elders.example/v/").body())
        .doesNotContain("elders.example");
  }

  @Test
  void three_quiet_minutes_are_asked_about_and_a_yes_finds_what_was_chosen() {
    try (var phone = Screen.phone(platform)) {
      phone.page().clock().install();
      phone.open(addressOf("samen"));
      phone.page().check("input[value=ja]");
      phone.page().click("main form button");
      phone.page().waitForURL("**/J02");
      phone.page().check("input[value=werk]");
      phone.page().clock().fastForward(190_000);
      phone.page().waitForURL("**/toestel/nog?**");
      phone.page().click("[data-terug]");
      phone.page().waitForURL("**/J02");
      assertThat(phone.page().isChecked("input[value=werk]")).isTrue();
    }
  }

  @Test
  void the_pages_are_accessible() {
    try (var phone = Screen.phone(platform)) {
      phone.open(START + "/toestel/nog?naar=" + START).passesAxe().fitsItsWidth().keepAs("nog");
      phone.open(START + "/toestel/uit").passesAxe().fitsItsWidth().keepAs("uit");
      phone.open(addressOf("met-hulp")).passesAxe().fitsItsWidth().keepAs("met-hulp");
    }
    try (var desk = Screen.desktop(platform).signedIn("beleid")) {
      desk.open(DEVICES).passesAxe().fitsItsWidth().keepAs("toestellen");
    }
  }

  private static long recorded(String mode) throws SQLException {
    try (var store = Platform.shared().store();
        var query = store.prepareStatement("select count(*) from response where mode = ?")) {
      query.setString(1, mode);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** The path of the first question, for somebody who says yes. */
  private static String begin(Visitor visitor) {
    var first = visitor.post(START, "golf", "2020-07", "taal", "nl", "J01", "ja");
    assertThat(first.statusCode()).isEqualTo(200);
    return first.uri().getPath();
  }

  private Visitor deviceOf(String kind) {
    var visitor = new Visitor(platform);
    assertThat(visitor.get(addressOf(kind)).uri().getPath()).isEqualTo(START);
    return visitor;
  }

  private String addressOf(String kind) {
    return ADDRESS
        .matcher(Visitor.signedIn(platform, "beleid").get(DEVICES).body())
        .results()
        .map(found -> found.group(1))
        .filter(address -> address.contains("/" + kind + "~"))
        .findFirst()
        .orElseThrow();
  }
}
