package org.peillood.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** An ordered answer scale whose category codes are its numbers, so that a mean has a meaning. */
public enum Scale {
  /** From 1, strongly disagree, to 4, strongly agree, without a middle. */
  LIKERT4(4),
  /** From 1, strongly disagree, to 5, strongly agree. */
  LIKERT5(5),
  /** From 1, strongly disagree, to 6, strongly agree, without a middle. */
  LIKERT6(6),
  /** From 1, strongly disagree, to 7, strongly agree. */
  LIKERT7(7),
  /** From 1, never, to 5, always. */
  FREQ5(5);

  private final int points;

  Scale(int points) {
    this.points = points;
  }

  /** The number of points; the lowest is 1. */
  public int points() {
    return points;
  }

  /** How the column {@code scale} writes it. */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number that a category code stands for; none when the code is no point of this scale. */
  public OptionalInt value(String code) {
    return code.length() == 1 && code.charAt(0) >= '1' && code.charAt(0) <= '0' + points
        ? OptionalInt.of(code.charAt(0) - '0')
        : OptionalInt.empty();
  }

  /** The scale with this keyword. */
  public static Optional<Scale> ofKeyword(String keyword) {
    return Arrays.stream(values()).filter(scale -> scale.keyword().equals(keyword)).findFirst();
  }
}
