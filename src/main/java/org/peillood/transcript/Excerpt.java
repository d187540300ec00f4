package org.peillood.transcript;

/** A line as a message quotes it. */
final class Excerpt {

  private static final int LONGEST = 60;

  private Excerpt() {}

  static String of(String line) {
    var text = line.strip();
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
