package org.peillood.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * What is typed on the page of an organisation: a contact person or an agreement.
 *
 * @param button which of its forms was sent
 * @param which id of what is to be removed
 */
public record PartnerForm(
    String button,
    String which,
    String name,
    String duty,
    String reach,
    String title,
    String address,
    String copy,
    String checked,
    String from,
    String until) {

  static final String CONTACT = "contact";
  static final String AGREEMENT = "afspraak";
  static final String CONTACT_AWAY = "contact-weg";
  static final String AGREEMENT_AWAY = "afspraak-weg";
  static final PartnerForm BLANK = sent(Map.of());

  private static final int LONGEST = 200;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_ADDRESS = 2000;

  static PartnerForm sent(Map<String, List<String>> typed) {
    return new PartnerForm(
        Sheet.one(typed, "knop"),
        Sheet.one(typed, "welke"),
        Sheet.one(typed, "naam"),
        Sheet.one(typed, "functie"),
        Sheet.one(typed, "bereik"),
        Sheet.one(typed, "titel"),
        Sheet.one(typed, "adres"),
        Sheet.one(typed, "kopie"),
        Sheet.one(typed, "nagekeken"),
        Sheet.one(typed, "van"),
        Sheet.one(typed, "tot"));
  }

  /** What is wrong with it, by the name of the field. */
  Map<String, Complaint> faults(Frame frame) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (button.equals(CONTACT)) {
      length(wrong, "naam", name, true, LONGEST);
      length(wrong, "functie", duty, false, LONGEST);
      length(wrong, "bereik", reach, false, LONGEST);
    } else if (button.equals(AGREEMENT)) {
      length(wrong, "titel", title, true, LONGEST_TITLE);
      link(wrong, "adres", address);
      link(wrong, "kopie", copy);
      Stream.of(List.of("nagekeken", checked), List.of("van", from), List.of("tot", until))
          .filter(each -> !each.get(1).isEmpty() && Sheet.day(each.get(1)).isEmpty())
          .forEach(each -> wrong.put(each.get(0), "day"));
      if (wrong.isEmpty() && endsBeforeItBegins()) {
        wrong.put("tot", "until");
      }
    }
    var faults = new LinkedHashMap<String, Complaint>();
    wrong.forEach(
        (field, fault) ->
            faults.put(
                field,
                new Complaint(
                    frame.t("policy.partner." + field),
                    frame.t("policy.fault." + fault),
                    frame.t("policy.fault." + fault + ".remedy"))));
    return faults;
  }

  private boolean endsBeforeItBegins() {
    var begin = Sheet.day(from);
    var end = Sheet.day(until);
    return begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get());
  }

  private static void length(
      Map<String, String> wrong, String field, String text, boolean must, int longest) {
    if (must && text.isEmpty()) {
      wrong.put(field, "missing");
    } else if (text.length() > longest) {
      wrong.put(field, "too-long");
    }
  }

  private static void link(Map<String, String> wrong, String field, String text) {
    if (text.length() > LONGEST_ADDRESS) {
      wrong.put(field, "too-long");
    } else if (!text.isEmpty() && !text.matches("https?://[^\\s\"<>]+")) {
      wrong.put(field, "link");
    }
  }
}
