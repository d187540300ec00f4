package org.peillood.respondents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peillood.Chromium;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.survey.Answer;

/**
 * How people use a browser, in a real one: with the keyboard alone, in two tabs, back and forth,
 * pressing twice, coming back after days; and each kind of page scanned by axe-core, in both
 * directions of writing and both lights.
 */
class HabitsIT {

  private static final String START = "/v/werkzoekenden?golf=2020-07&taal=nl";
  private static final String NEXT = "main form .go button >> nth=0";
  private static final String FOCUS = BrowserWalk.script("focus.js");

  private final Platform platform = Platform.shared();

  @ParameterizedTest
  @CsvSource({"ouders,2020,nl", "werkzoekenden,2020-07,ar"})
  void each_kind_of_question_passes_axe_in_both_lights(
      String survey, String wave, String language) {
    var walk = EveryScreenIT.walk(survey, wave, language);
    var seen = new HashSet<Set<String>>();
    try (var screen = Screen.phone(platform)) {
      new BrowserWalk(screen.page(), platform.uri("/"))
          .walk(
              walk,
              name -> {
                if (seen.add(kind(screen.page()))) {
                  screen.passesAxeInBothLights();
                }
              });
    }
    assertThat(seen).hasSizeGreaterThan(5);
  }

  /** What a page is made of: the names of the elements and the types of the fields. */
  private static Set<String> kind(Page page) {
    var made =
        page.evaluate(
            "() => [...document.querySelectorAll('main *')]"
                + ".map(e => e.tagName + (e.type || '') + (e.getAttribute('role') || ''))"
                + ".filter(e => /^(INPUT|SELECT|TEXTAREA|FIELDSET|DIV[a-z]|OL|H1)/.test(e))");
    var kind = new HashSet<String>();
    for (var each : (List<?>) made) {
      kind.add(String.valueOf(each));
    }
    return kind;
  }

  @Test
  @Criterion({"2.1.1", "2.1.2", "2.4.3", "2.4.7", "2.4.11"})
  void the_keyboard_alone_leads_from_the_first_page_to_the_thanks_and_shows_where_one_is() {
    try (var screen = Screen.phone(platform)) {
      var page = screen.open(START).page();
      press(page, "J01", "ja");
      arrived(page, "J02");
      press(page, "J02", "geen");
      arrived(page, "versturen");
      reach(page, at -> at.startsWith("BUTTON"));
      page.keyboard().press("Enter");
      arrived(page, "klaar");
    }
  }

  /** Tabs to the group of an item, moves to a category with the arrows and sends with Enter. */
  private static void press(Page page, String item, String code) {
    reach(page, at -> at.contains("name=" + item + " "));
    for (int i = 0; i < 20 && !chosen(page, item, code); i++) {
      page.keyboard().press(i == 0 ? "Space" : "ArrowDown");
    }
    assertThat(chosen(page, item, code)).isTrue();
    reach(page, at -> at.startsWith("BUTTON"));
    page.keyboard().press("Enter");
  }

  private static boolean chosen(Page page, String item, String code) {
    return page.isChecked("input[name=" + item + "][value=" + code + "]");
  }

  private static void reach(Page page, Predicate<String> there) {
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      var at = (Map<?, ?>) page.evaluate(FOCUS);
      assertThat(at.get("wrong")).as("focus at %s of %s", at.get("what"), page.url()).isEqualTo("");
      // Further down each time, but for the way out, which always stays in sight.
      double top = Double.parseDouble(String.valueOf(at.get("top")));
      if (top >= 0) {
        assertThat(top).as("order at %s", at.get("what")).isGreaterThan(before - 4);
        before = top;
      }
      if (there.test(String.valueOf(at.get("what")))) {
        return;
      }
    }
    throw new AssertionError("not reached with Tab on " + page.url());
  }

  private static void arrived(Page page, String name) {
    page.waitForURL(url -> URI.create(url).getPath().endsWith("/" + name));
  }

  @Test
  void two_tabs_back_and_forth_and_pressing_twice_leave_one_response_with_what_was_said_last()
      throws SQLException {
    var walk = EveryScreenIT.walk("werkzoekenden", "2020-07", "nl");
    try (var context = Chromium.shared().newContext();
        var store = platform.store()) {
      var before = Stored.all(store, walk).keySet();
      var one = context.newPage();
      one.navigate(platform.uri(START).toString());
      choose(one, "J01", "ja");
      arrived(one, "J02");
      var question = one.url();
      var other = context.newPage();
      other.navigate(question);
      choose(one, "J02", "werk");
      arrived(one, "J03");
      choose(other, "J02", "geen");
      arrived(other, "versturen");

      one.goBack();
      arrived(one, "J02");
      one.goForward();
      one.goBack();
      one.reload();
      assertThat(one.isChecked("input[name=J02][value=geen]")).as("what was said last").isTrue();
      choose(one, "J02", "geen");
      arrived(one, "versturen");
      one.dblclick(NEXT);
      arrived(one, "klaar");
      other.click(NEXT);
      arrived(other, "klaar");
      assertThat(other.textContent(".code")).isEqualTo(one.textContent(".code"));
      one.goBack();
      arrived(one, "klaar"); // what is done is not asked again

      var found = Stored.all(store, walk);
      found.keySet().removeAll(before);
      assertThat(found.values())
          .singleElement()
          .extracting(Stored::disposition)
          .isEqualTo("COMPLETED");
      assertThat(found.values().iterator().next().answers().get("J02"))
          .isEqualTo(new Answer.Choice("geen"));
    }
  }

  private static void choose(Page page, String item, String code) {
    page.check("input[name=" + item + "][value=" + code + "]");
    page.click(NEXT);
  }

  // Nothing of a visit lives in the browser but the address; the days are made by the dates stored.
  @Test
  @Criterion("2.2.1")
  void who_comes_back_after_days_in_another_browser_finds_the_page_and_the_answer()
      throws SQLException {
    String question;
    try (var context = Chromium.shared().newContext()) {
      var page = context.newPage();
      page.navigate(platform.uri(START).toString());
      choose(page, "J01", "ja");
      arrived(page, "J02");
      question = page.url();
      choose(page, "J02", "werk");
      arrived(page, "J03");
    }
    try (var store = platform.store();
        var old = store.createStatement()) {
      old.executeUpdate(
          "update response set started_on = dateadd(day, -3, started_on),"
              + " changed_on = dateadd(day, -3, changed_on) where disposition = 'STARTED'");
    }
    try (var context = Chromium.shared().newContext()) {
      var page = context.newPage();
      page.navigate(question);
      assertThat(page.isChecked("input[name=J02][value=werk]")).isTrue();
      choose(page, "J02", "geen");
      arrived(page, "versturen");
      page.click(NEXT);
      arrived(page, "klaar");
    }
  }

  @Test
  void what_was_tested_and_where_to_complain_is_told_in_each_language() {
    var visitor = new Visitor(platform);
    for (var language : List.of("nl", "fr", "en", "ar", "tr", "es", "de")) {
      var page = visitor.get("/toegankelijkheid?taal=" + language);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<html lang=\"" + language + "\"", "WCAG 2.2", "axe-core");
    }
    try (var screen = Screen.phone(platform)) {
      screen.open(START).page().click("footer a[href^='/toegankelijkheid']");
      screen.passesAxeInBothLights().fitsItsWidth().keepAs("toegankelijkheid-360");
      screen.open("/toegankelijkheid?taal=ar").passesAxe().fitsItsWidth();
    }
  }
}
