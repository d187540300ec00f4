package org.peillood.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.peillood.store.VaultRefused.Reason;

/**
 * Keys that seal and open: AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits for each
 * value, and the place of the value as associated data, so that a value that was carried to another
 * row opens nowhere. A key is derived from a secret (HKDF with SHA-256, RFC 5869), and so is its
 * id, which stands before every value: another secret can never be taken for it.
 *
 * <p>One key with random nonces is good for some four billion values; a rotation begins anew.
 */
final class KeyRing {

  private static final String HEAD = "sealed:1:";
  private static final String MAC = "HmacSHA256";
  private static final int SECRET_OCTETS = 32;
  private static final int KEY_OCTETS = 32;
  private static final int ID_OCTETS = 5;
  private static final int NONCE_OCTETS = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String current;

  private KeyRing(String lines) {
    var first = "";
    for (var line : lines.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        var secret = secret(line);
        var id = HexFormat.of().formatHex(derived(secret, "peillood vault id", ID_OCTETS));
        keys.put(id, new SecretKeySpec(derived(secret, "peillood vault key", KEY_OCTETS), "AES"));
        first = first.isEmpty() ? id : first;
      }
    }
    if (first.isEmpty()) {
      throw new IllegalArgumentException("there is no key in it");
    }
    current = first;
  }

  /**
   * The keys of a file: a secret a line, of which the first seals and all open.
   *
   * @throws IllegalArgumentException when it has no secret, or a line that is none
   */
  static KeyRing of(String lines) {
    return new KeyRing(lines);
  }

  /** A new secret, as a line of a file. */
  static String newSecret() {
    var secret = new byte[SECRET_OCTETS];
    RANDOM.nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  private static byte[] secret(String line) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a line of it is no key", e);
    }
    if (secret.length < SECRET_OCTETS) {
      throw new IllegalArgumentException("a key in it is shorter than 32 octets");
    }
    return secret;
  }

  /** The id of the key that seals. */
  String current() {
    return current;
  }

  /** The ids of all keys. */
  Set<String> ids() {
    return Set.copyOf(keys.keySet());
  }

  /** How a value begins that the current key sealed. */
  String head() {
    return HEAD + current + ":";
  }

  String seal(String place, String clear) {
    return head()
        + Base64.getEncoder()
            .encodeToString(encrypted(place, clear.getBytes(StandardCharsets.UTF_8)));
  }

  byte[] seal(String place, byte[] clear) {
    var head = head().getBytes(StandardCharsets.US_ASCII);
    var sealed = encrypted(place, clear);
    return ByteBuffer.allocate(head.length + sealed.length).put(head).put(sealed).array();
  }

  /**
   * What was sealed for this place.
   *
   * @throws VaultRefused when the key is not on the ring, or it is not what was sealed here
   */
  String open(String place, String sealed) {
    int end = headEnd(place, sealed);
    byte[] rest;
    try {
      rest = Base64.getDecoder().decode(sealed.substring(end));
    } catch (IllegalArgumentException e) {
      throw new VaultRefused(Reason.BROKEN, place + " was changed", e);
    }
    return new String(
        decrypted(place, key(place, sealed.substring(0, end)), rest), StandardCharsets.UTF_8);
  }

  /** Likewise. */
  byte[] open(String place, byte[] sealed) {
    int most = HEAD.length() + 2 * ID_OCTETS + 1;
    var start = new String(sealed, 0, Math.min(most, sealed.length), StandardCharsets.ISO_8859_1);
    int end = headEnd(place, start);
    return decrypted(
        place, key(place, start.substring(0, end)), Arrays.copyOfRange(sealed, end, sealed.length));
  }

  /** Whether a value was sealed, by whatever key. */
  static boolean isSealed(String value) {
    return value.startsWith(HEAD);
  }

  /** Likewise. */
  static boolean isSealed(byte[] value) {
    return isSealed(
        new String(value, 0, Math.min(HEAD.length(), value.length), StandardCharsets.ISO_8859_1));
  }

  private static int headEnd(String place, String sealed) {
    int end = isSealed(sealed) ? sealed.indexOf(':', HEAD.length()) : -1;
    if (end < 0) {
      throw new VaultRefused(Reason.BROKEN, place + " is not sealed");
    }
    return end + 1;
  }

  private SecretKeySpec key(String place, String head) {
    var id = head.substring(HEAD.length(), head.length() - 1);
    var key = keys.get(id);
    if (key == null) {
      throw new VaultRefused(Reason.CLOSED, "the key " + id + " of " + place + " is not there");
    }
    return key;
  }

  private byte[] encrypted(String place, byte[] clear) {
    var nonce = new byte[NONCE_OCTETS];
    RANDOM.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key(place, head()), nonce, place).doFinal(clear);
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in GCM", e);
    }
  }

  private static byte[] decrypted(String place, SecretKeySpec key, byte[] sealed) {
    if (sealed.length < NONCE_OCTETS + TAG_BITS / Byte.SIZE) {
      throw new VaultRefused(Reason.BROKEN, place + " was cut short");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_OCTETS), place)
          .doFinal(sealed, NONCE_OCTETS, sealed.length - NONCE_OCTETS);
    } catch (AEADBadTagException e) {
      throw new VaultRefused(Reason.BROKEN, place + " was changed", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in GCM", e);
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String place)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** HKDF without a salt; one block of SHA-256 is as much as anything here needs. */
  private static byte[] derived(byte[] secret, String purpose, int octets) {
    var pseudorandom = mac(new byte[SECRET_OCTETS], secret);
    var info = purpose.getBytes(StandardCharsets.UTF_8);
    var block = Arrays.copyOf(info, info.length + 1);
    block[info.length] = 1;
    return Arrays.copyOf(mac(pseudorandom, block), octets);
  }

  private static byte[] mac(byte[] key, byte[] text) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }
}
