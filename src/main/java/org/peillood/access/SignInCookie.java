package org.peillood.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.peillood.store.Seal;

/**
 * The value of the sign-in cookie: who, of which epoch, until when, under the platform's seal. It
 * outlives the node that gave it; it ends after its time, or when the account takes another
 * password.
 */
@ApplicationScoped
class SignInCookie {

  static final String NAME = "peillood";
  static final Duration LIFE = Duration.ofHours(10);

  /** What a sound cookie says. */
  record Claim(String account, long epoch) {}

  @Inject Seal seal;
  @Inject Clock clock;

  String valueFor(Account account) {
    var until = clock.instant().plus(LIFE).getEpochSecond();
    var claim = encoded(account.name()) + "." + account.epoch() + "." + until;
    return claim + "." + seal.of("sign-in", claim);
  }

  /** What the cookie says when its seal fits and its time has not passed. */
  Optional<Claim> read(String value) {
    var parts = value.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    var claim = parts[0] + "." + parts[1] + "." + parts[2];
    if (!seal.fits(parts[3], "sign-in", claim)) {
      return Optional.empty();
    }
    try {
      var name = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
      var until = Instant.ofEpochSecond(Long.parseLong(parts[2]));
      return until.isAfter(clock.instant())
          ? Optional.of(new Claim(name, Long.parseLong(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** The token that the forms of this sign-in carry. */
  String csrfFor(String value) {
    return seal.of("csrf", value);
  }

  boolean csrfFits(String token, String value) {
    return seal.fits(token, "csrf", value);
  }

  private static String encoded(String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }
}
