package org.peillood.survey;

import java.math.BigDecimal;
import java.util.List;

/** One value of a response. Codes, never labels. */
public sealed interface Answer {

  /** One category, or {@code OK} for an acknowledgement. */
  record Choice(String code) implements Answer {}

  /** Several categories; for a ranking in order, first place first. */
  record Choices(List<String> codes) implements Answer {
    public Choices {
      codes = List.copyOf(codes);
    }
  }

  /** A number, without trailing zeros, so that 1.50 and 1.5 are the same answer. */
  @SuppressWarnings(
      "JavaLangClash") // always written Answer.Number; no code here needs java.lang.Number
  record Number(BigDecimal value) implements Answer {
    public Number {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      value = value.scale() < 0 ? value.setScale(0) : value;
    }

    /** A whole number. */
    public static Number of(long value) {
      return new Number(BigDecimal.valueOf(value));
    }
  }

  /** What was typed, or what a calculation came to. */
  record Text(String text) implements Answer {}

  /**
   * A day, a time of day, or both, as ISO 8601 writes them: {@code 2020-07-01}, {@code
   * 13:45:00.000+02:00}, {@code 2020-07-01T13:45:00.000+02:00}. Which of them it is, the type of
   * the item says.
   */
  record Moment(String iso) implements Answer {}

  /**
   * A place, a line or an area, as OpenRosa writes them: latitude, longitude, altitude and accuracy
   * with spaces between, the points with {@code ;} between.
   */
  record Location(String points) implements Answer {}

  /**
   * A file that came with the response; it is kept elsewhere.
   *
   * @param name its name within the response
   * @param mediaType what it holds, such as {@code image/jpeg}; empty when unknown
   */
  record Attachment(String name, String mediaType) implements Answer {}

  /** The instances of a repeat, in their order. */
  record Repeated(List<Answers> instances) implements Answer {
    public Repeated {
      instances = List.copyOf(instances);
    }
  }

  /**
   * No substantive answer, and why. An item left empty has no answer at all; only in the middle of
   * a walk, one that proposed a value is {@link MissingCode#NO_ANSWER} once that was taken away.
   */
  record Missing(MissingCode code) implements Answer {}
}
