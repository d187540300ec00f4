package org.peillood.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts as octets, where a format counts these. */
final class Utf8 {

  private Utf8() {}

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }

  /** The octets of a text, or of as much of it as fits, never half a character. */
  static byte[] atMost(int octets, String text) {
    var all = of(text);
    if (all.length <= octets) {
      return all;
    }
    int end = octets;
    while (end > 0 && (all[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(all, end);
  }
}
