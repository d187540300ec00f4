package org.peillood.respondents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peillood.Chromium;
import org.peillood.Platform;

/**
 * The surveys walked in a real browser without script, from the first page to the thanks: each page
 * measured at each width, with text twice as large, and with text set apart; what was stored is
 * what was given.
 */
class EveryScreenIT {

  private static final String GAUGE = BrowserWalk.script("gauge.js");
  private static final List<Integer> WIDTHS = List.of(320, 360, 1280);
  // Every width is held in one language of each direction; the words of the others where it is
  // tightest.
  private static final List<Integer> TIGHTEST = List.of(320);

  private final Platform platform = Platform.unanswered();

  static Stream<Rehearsal> walks() {
    return Stream.of(
        walk("werkzoekenden", "2019", "nl"),
        walk("werkzoekenden", "2019", "fr"),
        walk("werkzoekenden", "2019", "en"),
        walk("ouders", "2020", "nl"),
        walk("ouders", "2020", "fr"),
        walk("ouders", "2020", "en"),
        walk("leden", "2020", "nl"),
        walk("leden", "2020", "fr"),
        walk("leden", "2020", "en"),
        walk("werkzoekenden", "2020-07", "ar"),
        walk("werkzoekenden", "2020-07", "tr"));
  }

  static Rehearsal walk(String id, String code, String language) {
    var survey = Rehearsal.survey(id);
    var wave = survey.wave(code).orElseThrow();
    return Rehearsal.longest(survey, wave, language);
  }

  @ParameterizedTest
  @MethodSource("walks")
  @Criterion({"1.4.4", "1.4.10", "1.4.12", "2.4.6", "2.5.8", "3.1.1"})
  void every_page_fits_every_width_and_grows_with_its_text_without_script(Rehearsal rehearsal)
      throws SQLException {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (var context = Chromium.shared().newContext(options);
        var store = platform.store()) {
      var before = Stored.all(store, rehearsal).keySet();
      var page = context.newPage();
      var wrong = new ArrayList<String>();
      var widths = List.of("nl", "ar").contains(rehearsal.language()) ? WIDTHS : TIGHTEST;
      new BrowserWalk(page, platform.uri("/"))
          .walk(
              rehearsal,
              name -> {
                for (int width : widths) {
                  page.setViewportSize(width, 740);
                  for (var each : (List<?>) page.evaluate(GAUGE)) {
                    wrong.add(name + " at " + width + " px, " + each);
                  }
                }
              });
      assertThat(wrong).isEmpty();
      var found = Stored.all(store, rehearsal);
      found.keySet().removeAll(before);
      assertThat(found.values()).containsExactly(Stored.after(rehearsal));
    }
  }
}
