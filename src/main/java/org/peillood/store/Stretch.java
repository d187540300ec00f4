package org.peillood.store;

import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Makes trying codes slow for somebody who has the database, and with it the platform's secret:
 * PBKDF2 (RFC 8018) with HMAC-SHA-512.
 */
public final class Stretch {

  private static final int BITS = 8;

  private Stretch() {}

  /**
   * What a short text is stretched to.
   *
   * @param iterations how often; 20,000 take about 20 ms
   * @param octets how long the result is; up to 64 cost the same
   */
  public static byte[] of(String text, byte[] salt, int iterations, int octets) {
    var spec = new PBEKeySpec(text.toCharArray(), salt, iterations, octets * BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
      throw new IllegalStateException("every Java stretches with HMAC-SHA-512", e);
    } finally {
      spec.clearPassword();
    }
  }
}
