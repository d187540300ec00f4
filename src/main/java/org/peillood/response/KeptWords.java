package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.peillood.survey.Survey;
import org.peillood.web.Settings;

/**
 * The words of somebody who takes part again, between the page on which they are typed and the yes
 * with which a response begins: in a cookie that ends there. The first page says that they are
 * there, and only what is sent from a page that said so is connected.
 */
@ApplicationScoped
class KeptWords {

  static final String COOKIE = "woorden";

  /** What the first page sends along when it said that answers will be connected. */
  static final String FIELD = "weer";

  private static final int TIME_TO_DECIDE = 7200; // seconds

  @Inject Settings settings;

  NewCookie keep(Survey survey, OwnWords.Somebody somebody) {
    return cookie(survey, somebody.number(), TIME_TO_DECIDE);
  }

  NewCookie forget(Survey survey) {
    return cookie(survey, "", 0);
  }

  /** The words in a cookie. */
  static Optional<WordCode> in(String cookie) {
    return WordCode.ofNumber(cookie);
  }

  private NewCookie cookie(Survey survey, String number, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(number)
        .path("/v/" + survey.id())
        .maxAge(seconds)
        .httpOnly(true)
        .secure(settings.secureCookies())
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
