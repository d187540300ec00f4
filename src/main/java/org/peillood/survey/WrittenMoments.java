package org.peillood.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * Days and times as apps and programs write them (ISO 8601, as OpenRosa uses it): {@code
 * 2020-07-01}, {@code 13:45:00.000+02:00}, or both with a {@code T} between. Apps write the offset
 * as {@code Z}, {@code +02}, {@code +0200} or {@code +02:00}, or leave it out.
 */
final class WrittenMoments {

  private static final Pattern OFFSET = Pattern.compile("(?:Z|[+-]\\d{2}(?::?\\d{2})?)$");

  private WrittenMoments() {}

  /** Whether a value is a moment of the kind that items of this type hold. */
  static boolean isOf(ItemType type, String value) {
    return switch (type) {
      case TIME -> isTime(value);
      // Some clients write a day with its hour, and some a moment as its day alone.
      default -> {
        int middle = value.indexOf('T');
        yield middle < 0
            ? isDay(value)
            : isDay(value.substring(0, middle)) && isTime(value.substring(middle + 1));
      }
    };
  }

  private static boolean isDay(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false; // 30 February, or no day at all
    }
  }

  private static boolean isTime(String value) {
    try {
      LocalTime.parse(OFFSET.matcher(value).replaceFirst(""));
      return true;
    } catch (DateTimeException e) {
      return false; // 25:00, or no time at all
    }
  }
}
