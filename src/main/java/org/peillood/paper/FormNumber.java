package org.peillood.paper;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What is printed on one copy of a form so that it is keyed once: seven digits of chance and one
 * that tells a mistyped number. Chance, so that the order of a pile tells nothing.
 *
 * @param digits eight of them, without spaces
 */
record FormNumber(String digits) {

  private static final int LENGTH = 8;
  private static final int NUMBERS = 10_000_000;

  // Damm's quasigroup of order 10 (2004): tells every single mistyped digit and every swap of
  // neighbours.
  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  FormNumber {
    if (!isSound(digits)) {
      throw new IllegalArgumentException("not a form number");
    }
  }

  static FormNumber any(RandomGenerator random) {
    var digits = Integer.toString(random.nextInt(NUMBERS));
    var seven = "0".repeat(LENGTH - 1 - digits.length()) + digits;
    return new FormNumber(seven + interim(seven));
  }

  /** Reads a number as people type it, with spaces or dashes and in the digits of any script. */
  static Optional<FormNumber> read(String typed) {
    var digits = new StringBuilder();
    for (int point : typed.codePoints().toArray()) {
      if (Character.isDigit(point)) {
        digits.append(Character.digit(point, 10));
      } else if (Character.isLetter(point)) {
        return Optional.empty();
      }
    }
    return Optional.of(digits.toString()).filter(FormNumber::isSound).map(FormNumber::new);
  }

  /** Two groups of four, as it is printed; a plain space would turn their order in Arabic. */
  String grouped() {
    return digits.substring(0, 4) + "\u00A0" + digits.substring(4);
  }

  private static boolean isSound(String digits) {
    return digits.matches("[0-9]{8}") && interim(digits) == 0;
  }

  private static int interim(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = DAMM[interim][digits.charAt(i) - '0'];
    }
    return interim;
  }
}
