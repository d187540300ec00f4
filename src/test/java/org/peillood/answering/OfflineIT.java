package org.peillood.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peillood.Chromium;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Wire;
import org.peillood.response.Disposition;

/** A respondent on a phone whose network comes and goes, in a real browser. */
class OfflineIT {

  private static final String START = "/v/werkzoekenden?golf=2020-07&taal=nl";
  private static final Pattern WAITING = Pattern.compile(".*/v/wachten\\.html.*");

  // How many pages of a response the device keeps.
  private static final String KEPT =
      "(await Promise.all((await caches.keys()).map(async name => (await"
          + " (await caches.open(name)).keys())))).flat().filter(request =>"
          + " /[A-Za-z0-9_-]{20,}/.test(new URL(request.url).pathname)).length";

  private final Platform platform = Platform.shared();
  private final Wire wire = Wire.to(platform);
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void a_respondent_has_begun() {
    context = Chromium.shared().newContext();
    page = context.newPage();
    page.navigate(wire.address(START));
    // The worker looks after pages from the second on.
    until("navigator.serviceWorker.controller !== null");
    until("(await caches.match('/v/wachten.html')) !== undefined");
    answer("J01", "ja");
  }

  @AfterEach
  void the_phone_is_put_away() throws Exception {
    context.close();
    wire.close();
  }

  @Test
  void what_is_typed_without_a_network_is_sent_once_there_is_one() {
    var question = page.url();
    wire.cut();
    answer("J02", "werk");
    page.waitForURL(WAITING);
    page.waitForSelector("[data-bewaard]"); // shown once the device has kept it
    wire.mend();
    page.waitForURL(url -> url.endsWith("/J03"));
    page.navigate(question);
    assertThat(page.isChecked("input[name=J02][value=werk]")).isTrue();
  }

  @Test
  void a_page_already_seen_can_be_read_without_a_network() {
    answer("J02", "werk");
    page.waitForURL(url -> url.endsWith("/J03"));
    wire.cut();
    page.reload();
    assertThat(page.locator("[name=J03]").count()).isPositive();
  }

  @Test
  void an_answer_of_the_server_that_is_lost_neither_loses_nor_doubles_a_page() {
    var completed = completed();
    answer("J02", "geen");
    wire.loseAnswers();
    page.click("main .go button");
    page.waitForURL(WAITING);
    wire.mend();
    page.waitForURL(url -> url.endsWith("/klaar"));
    assertThat(completed()).isEqualTo(completed + 1);
  }

  @Test
  void nothing_of_a_response_stays_on_the_device_once_it_is_done_or_left() {
    answer("J02", "werk");
    page.waitForURL(url -> url.endsWith("/J03"));
    until(KEPT + " > 0");
    page.goBack();
    answer("J02", "geen");
    page.click("main .go button");
    page.waitForURL(url -> url.endsWith("/klaar"));
    until(KEPT + " === 0");
  }

  /** Waits until an expression holds in the page; the policy of the pages allows no eval there. */
  private void until(String expression) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!Boolean.TRUE.equals(page.evaluate("async () => " + expression))) {
      assertThat(System.nanoTime()).as("waiting for %s", expression).isLessThan(end);
      page.waitForTimeout(50);
    }
  }

  private void answer(String item, String code) {
    page.check("input[name=" + item + "][value=" + code + "]");
    page.click("main .go button >> nth=0");
  }

  private long completed() {
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open("/bevragingen/werkzoekenden");
      return Long.parseLong(
          screen
              .page()
              .locator("tr:has-text('juli 2020') td")
              .nth(1 + List.of(Disposition.values()).indexOf(Disposition.COMPLETED))
              .innerText()
              .replaceAll("\\D", ""));
    }
  }
}
