package org.peillood.focusgroup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * The wished numbers as they were typed.
 *
 * @param numbers by trait and value, such as {@code gender.woman}
 * @param roles one role on a line, with its number: {@code teacher = 3}
 */
public record QuotaForm(Map<String, String> numbers, String roles) {

  /** The traits whose values have a field each. */
  public static final List<Trait> CHOSEN = Trait.PROFILE.stream().filter(Trait::isChosen).toList();

  public QuotaForm {
    numbers = Map.copyOf(numbers);
  }

  static QuotaForm of(List<Wish> wishes) {
    return new QuotaForm(
        wishes.stream()
            .filter(wish -> wish.trait().isChosen())
            .collect(
                Collectors.toMap(
                    wish -> key(wish.trait(), wish.value()),
                    wish -> String.valueOf(wish.wished()))),
        wishes.stream()
            .filter(wish -> !wish.trait().isChosen())
            .map(wish -> wish.value() + " = " + wish.wished())
            .collect(Collectors.joining("\n")));
  }

  static QuotaForm sent(Fields fields) {
    var numbers = new LinkedHashMap<String, String>();
    for (var trait : CHOSEN) {
      for (var value : trait.choices()) {
        numbers.put(key(trait, value), fields.one(key(trait, value)));
      }
    }
    return new QuotaForm(numbers, fields.one("rollen"));
  }

  /** The name of a field. */
  public static String key(Trait trait, String value) {
    return trait.slug() + "." + value;
  }

  /** What was typed in a field. */
  public String number(Trait trait, String value) {
    return numbers.getOrDefault(key(trait, value), "");
  }

  /** What is wished for, and what is wrong with the form: one of these is empty. */
  record Reading(List<Wish> wishes, List<Complaint> faults) {}

  Reading read(Frame frame) {
    var wishes = new ArrayList<Wish>();
    var faults = new ArrayList<Complaint>();
    for (var trait : CHOSEN) {
      for (var value : trait.choices()) {
        var typed = number(trait, value);
        if (!typed.isEmpty()) {
          Fields.number(typed)
              .ifPresentOrElse(
                  wished -> wish(wishes, new Wish(trait, value, wished)),
                  () ->
                      faults.add(
                          new Complaint(
                              Words.value(frame, trait, value),
                              frame.t("focusgroup.fault.number"),
                              frame.t("focusgroup.fault.number.remedy"))));
        }
      }
    }
    var lines = roles.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        int sign = lines[i].lastIndexOf('=');
        var role = sign < 0 ? "" : lines[i].substring(0, sign).strip();
        var wished = Fields.number(lines[i].substring(sign + 1).strip());
        if (role.isEmpty() || role.length() > NewPeople.LONGEST_ROLE || wished.isEmpty()) {
          faults.add(Fields.lineFault(frame, i + 1, "role-line"));
        } else {
          wish(wishes, new Wish(Trait.ROLE, role, wished.get()));
        }
      }
    }
    return new Reading(List.copyOf(wishes), List.copyOf(faults));
  }

  private static void wish(List<Wish> wishes, Wish wish) {
    if (wish.wished() > 0) {
      wishes.add(wish);
    }
  }
}
