package org.peillood.response;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.peillood.store.Stretch;

/**
 * What five words are stretched to: a mark by which the store finds what belongs to them, and a key
 * that opens it (AES-256-GCM). Neither half tells the other, and both only follow from the words:
 * whoever reads the store has to try words, 200,000 rounds each.
 */
final class KeyLock {

  /** How often words are stretched, outside of tests. */
  static final int ROUNDS = 200_000;

  private static final int HALF = 32; // octets; both halves are one block of SHA-512
  private static final int NONCE = 12;
  private static final int TAG = 128; // bits
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String mark;
  private final SecretKeySpec key;

  private KeyLock(byte[] whole) {
    this.mark = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, HALF));
    this.key = new SecretKeySpec(whole, HALF, HALF, "AES");
  }

  /**
   * The lock of a code.
   *
   * @param salt differs between platforms and surveys
   * @param rounds how often it is stretched
   */
  static KeyLock of(WordCode code, String salt, int rounds) {
    var octets = salt.getBytes(StandardCharsets.UTF_8);
    return new KeyLock(Stretch.of(code.number(), octets, rounds, 2 * HALF));
  }

  String mark() {
    return mark;
  }

  String lock(String text) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG, nonce));
      var locked = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
      var whole = Arrays.copyOf(nonce, NONCE + locked.length);
      System.arraycopy(locked, 0, whole, NONCE, locked.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + CIPHER, e);
    }
  }

  /** What was locked; empty when it was locked by another code, or changed since. */
  Optional<String> open(String locked) {
    var whole = Base64.getUrlDecoder().decode(locked);
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG, whole, 0, NONCE));
      var text = cipher.doFinal(whole, NONCE, whole.length - NONCE);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (AEADBadTagException other) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + CIPHER, e);
    }
  }
}
