package org.peillood.focusgroup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/** The fields of a form as they were sent. */
record Fields(Map<String, List<String>> sent) {

  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";

  /** The first value, without space around it; empty when it was not sent. */
  String one(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  List<String> all(String name) {
    return sent.getOrDefault(name, List.of()).stream()
        .map(text -> text.replaceAll(UNPRINTABLE, "").replace("\r\n", "\n").strip())
        .toList();
  }

  /** One value of several with the same name; empty when there are fewer. */
  String at(String name, int index) {
    var all = all(name);
    return index < all.size() ? all.get(index) : "";
  }

  /** The edition that whoever sent it had before their eyes. */
  long seen() {
    var text = one("uitgave");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text).withSecond(0).withNano(0));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** A whole number from 0 to 9999. */
  static Optional<Integer> number(String text) {
    return text.matches("\\d{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** What is wrong at a field. */
  static Complaint fault(Frame frame, String where, String what, Object... about) {
    var key = "focusgroup.fault." + what;
    return new Complaint(
        frame.t("focusgroup." + where), frame.t(key, about), frame.t(key + ".remedy"));
  }

  /** What is wrong on a line, from 1. */
  static Complaint lineFault(Frame frame, int line, String what, Object... about) {
    var key = "focusgroup.fault." + what;
    return new Complaint(
        frame.t("focusgroup.line", line), frame.t(key, about), frame.t(key + ".remedy"));
  }
}
