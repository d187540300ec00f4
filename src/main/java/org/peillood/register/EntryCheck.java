package org.peillood.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * What is wrong with an entry as it was typed, by the name of its field. A moment that is not
 * understood is never wrong: it is kept as it was written and marked.
 */
final class EntryCheck {

  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_MOMENT = 300;
  private static final Pattern REACHABLE =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+\\.[\\w.]+|(?:\\+32|0)[\\s./]?\\d(?:[\\s./]?\\d){7,8}|\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}");

  private final Register register;
  private final Frame frame;
  private final Map<String, Complaint> faults = new LinkedHashMap<>();

  private EntryCheck(Register register, Frame frame) {
    this.register = register;
    this.frame = frame;
  }

  /**
   * Looks an entry over.
   *
   * @param replaceable whether one may come in the place of the entry with an id
   * @param anyway whether whoever writes it has seen that it holds something like an address or a
   *     number of a person, and says that it is none
   */
  static Map<String, Complaint> faults(
      Register register,
      EntryText said,
      YearPlan plan,
      Predicate<String> replaceable,
      boolean anyway,
      Frame frame) {
    var check = new EntryCheck(register, frame);
    check.common(said, plan);
    check.fields(said, replaceable);
    if (!anyway) {
      check.people(said);
    }
    return check.faults;
  }

  /** Whether a text holds what looks like a way to reach one person, or their national number. */
  static boolean looksPersonal(String text) {
    return REACHABLE.matcher(text).find();
  }

  private void common(EntryText said, YearPlan plan) {
    if (said.title().isEmpty()) {
      wrong(EntryText.TITLE, register.key() + ".title", "empty");
    } else if (said.title().length() > LONGEST_TITLE) {
      wrong(EntryText.TITLE, register.key() + ".title", "long", LONGEST_TITLE);
    }
    if (!register.states().contains(said.state())) {
      wrong(EntryText.STATE, "register.field.stand", "choice");
    }
    if (said.when().length() > LONGEST_MOMENT) {
      wrong(EntryText.WHEN, "register.field.wanneer", "long", LONGEST_MOMENT);
    }
    if (said.planned().length() > LONGEST_MOMENT) {
      wrong(EntryText.PLANNED, "register.field.gepland", "long", LONGEST_MOMENT);
    }
    if (!said.number().isEmpty() && said.count().isEmpty()) {
      wrong(EntryText.NUMBER, "register.field.aantal", "number");
    } else if (said.number().isEmpty() && register == Register.FUNNELS) {
      wrong(EntryText.NUMBER, "register.field.aantal", "empty");
    }
    if (!said.theme().isEmpty() && plan.theme(said.theme()).isEmpty()) {
      wrong(EntryText.THEME, "register.field.thema", "choice");
    }
    said.indicators().stream()
        .filter(code -> plan.indicator(code).isEmpty())
        .findFirst()
        .ifPresent(
            code -> wrong(EntryText.INDICATOR, "register.field.indicator", "indicator", code));
  }

  private void fields(EntryText said, Predicate<String> replaceable) {
    for (var field : register.fields()) {
      var text = said.text(field.name());
      if (text.isEmpty()) {
        if (field.required()) {
          wrong(field.name(), field.label(), "empty");
        }
      } else if (text.length() > field.longest()) {
        wrong(field.name(), field.label(), "long", field.longest());
      } else if (field.kind() == RegisterField.Kind.ENTRY
          ? !replaceable.test(text)
          : !fits(field, text)) {
        wrong(field.name(), field.label(), field.kind().name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static boolean fits(RegisterField field, String text) {
    return switch (field.kind()) {
      case NUMBER -> text.matches("\\d{1,9}");
      case DAY -> isDay(text);
      case CHOICE -> field.choices().contains(text);
      case LINKS -> text.lines().allMatch(line -> line.isBlank() || isLink(line.strip()));
      case YES -> text.equals("ja");
      case LINE, TEXT, LINES, ENTRY -> true;
    };
  }

  static boolean isLink(String text) {
    return text.matches("https?://[^\\s\"<>]+");
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void people(EntryText said) {
    var texts =
        Stream.concat(
            Stream.of(said.title()),
            register.fields().stream()
                .filter(
                    field ->
                        field.kind() != RegisterField.Kind.LINKS
                            && field.kind() != RegisterField.Kind.ENTRY)
                .map(field -> said.text(field.name())));
    if (texts.anyMatch(EntryCheck::looksPersonal)) {
      wrong("toch", "register.field.toch", "person");
    }
  }

  private void wrong(String field, String label, String fault, Object... details) {
    faults.put(
        field,
        new Complaint(
            frame.t(label),
            frame.t("register.fault." + fault, details),
            frame.t("register.fault." + fault + ".remedy", details)));
  }

  /** That somebody else was first. */
  static List<Complaint> overtaken(Frame frame) {
    return List.of(
        new Complaint(
            frame.t("register.title"),
            frame.t("register.fault.overtaken"),
            frame.t("register.fault.overtaken.remedy")));
  }
}
