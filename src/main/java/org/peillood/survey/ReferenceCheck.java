package org.peillood.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether every {@code ${name}} is written properly and names exactly one row. */
final class ReferenceCheck {

  private static final Pattern OUTER = Pattern.compile("\\$\\{([^}]+)\\}|\\$\\{[^}]*$");
  private static final Pattern INNER = Pattern.compile("(?:last-saved#)?(" + Names.NCNAME + ")");
  private static final Set<String> WITHOUT = Set.of("type", "name", "trigger");

  private final FormFacts form;
  private final Problems problems;

  ReferenceCheck(FormFacts form) {
    this.form = form;
    this.problems = form.problems();
    if (!form.omitsInstanceId()) {
      form.addElement("instanceID");
    }
  }

  /** Whether a text has what begins like a reference and is none. */
  static boolean isMalformed(String text) {
    return text.length() > 2
        && text.contains("${")
        && OUTER
            .matcher(text)
            .results()
            .anyMatch(match -> match.group(1) == null || !INNER.matcher(match.group(1)).matches());
  }

  /** The names that a text refers to. */
  static List<String> names(String text) {
    return OUTER
        .matcher(text)
        .results()
        .filter(match -> match.group(1) != null)
        .flatMap(match -> INNER.matcher(match.group(1)).results())
        .map(match -> match.group(1))
        .toList();
  }

  void run(Map<String, Sheet> sheets) {
    for (var sheet : List.of("settings", "survey")) {
      sheets
          .getOrDefault(sheet, Sheet.absent(sheet))
          .rows()
          .forEach(
              row ->
                  row.cells()
                      .forEach(
                          (column, cell) -> {
                            if (sheet.equals("settings") || !WITHOUT.contains(column)) {
                              check(row, column, cell.value());
                            }
                          }));
    }
    sheets
        .getOrDefault("choices", Sheet.absent("choices"))
        .rows()
        .forEach(
            row ->
                row.cells()
                    .forEach(
                        (column, cell) -> {
                          if (TranslationCheck.CHOICES.contains(Headers.base(column))) {
                            check(row, column, cell.value());
                          }
                        }));
  }

  private void check(Sheet.Row row, String column, String text) {
    if (!text.contains("${")) {
      return;
    }
    if (isMalformed(text)) {
      problems.add(Fault.REFERENCE_MALFORMED, row.place(column), text);
      return;
    }
    for (var name : new TreeSet<>(names(text))) {
      int times = form.elements().getOrDefault(name, 0);
      var question = form.questions().get(name);
      boolean isFile = question != null && question.question().type().isFile();
      if (times == 0 || isFile) {
        problems.add(
            Fault.REFERENCE_UNKNOWN,
            row.place(column),
            "${" + name + "}",
            Suggestion.nearest(name, form.elements().keySet())
                .orElseGet(() -> form.elements().keySet().stream().findFirst().orElse("")));
      } else if (times > 1) {
        problems.add(Fault.REFERENCE_AMBIGUOUS, row.place(column), "${" + name + "}");
      }
    }
  }
}
