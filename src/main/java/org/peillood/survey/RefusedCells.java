package org.peillood.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the cells for which the engine refuses a form. It does not say which they are, so the form
 * is tried with less and less of its expressions: the shortest beginning that is still refused ends
 * with a cell that is at fault, alone or with others before it, as in a ring. It takes some ten
 * trials for each, however long the form, and gives up after a bounded number.
 */
final class RefusedCells {

  private static final int MOST_TRIALS = 100;
  private static final Map<String, String> NEUTRAL =
      Map.of(
          "relevant", "true()",
          "required", "true()",
          "read_only", "true()",
          "constraint", "true()",
          "choice_filter", "true()",
          "calculation", "''",
          "repeat_count", "1");
  private static final Set<String> WITHOUT =
      Set.of("type", "name", "trigger", "parameters", "appearance");

  private final Map<String, Sheet> sheets;
  private final Function<Map<String, Sheet>, Optional<Questionnaire>> reader;
  private final Problems problems;
  private int trials;

  private record Suspect(Sheet.Row row, String column) {
    String place() {
      return row.place(column);
    }
  }

  /**
   * For a form that the engine has refused.
   *
   * @param reader what makes a questionnaire of sheets; none when they are not sound
   */
  RefusedCells(
      Map<String, Sheet> sheets,
      Function<Map<String, Sheet>, Optional<Questionnaire>> reader,
      Problems problems) {
    this.sheets = sheets;
    this.reader = reader;
    this.problems = problems;
  }

  /** Tells of each of these cells; of those that are told of already, nothing more. */
  void tell() {
    var told = problems.places();
    var suspects =
        new ArrayList<>(suspects().stream().filter(cell -> !told.contains(cell.place())).toList());
    var reason = refusal(suspects);
    while (reason.isPresent()) {
      var guilty = guilty(suspects);
      if (guilty.isEmpty()) {
        return;
      }
      tell(guilty, refusal(guilty).or(() -> refusal(suspects)).orElse(reason.get()));
      suspects.removeAll(guilty);
      reason = refusal(suspects);
    }
  }

  private void tell(List<Suspect> guilty, String reason) {
    var fault = guilty.size() == 1 ? Fault.EXPRESSION_REFUSED : Fault.RULES_REFUSED;
    for (var cell : guilty) {
      problems.add(fault, cell.place(), cell.row().value(cell.column()).orElse(""), reason);
    }
  }

  // A smallest set of cells with which the form is refused; empty when it is refused without any.
  private List<Suspect> guilty(List<Suspect> suspects) {
    var guilty = new ArrayList<Suspect>();
    var before = suspects;
    while (refusal(guilty).isEmpty()) {
      int accepted = 0;
      int refused = before.size();
      while (refused - accepted > 1) {
        int middle = (accepted + refused) / 2;
        var trial = new ArrayList<>(before.subList(0, middle));
        trial.addAll(guilty);
        if (refusal(trial).isPresent()) {
          refused = middle;
        } else {
          accepted = middle;
        }
      }
      if (trials > MOST_TRIALS || refused == 0) {
        return List.of();
      }
      guilty.add(before.get(refused - 1));
      before = before.subList(0, refused - 1);
    }
    Collections.reverse(guilty); // as they stand in the form
    return guilty;
  }

  // What the engine says of the form with only these of its expressions.
  private Optional<String> refusal(List<Suspect> kept) {
    if (++trials > MOST_TRIALS) {
      return Optional.empty();
    }
    var form = reader.apply(with(kept));
    if (form.isEmpty()) {
      return Optional.empty();
    }
    try {
      CompiledForm.of(form.get());
      return Optional.empty();
    } catch (CompiledForm.Refused e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private List<Suspect> suspects() {
    var suspects = new ArrayList<Suspect>();
    for (var name : List.of("settings", "survey")) {
      for (var row : sheets.getOrDefault(name, Sheet.absent(name)).rows()) {
        row.cells().keySet().stream()
            .filter(column -> mayBeExpression(row, column))
            .forEach(column -> suspects.add(new Suspect(row, column)));
      }
    }
    return suspects;
  }

  private static boolean mayBeExpression(Sheet.Row row, String column) {
    var text = row.value(column).orElse("");
    return !WITHOUT.contains(column)
        && (NEUTRAL.containsKey(column)
            || column.equals("default")
            || column.startsWith("bind::")
            || text.contains("${")
            || text.contains("instance("));
  }

  private Map<String, Sheet> with(List<Suspect> kept) {
    var places = new HashSet<String>();
    kept.forEach(cell -> places.add(cell.place()));
    var others = new LinkedHashMap<>(sheets);
    for (var name : List.of("settings", "survey")) {
      var sheet = sheets.getOrDefault(name, Sheet.absent(name));
      var rows = sheet.rows().stream().map(row -> with(row, places)).toList();
      others.put(name, new Sheet(name, sheet.columns(), rows));
    }
    return others;
  }

  private static Sheet.Row with(Sheet.Row row, Set<String> kept) {
    var cells = new LinkedHashMap<>(row.cells());
    for (var column : row.cells().keySet()) {
      if (mayBeExpression(row, column) && !kept.contains(row.place(column))) {
        neutralise(cells, column);
      }
    }
    return row.with(cells);
  }

  private static void neutralise(Map<String, Sheet.Cell> cells, String column) {
    boolean isRemoved = column.equals("default") || column.startsWith("bind::");
    if (isRemoved) {
      cells.remove(column);
    } else {
      cells.computeIfPresent(
          column, (c, cell) -> new Sheet.Cell(NEUTRAL.getOrDefault(c, "-"), cell.line()));
    }
  }
}
