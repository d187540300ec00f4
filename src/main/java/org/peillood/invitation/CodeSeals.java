package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.peillood.store.Seal;
import org.peillood.store.Stretch;

/**
 * What is worked out of a code: the seal by which the store knows a code that was not used yet, and
 * the key of the response that begins with it. Both halves come from the code itself, stretched
 * (PBKDF2, RFC 8018, with HMAC-SHA-512 and a salt of the platform's secret and the survey); neither
 * half tells the other, so that what the store holds of a code never leads to a response.
 */
@ApplicationScoped
class CodeSeals {

  private static final int ITERATIONS = 20_000; // about 20 ms
  private static final int HALF = 32; // bytes; both halves are one block of SHA-512

  @Inject Seal seal;

  /** A code's two halves, in the alphabet of URLs. */
  record Halves(String seal, String key) {}

  Halves of(String survey, EntryCode code) {
    var salt = seal.of("entry code", survey).getBytes(StandardCharsets.UTF_8);
    var whole = Stretch.of(code.characters(), salt, ITERATIONS, 2 * HALF);
    return new Halves(
        text(Arrays.copyOfRange(whole, 0, HALF)), text(Arrays.copyOfRange(whole, HALF, 2 * HALF)));
  }

  private static String text(byte[] half) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
  }
}
