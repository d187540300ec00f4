package org.peillood.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.peillood.Platform;
import org.peillood.Screen;

/** Somebody who reads with difficulty comes to a survey that offers practice. */
final class ReadingWithDifficulty {

  // The browser of the tests has no voices; this one has, and remembers what it was to say.
  private static final String VOICES =
      """
      window.said = [];
      Object.defineProperty(window, 'speechSynthesis', { value: {
        getVoices: () => [{ lang: 'en-GB', localService: %s }],
        speak: words => window.said.push(words), cancel: () => { window.said = []; },
        addEventListener: () => undefined } });
      window.SpeechSynthesisUtterance = function (text) { this.text = text; };
      """;

  private final Platform platform;

  ReadingWithDifficulty(Platform platform) {
    this.platform = platform;
  }

  void practises() {
    try (var screen = Screen.phoneWithoutScript(platform)) {
      screen.open("/v/stemming?taal=en");
      screen.page().click("text=Practise with one question first");
      screen.page().click("main .go button");
      assertThat(screen.page().textContent("main .wrong")).contains("Choose one answer");
      screen.page().check("input[value=tea]");
      screen.page().click("main .go button");
      assertThat(screen.page().textContent("main")).contains("You chose: Tea", "not kept");
      screen.page().click("text=To the start");
      assertThat(screen.page().textContent("main")).contains("Do you take part");
    }
    try (var screen = Screen.phone(platform)) {
      screen.open("/v/stemming/oefenen?taal=en").passesAxe().fitsItsWidth().keepAs("oefenen-360");
      screen.open("/v/stemming/oefenen?taal=en&verder=ja").passesAxe();
      assertThat(screen.page().locator(".voorlezen").count()).as("there is no voice").isZero();
    }
  }

  void hearsTheQuestions() {
    try (var screen = Screen.phone(platform)) {
      screen.page().addInitScript(VOICES.formatted("true"));
      screen.open("/v/stemming?taal=en");
      assertThat(screen.page().locator(".voorlezen").count()).isOne();
      screen.page().check("input[value=ja]");
      screen.page().click("main .go button");
      screen.passesAxe().fitsItsWidth().keepAs("voorlezen-360");
      screen.page().focus(".voorlezen");
      screen.page().keyboard().press("Enter");
      assertThat(screen.page().evaluate("said.map(s => s.text).join('|')"))
          .asString()
          .startsWith("Your mood|Good|");
      assertThat(screen.page().evaluate("said[0].lang")).isEqualTo("en");
      assertThat(screen.page().textContent(".voorlezen")).isEqualTo("Stop");
      screen.page().keyboard().press("Enter");
      assertThat(screen.page().evaluate("said.length")).isEqualTo(0);
      assertThat(screen.page().textContent(".voorlezen")).isEqualTo("Read aloud");
    }
  }

  void hearsNothingFromElsewhere() {
    try (var screen = Screen.phone(platform)) {
      screen.page().addInitScript(VOICES.formatted("false"));
      screen.open("/v/stemming?taal=en");
      assertThat(screen.page().locator(".voorlezen").count()).isZero();
    }
  }
}
