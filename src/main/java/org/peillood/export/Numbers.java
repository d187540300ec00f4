package org.peillood.export;

import java.math.BigDecimal;

/** Numbers as programs read them. */
final class Numbers {

  private static final double EXACT = 1L << 53;

  private Numbers() {}

  /** Digits with a full stop before decimals, never an exponent. */
  static String plain(double number) {
    if (number == Math.rint(number) && Math.abs(number) < EXACT) {
      return Long.toString((long) number);
    }
    return new BigDecimal(Double.toString(number)).toPlainString();
  }
}
