package org.peillood.survey;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why there is no substantive answer. These are four different things and never become one another.
 */
public enum MissingCode {
  /** The respondent preferred not to say (97). */
  REFUSED(97),
  /** The respondent does not know (98). */
  DONT_KNOW(98),
  /** Routing did not put the question to this respondent (99). */
  NOT_ASKED(99),
  /** The question was put and left empty; it has no number because nobody chose it. */
  NO_ANSWER(-1);

  private static final Map<String, MissingCode> BY_DIGITS =
      Arrays.stream(values())
          .filter(missing -> missing.code >= 0)
          .collect(
              Collectors.toMap(missing -> Integer.toString(missing.code), Function.identity()));

  private final int code;

  MissingCode(int code) {
    this.code = code;
  }

  /** The number in files and answer documents; none for an item that was left empty. */
  public OptionalInt code() {
    return code < 0 ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /** The missing code with this number, written in digits. */
  public static Optional<MissingCode> ofCode(String digits) {
    return Optional.ofNullable(BY_DIGITS.get(digits));
  }
}
