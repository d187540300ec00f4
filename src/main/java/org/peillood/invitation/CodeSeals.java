package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.peillood.store.Seal;

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
    var whole = stretched(code.characters(), salt);
    return new Halves(
        text(Arrays.copyOfRange(whole, 0, HALF)), text(Arrays.copyOfRange(whole, HALF, 2 * HALF)));
  }

  private static String text(byte[] half) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
  }

  private static byte[] stretched(String characters, byte[] salt) {
    var spec = new PBEKeySpec(characters.toCharArray(), salt, ITERATIONS, 2 * HALF * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
      throw new IllegalStateException("every Java stretches with HMAC-SHA-512", e);
    } finally {
      spec.clearPassword();
    }
  }
}
