package org.peillood.survey;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a row of the sheet {@code survey} has beyond its type: words, rules, attributes. */
record RowRules(Sheet.Row row, Wording wording, Expressions expressions) {

  // Only these words mean yes and no in a rule; anything else is an expression.
  private static final Set<String> YES = Set.of("yes", "Yes", "YES", "true", "True", "TRUE");
  private static final Set<String> NO = Set.of("no", "No", "NO", "false", "False", "FALSE");

  Caption caption(Translated label) {
    return new Caption(label, text("hint"), text("guidance_hint"), wording.media(row));
  }

  Rules rules() {
    return new Rules(
        rule("relevant"),
        rule("required"),
        rule("read_only"),
        rule("constraint"),
        rule("calculation"),
        expressions.rule(row, "choice_filter"),
        row.value("default"),
        triggers(),
        new Rules.Messages(
            text("required_message"), text("constraint_message"), text("no_app_error_string")));
  }

  /** The further attributes of the control, those that have a column of their own included. */
  Map<String, String> control() {
    var control = attributes("control");
    for (var own : List.of("autoplay", "rows")) {
      row.value(own).ifPresent(value -> control.put(own, value));
    }
    return control;
  }

  /** The attributes of columns such as {@code bind::odk:length}, for one kind of them. */
  Map<String, String> attributes(String kind) {
    var attributes = new LinkedHashMap<String, String>();
    row.cells()
        .forEach(
            (column, cell) -> {
              if (column.startsWith(kind + "::")) {
                attributes.put(column.substring(kind.length() + 2), cell.value());
              }
            });
    return attributes;
  }

  /** The names that the row refers to in its column {@code trigger}. */
  List<String> triggers() {
    return row.value("trigger").stream()
        .flatMap(written -> Arrays.stream(written.split(",")))
        .flatMap(written -> References.in(written).stream())
        .toList();
  }

  private Translated text(String base) {
    return wording.optional(row, base);
  }

  private Optional<String> rule(String column) {
    var written = row.value(column);
    if (written.filter(YES::contains).isPresent()) {
      return Optional.of("true()");
    }
    return written.filter(NO::contains).isPresent()
        ? Optional.of("false()")
        : expressions.rule(row, column);
  }
}
