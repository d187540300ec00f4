package org.peillood.answering;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.peillood.response.OwnWords;
import org.peillood.response.WordCode;
import org.peillood.survey.Survey;
import org.peillood.web.Settings;

/**
 * What pages share through which the words of somebody who takes part again pass: from where they
 * are typed to the yes with which a response begins, in a cookie that ends there. The first page
 * says that they are there, and only what is sent from a page that said so is connected.
 */
abstract class WordsResource {

  static final String WORDS = "woorden";

  /** What the first page sends along when it said that answers will be connected. */
  static final String SAID = "weer";

  private static final int TIME_TO_BEGIN = 7200; // seconds

  @Inject Settings settings;

  NewCookie keep(Survey survey, OwnWords.Somebody somebody) {
    return wordsCookie(survey, somebody.number(), TIME_TO_BEGIN);
  }

  NewCookie forget(Survey survey) {
    return wordsCookie(survey, "", 0);
  }

  /** The words in a cookie. */
  static Optional<WordCode> inCookie(String cookie) {
    return WordCode.ofNumber(cookie);
  }

  private NewCookie wordsCookie(Survey survey, String number, int seconds) {
    return cookie(survey.id(), number, seconds, settings.secureCookies());
  }

  static NewCookie cookie(String survey, String number, int seconds, boolean secure) {
    return new NewCookie.Builder(WORDS)
        .value(number)
        .path("/v/" + survey)
        .maxAge(seconds)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
