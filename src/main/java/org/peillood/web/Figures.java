package org.peillood.web;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * How numbers and dates are written in a language: {@code 42 %}, {@code 0,05}, {@code 15 december
 * 2020}.
 */
public final class Figures {

  private Figures() {}

  /** A whole number with the language's grouping. */
  public static String whole(long value, Language language) {
    return NumberFormat.getIntegerInstance(language.locale()).format(value);
  }

  /** A number with a fixed number of decimals, rounded half up. */
  public static String decimal(double value, int decimals, Language language) {
    var format = NumberFormat.getNumberInstance(language.locale());
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** A proportion as whole percent without its sign: 0.4234 gives {@code 42}. */
  public static String percent(double proportion, Language language) {
    return decimal(proportion * 100, 0, language);
  }

  /** A date in words, for instance {@code 15 december 2020}. */
  public static String date(LocalDate date, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(date);
  }
}
