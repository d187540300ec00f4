package org.peillood.survey;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a cell of a spreadsheet says as text. A form may be read by the reference converter pyxform
 * one day and by us the next, so numbers, dates and spaces come out as they do there: {@code 1} and
 * not {@code 1.0}, {@code TRUE}, {@code 2020-07-01 00:00:00}.
 */
final class CellText {

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,400}");
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final long MILLIS_OF_DAY = 86_400_000L;
  // Parts of a number format that are shown as they stand: texts, colours, currencies.
  private static final Pattern LITERAL =
      Pattern.compile("\".*?\"|\\[(?!hh?\\]|mm?\\]|ss?\\])[^\\]]*\\]");
  private static final Pattern DATE_LETTER = Pattern.compile("(?<![_\\\\])[dmhysDMHYS]");
  private static final Pattern DURATION =
      Pattern.compile("\\[(hh?|mm?|ss?)\\]", Pattern.CASE_INSENSITIVE);

  private CellText() {}

  /**
   * A text with plain quotes and spaces instead of typographic ones, which word processors bring in
   * and no expression understands.
   */
  static String plain(String text) {
    return text.replace('\u00a0', ' ')
        .replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"');
  }

  /** A text with each run of spaces as one. */
  static String singleSpaced(String text) {
    return text.contains("  ") ? text.replaceAll(" +", " ") : text;
  }

  /** Without space of any kind at both ends. */
  static String stripped(String written) {
    int from = 0;
    int to = written.length();
    while (from < to && isSpace(written.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(written.charAt(to - 1))) {
      to--;
    }
    return written.substring(from, to);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** A number as a file writes it. */
  static String number(String written) {
    var number = written.strip();
    return INTEGER.matcher(number).matches()
        ? new BigInteger(number).toString()
        : number(Double.parseDouble(number));
  }

  /** The shortest decimal text that gives this number back. */
  static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    if (value == Math.rint(value)) {
      return new BigDecimal(value).toBigInteger().toString();
    }
    var exact = new BigDecimal(value);
    for (int digits = 15; ; digits++) {
      var shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() == value || digits >= 17) {
        return decimal(shorter.stripTrailingZeros());
      }
    }
  }

  // Python, which the reference converter is written in, turns to exponents below 0.0001.
  private static String decimal(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    if (exponent >= -4) {
      return value.toPlainString();
    }
    var digits = value.unscaledValue().abs().toString();
    return (value.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e-"
        + String.format(Locale.ROOT, "%02d", -exponent);
  }

  static String truth(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  /** Whether a number format shows a number as a day or a time. */
  static boolean isDateFormat(String format) {
    return DATE_LETTER.matcher(LITERAL.matcher(format.split(";", 2)[0]).replaceAll("")).find();
  }

  /** Whether a number format shows a number as a length of time, such as {@code [h]:mm}. */
  static boolean isDuration(String format) {
    return DURATION.matcher(format.split(";", 2)[0]).find();
  }

  /**
   * A day, a time, or both, of a serial number of a spreadsheet.
   *
   * @param epoch the day that has the number 0
   */
  static String date(double serial, Epoch epoch) {
    double days = Math.floor(serial);
    long millis = Math.round((serial - days) * MILLIS_OF_DAY);
    if (serial >= 0 && serial < 1 && millis < MILLIS_OF_DAY) {
      return fraction(TIME.format(LocalTime.ofNanoOfDay(millis * 1_000_000)), millis);
    }
    // The calendar of 1900 has a 29 February that never was.
    double real = epoch == Epoch.OF_1900 && serial > 0 && serial < 60 ? days + 1 : days;
    var at =
        LocalDateTime.of(epoch.first, LocalTime.MIDNIGHT)
            .plusDays((long) real)
            .plusNanos(millis * 1_000_000);
    return fraction(DAY_AND_TIME.format(at), millis);
  }

  /** A length of time in days, as {@code 1 day, 2:03:00}. */
  static String duration(double days) {
    long seconds = (long) Math.floor(days * 86_400 + 0.0005);
    long whole = Math.floorDiv(seconds, 86_400);
    long rest = Math.floorMod(seconds, 86_400);
    var clock = String.format(Locale.ROOT, "%d:%02d:%02d", rest / 3600, rest / 60 % 60, rest % 60);
    return whole == 0 ? clock : whole + (Math.abs(whole) == 1 ? " day, " : " days, ") + clock;
  }

  private static String fraction(String written, long millis) {
    long rest = millis % 1000;
    return rest == 0 ? written : written + String.format(Locale.ROOT, ".%03d000", rest);
  }

  /** The two calendars of spreadsheets. */
  enum Epoch {
    OF_1900(LocalDate.of(1899, 12, 30)),
    OF_1904(LocalDate.of(1904, 1, 1));

    private final LocalDate first;

    Epoch(LocalDate first) {
      this.first = first;
    }
  }
}
