package org.peillood.response;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.peillood.store.Seal;

/**
 * The code with which a respondent has the answers erased: 16 digits, readable in any language. It
 * is worked out from the key of the respondent's own pages and the platform's secret, so that those
 * pages can show it again, and is stored nowhere: only its seal is, to find the response by.
 *
 * @param digits 16 of them, without spaces
 */
public record WithdrawalCode(String digits) {

  private static final int LENGTH = 16;
  private static final int CHANCE = 256; // bits
  private static final BigInteger CODES = BigInteger.TEN.pow(LENGTH);

  /** Only as many digits as a code has. */
  public WithdrawalCode {
    if (!digits.matches("[0-9]{16}")) {
      throw new IllegalArgumentException("a withdrawal code has 16 digits");
    }
  }

  /** The code that belongs to a response's key. */
  static WithdrawalCode of(String key, Seal seal) {
    // 256 bits modulo 10^16: no code is likelier than another by more than 2^-200.
    var number = new BigInteger(1, Base64.getUrlDecoder().decode(seal.of("withdrawal-code", key)));
    var digits = number.mod(CODES).toString();
    return new WithdrawalCode("0".repeat(LENGTH - digits.length()) + digits);
  }

  /** A code of chance, for a response that is still to come. */
  static WithdrawalCode any(SecureRandom random) {
    var digits = new BigInteger(CHANCE, random).mod(CODES).toString();
    return new WithdrawalCode("0".repeat(LENGTH - digits.length()) + digits);
  }

  /**
   * Reads a code as people type it: with spaces, dashes or points, in the digits of any script.
   *
   * @return none when there are not 16 digits, or when there is anything else
   */
  public static Optional<WithdrawalCode> read(String typed) {
    var digits = new StringBuilder();
    for (int point : typed.codePoints().toArray()) {
      if (Character.isDigit(point)) {
        digits.append(Character.digit(point, 10));
      } else if (Character.isLetter(point)) {
        return Optional.empty();
      }
    }
    return digits.length() == LENGTH
        ? Optional.of(new WithdrawalCode(digits.toString()))
        : Optional.empty();
  }

  /** What is stored to find the response by. */
  String seal(Seal seal) {
    return seal.of("withdrawal", digits);
  }

  /** Four groups of four digits. */
  public List<String> groups() {
    return List.of(
        digits.substring(0, 4),
        digits.substring(4, 8),
        digits.substring(8, 12),
        digits.substring(12));
  }
}
