package org.peillood.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button beside a row of a form that moves it up or down: its value is {@code timing.2.up}. It
 * keeps nothing, so that a person can go on typing.
 */
final class MovedRow {

  private static final String BUTTON = "schuif";
  private static final Pattern VALUE = Pattern.compile("([a-z-]+)\\.(\\d{1,3})\\.(up|down)");

  private MovedRow() {}

  static boolean isAsked(Map<String, List<String>> typed) {
    return found(typed).isPresent();
  }

  private static Optional<Matcher> found(Map<String, List<String>> typed) {
    return Optional.of(VALUE.matcher(Sheet.one(typed, BUTTON))).filter(Matcher::matches);
  }

  /** What was typed, with the row in the place of its neighbour. */
  static Map<String, List<String>> in(Map<String, List<String>> typed) {
    return found(typed)
        .map(
            button -> {
              int from = Integer.parseInt(button.group(2));
              int to = button.group(3).equals("up") ? from - 1 : from + 1;
              return to < 0 ? typed : swapped(typed, button.group(1), from, to);
            })
        .orElse(typed);
  }

  private static Map<String, List<String>> swapped(
      Map<String, List<String>> typed, String table, int from, int to) {
    var moved = new HashMap<String, List<String>>();
    var one = table + "." + from + ".";
    var other = table + "." + to + ".";
    if (typed.keySet().stream().noneMatch(name -> name.startsWith(other))) {
      return typed;
    }
    typed.forEach(
        (name, values) -> {
          if (name.startsWith(one)) {
            moved.put(other + name.substring(one.length()), values);
          } else if (name.startsWith(other)) {
            moved.put(one + name.substring(other.length()), values);
          } else {
            moved.put(name, values);
          }
        });
    return moved;
  }
}
