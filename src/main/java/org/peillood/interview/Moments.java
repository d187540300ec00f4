package org.peillood.interview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.survey.Answer;

/**
 * Days and times as people type them, or as a browser's own field sends them. They have no time
 * zone: a respondent means the clock on the wall.
 */
final class Moments {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[-/. ]+(\\d{1,2})[-/. ]+(\\d{4})");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})[-/. ]+(\\d{1,2})|(\\d{1,2})[-/. ]+(\\d{4})");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.hu](\\d{2})(?:[:.]\\d{2}.*)?");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private Moments() {}

  /** A day: {@code 2020-07-01}, or the day first, as 1/7/2020. */
  static Optional<Answer> day(String typed) {
    return date(typed).map(date -> new Answer.Moment(date.toString()));
  }

  /** A month: {@code 2020-07}, or the month first, as 7/2020; its first day. */
  static Optional<Answer> month(String typed) {
    var month = MONTH.matcher(typed);
    if (!month.matches()) {
      return day(typed);
    }
    return month.group(1) != null
        ? day(month.group(1) + "-" + month.group(2) + "-1")
        : day(month.group(4) + "-" + month.group(3) + "-1");
  }

  /** A year; its first day. */
  static Optional<Answer> year(String typed) {
    return typed.matches("[0-9]{4}") ? day(typed + "-1-1") : day(typed);
  }

  /** A time of day: {@code 13:45}. */
  static Optional<Answer> time(String typed) {
    return clock(typed).map(time -> new Answer.Moment(CLOCK.format(time)));
  }

  /** A day and a time, with a {@code T} or a space between. */
  static Optional<Answer> dayAndTime(String typed) {
    int middle = Math.max(typed.indexOf('T'), typed.lastIndexOf(' '));
    if (middle < 0) {
      return Optional.empty();
    }
    var time = clock(typed.substring(middle + 1).strip());
    return date(typed.substring(0, middle).strip())
        .flatMap(date -> time.map(date::atTime))
        .map(Moments::answer);
  }

  /** What a browser's field for it holds. */
  static String typed(Answer.Moment moment) {
    var iso = moment.iso();
    if (iso.indexOf('T') > 0) {
      return iso.substring(0, Math.min(16, iso.length()));
    }
    return iso.indexOf(':') > 0 ? iso.substring(0, Math.min(5, iso.length())) : iso;
  }

  private static Answer answer(LocalDateTime at) {
    return new Answer.Moment(at.toLocalDate() + "T" + CLOCK.format(at));
  }

  private static Optional<LocalDate> date(String typed) {
    var day = DAY.matcher(typed);
    if (!day.matches()) {
      return Optional.empty();
    }
    int first = day.group(1) != null ? 1 : 6;
    int step = day.group(1) != null ? 1 : -1;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(first)),
              Integer.parseInt(day.group(first + step)),
              Integer.parseInt(day.group(first + 2 * step))));
    } catch (DateTimeException e) {
      // 30 February is told like anything else that is no day.
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> clock(String typed) {
    var time = TIME.matcher(typed);
    if (!time.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
