package org.peillood.privacy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What in a free text leads to one person by itself: e-mail addresses, telephone numbers and
 * Belgian national numbers. Found so that the respondent can be asked to leave it out, and so that
 * staff know which texts to screen first. Names and addresses are not found: a text without traces
 * is not yet a text without people.
 */
public final class PersonalTraces {

  /** What stands in a text where a trace was left out. */
  public static final String LEFT_OUT = "[…]";

  private static final String HERE = "BE";
  private static final long MOST_TRIES = 1_000;
  // The mailbox and domain of RFC 5321 as people use them; letters of any script.
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}_%+-]+(?:\\.[\\p{L}\\p{N}_%+-]+)*\\s?@\\s?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");
  // Year, month, day, serial number, check number: 85.07.30-033.28, with any marks between or none.
  private static final Pattern NATIONAL =
      Pattern.compile(
          "(?<!\\p{Nd})(\\p{Nd}{2})[. /-]?(\\p{Nd}{2})[. /-]?(\\p{Nd}{2})[. /-]{0,3}(\\p{Nd}{3})[."
              + " /-]?(\\p{Nd}{2})(?!\\p{Nd})");

  private PersonalTraces() {}

  /** What a trace is. */
  public enum Kind {
    EMAIL,
    PHONE,
    NATIONAL_NUMBER
  }

  /**
   * One trace.
   *
   * @param from where it begins in the text, in UTF-16 units
   * @param to where it ends, exclusive
   * @param text the trace itself
   */
  public record Trace(Kind kind, int from, int to, String text) {}

  /** The traces of a text in the order in which they stand; none overlaps another. */
  public static List<Trace> in(String text) {
    var found = new ArrayList<Trace>();
    Stream.of(nationalNumbers(text), emails(text), phones(text))
        .flatMap(s -> s)
        .filter(trace -> found.stream().noneMatch(other -> overlap(trace, other)))
        .forEach(found::add);
    found.sort(Comparator.comparingInt(Trace::from));
    return List.copyOf(found);
  }

  /** The text with {@link #LEFT_OUT} in place of each trace. */
  public static String leftOut(String text) {
    var left = new StringBuilder();
    int at = 0;
    for (var trace : in(text)) {
      left.append(text, at, trace.from()).append(LEFT_OUT);
      at = trace.to();
    }
    return left.append(text, at, text.length()).toString();
  }

  private static boolean overlap(Trace one, Trace other) {
    return one.from() < other.to() && other.from() < one.to();
  }

  private static Stream<Trace> emails(String text) {
    return EMAIL
        .matcher(text)
        .results()
        .map(m -> new Trace(Kind.EMAIL, m.start(), m.end(), m.group()));
  }

  private static Stream<Trace> nationalNumbers(String text) {
    return NATIONAL
        .matcher(text)
        .results()
        .filter(m -> isNational(digits(m.group())))
        .map(m -> new Trace(Kind.NATIONAL_NUMBER, m.start(), m.end(), m.group()));
  }

  private static Stream<Trace> phones(String text) {
    var found = new ArrayList<Trace>();
    PhoneNumberUtil.getInstance()
        .findNumbers(text, HERE, Leniency.VALID, MOST_TRIES)
        .forEach(
            match ->
                found.add(new Trace(Kind.PHONE, match.start(), match.end(), match.rawString())));
    return found.stream();
  }

  /**
   * Whether eleven digits are a national number: the last two are 97 less the remainder of the
   * first nine by 97, with a 2 before them for those born from 2000 on (royal decree of 25 November
   * 1997). A day that is not known is 00; numbers of people who are not in the register have a
   * month 20 or 40 higher.
   */
  private static boolean isNational(String digits) {
    int month = Integer.parseInt(digits.substring(2, 4)) % 20;
    int day = Integer.parseInt(digits.substring(4, 6));
    if (month > 12 || day > 31) {
      return false;
    }
    long birthAndSerial = Long.parseLong(digits.substring(0, 9));
    int check = Integer.parseInt(digits.substring(9));
    return check == 97 - birthAndSerial % 97
        || check == 97 - (2_000_000_000L + birthAndSerial) % 97;
  }

  private static String digits(String text) {
    var digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }
}
