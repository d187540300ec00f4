package org.peillood.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yaml.snakeyaml.reader.StreamReader;

/** Words as they are kept: without what a program pasted along. */
final class Words {

  /** More than any text of a survey has. */
  static final int LONGEST = 20_000;

  private Words() {}

  /** The words without the white space around them, with plain line ends, and all of it letters. */
  static String clean(String typed) {
    return typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .strip()
        .codePoints()
        .filter(letter -> letter != 0xFEFF && StreamReader.isPrintable(letter))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** SHA-256 of words, in hexadecimal. */
  static String hash(String words) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(clean(words).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
