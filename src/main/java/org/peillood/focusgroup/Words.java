package org.peillood.focusgroup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/** What things of a group are called on a page. */
public final class Words {

  private Words() {}

  public static String trait(Frame frame, Trait trait) {
    return frame.t("focusgroup.trait." + trait.slug());
  }

  /** A value of a trait; a role is in its own words already. */
  public static String value(Frame frame, Trait trait, String value) {
    if (value.isEmpty()) {
      return frame.t("focusgroup.trait.unknown");
    }
    return trait.isChosen() ? frame.t("focusgroup.trait." + trait.slug() + "." + value) : value;
  }

  public static String state(Frame frame, FocusGroup group) {
    return frame.t("focusgroup.state." + group.state().slug());
  }

  public static String kind(Frame frame, PersonKind kind) {
    return frame.t("focusgroup.kind." + kind.slug());
  }

  public static String purpose(Frame frame, Purpose purpose) {
    return frame.t("focusgroup.purpose." + purpose.slug());
  }

  /** The names of languages, in the language of the page. */
  public static String languages(Frame frame, List<String> codes) {
    var tongue = frame.language().locale();
    return codes.stream()
        .map(code -> new Language(code).locale().getDisplayLanguage(tongue))
        .collect(Collectors.joining(", "))
        .toLowerCase(Locale.ROOT);
  }

  /** What a card says, in one line. */
  public static String card(Frame frame, Person person) {
    return Arrays.stream(Trait.values())
        .flatMap(trait -> person.trait(trait).map(value -> value(frame, trait, value)).stream())
        .collect(Collectors.joining(" · "));
  }
}
