package org.peillood.weighting;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A number as people and spreadsheets write it: {@code 51,2 %}, {@code 1 234 567}, {@code 0.5}. */
final class Amount {

  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:[.,]\\d{1,15})?");
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:([.,' ])\\d{3})(?:\\1\\d{3})*(?:(?!\\1)[.,]\\d{1,15})?");
  private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

  private Amount() {}

  /**
   * What a text says; nothing when it is no number of at least 0, or could be two different ones:
   * {@code 1.234} is as well a thousand as little more than one.
   */
  static OptionalDouble of(String text) {
    var digits =
        text.strip().replaceAll("\\s*%$", "").replace('\u00A0', ' ').replace('\u202F', ' ');
    if (EITHER.matcher(digits).matches()) {
      return OptionalDouble.empty();
    }
    if (PLAIN.matcher(digits).matches()) {
      return OptionalDouble.of(Double.parseDouble(digits.replace(',', '.')));
    }
    var grouped = GROUPED.matcher(digits);
    if (!grouped.matches()) {
      return OptionalDouble.empty();
    }
    var ungrouped = digits.replace(grouped.group(1), "").replace(',', '.');
    return OptionalDouble.of(Double.parseDouble(ungrouped));
  }

  /** A number as it can be typed again. */
  static String typed(double value) {
    return value == Math.rint(value) && value < 1e15
        ? Long.toString((long) value)
        : Double.toString(value).replace('.', ',');
  }
}
