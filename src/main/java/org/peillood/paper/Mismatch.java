package org.peillood.paper;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A field that two people keyed otherwise.
 *
 * @param first as the first one typed it
 * @param second as the second one did
 */
public record Mismatch(Field field, String first, String second) {

  /** All of them, in the order of the form. A field that was left blank counts as left empty. */
  static List<Mismatch> between(
      Checked first,
      Map<String, String> typedFirst,
      Checked second,
      Map<String, String> typedSecond) {
    var one = first.meant();
    var other = second.meant();
    return first.form().fields().stream()
        .filter(field -> !Objects.equals(one.get(field.name()), other.get(field.name())))
        .map(
            field ->
                new Mismatch(
                    field,
                    typedFirst.getOrDefault(field.name(), ""),
                    typedSecond.getOrDefault(field.name(), "")))
        .toList();
  }
}
