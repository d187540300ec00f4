package org.peillood.coding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.peillood.privacy.PersonalTraces;
import org.peillood.privacy.PersonalTraces.Trace;
import org.peillood.web.Language;

/**
 * What somebody wrote at an open question, as it stands in the response.
 *
 * @param mark what it is called in addresses: tells neither the response nor when it came in
 * @param language of the pages on which it was written
 * @param consent whether the respondent said it may be quoted
 */
public record OpenText(
    TextPlace place, String wave, String mark, Language language, String text, Consent consent) {

  private static final int SHORTEST_NUMBER = 6;

  /** What a respondent said about being quoted. */
  enum Consent {
    GIVEN,
    NOT_GIVEN
  }

  String item() {
    return place.item();
  }

  /** What in it leads to a person by itself, also where its respondent chose to leave it. */
  public List<Trace> traces() {
    // Looking for numbers takes long, and most texts cannot hold any.
    return canHoldTraces() ? PersonalTraces.in(text) : List.of();
  }

  boolean isFlagged() {
    return !traces().isEmpty();
  }

  private boolean canHoldTraces() {
    return text.indexOf('@') >= 0
        || text.codePoints().filter(Character::isDigit).limit(SHORTEST_NUMBER).count()
            == SHORTEST_NUMBER;
  }

  /** The same for the same text. */
  String hash() {
    return hash(text);
  }

  static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
