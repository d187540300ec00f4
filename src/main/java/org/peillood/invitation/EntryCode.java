package org.peillood.invitation;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code with which somebody may take part once: twelve characters that cannot be taken for each
 * other, the last of which tells most mistakes. Made in the moment in which it is mailed, printed
 * or downloaded, and kept nowhere.
 *
 * @param characters twelve of {@link #ALPHABET}, without spaces
 */
record EntryCode(String characters) {

  /**
   * Without 0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B and U (V): what is typed for one counts as the other.
   */
  static final String ALPHABET = "23456789ACDEFHJKMNPQRTVWXY";

  static final int LENGTH = 12;
  private static final int BASE = ALPHABET.length();
  private static final String MISREAD = "BGSZU";
  private static final String MEANT = "8652V";

  EntryCode {
    if (!isSound(characters)) {
      throw new IllegalArgumentException("not a code");
    }
  }

  /** A new code; with this many (26 to the power of 11, about 2 to the 51.7) none is guessed. */
  static EntryCode any(RandomGenerator random) {
    var code = new StringBuilder();
    for (int i = 1; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(BASE)));
    }
    return new EntryCode(code.append(check(code.toString())).toString());
  }

  /**
   * Reads a code as people type it: in any case, with spaces, dashes or points, in the digits of
   * any script, with letters that look like one of ours.
   *
   * @return none when it cannot be a code
   */
  static Optional<EntryCode> read(String typed) {
    var read = new StringBuilder();
    for (int point : typed.toUpperCase(Locale.ROOT).codePoints().toArray()) {
      if (Character.isDigit(point)) {
        read.append(Character.digit(point, 10));
      } else if (Character.isLetter(point)) {
        int misread = MISREAD.indexOf(point);
        read.appendCodePoint(misread < 0 ? point : MEANT.charAt(misread));
      }
    }
    return Optional.of(read.toString()).filter(EntryCode::isSound).map(EntryCode::new);
  }

  /** Three groups of four, as they are printed and read aloud. */
  String grouped() {
    return characters.substring(0, 4)
        + "-"
        + characters.substring(4, 8)
        + "-"
        + characters.substring(8);
  }

  private static boolean isSound(String characters) {
    return characters.length() == LENGTH
        && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && check(characters.substring(0, LENGTH - 1)) == characters.charAt(LENGTH - 1);
  }

  /**
   * Luhn's algorithm modulo 26: tells every single mistyped character, and every swap of neighbours
   * but that of the first and the last of the alphabet.
   */
  private static char check(String payload) {
    int sum = 0;
    for (int i = 0; i < payload.length(); i++) {
      int value = ALPHABET.indexOf(payload.charAt(payload.length() - 1 - i));
      int weighted = i % 2 == 0 ? value * 2 : value;
      sum += weighted / BASE + weighted % BASE;
    }
    return ALPHABET.charAt((BASE - sum % BASE) % BASE);
  }
}
