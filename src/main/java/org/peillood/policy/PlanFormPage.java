package org.peillood.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.peillood.web.Frame;

/**
 * A form of the plan as its page shows it.
 *
 * @param heading key of the heading's words; {@code {0}} is the code
 * @param code of the part; empty for one that is to be made
 * @param post where the form goes
 * @param back the page from which one came
 * @param seen what tells the state that the form was made from
 * @param wrong names of fields with a fault
 * @param suggestions by the name of the list
 * @param names the titles of parts that can be chosen, by their code
 */
public record PlanFormPage(
    YearPlan plan,
    String heading,
    String code,
    String post,
    String back,
    List<PlanField> fields,
    Sheet sheet,
    String seen,
    Set<String> wrong,
    Map<String, List<String>> suggestions,
    Map<String, String> names,
    List<PlanChange> history) {

  // Places for what is to be added, below what is there.
  private static final int FREE_ROWS = 2;

  /** The same page, for somebody who saw this state: what was typed may yet come too late. */
  PlanFormPage seenAs(String state) {
    return new PlanFormPage(
        plan, heading, code, post, back, fields, sheet, state, wrong, suggestions, names, history);
  }

  /** The rows of a table: those that are filled, and some for more. */
  public List<Integer> rowsOf(PlanField field) {
    return IntStream.range(0, sheet.rows(field.name()).size() + FREE_ROWS).boxed().toList();
  }

  /** Whether a row of a table is filled and has others beside it. */
  public boolean canMove(PlanField field, int row) {
    int filled = sheet.rows(field.name()).size();
    return filled > 1 && row < filled;
  }

  /** What stands in a cell of a table. */
  public String cell(PlanField field, int row, int column) {
    var rows = sheet.rows(field.name());
    return row < rows.size() ? rows.get(row).get(column) : "";
  }

  /** A choice in words. */
  public String told(Frame frame, PlanField field, String choice) {
    if (!field.words().isEmpty()) {
      return frame.t(field.words() + choice.toLowerCase(Locale.ROOT));
    }
    return names.containsKey(choice) ? choice + " – " + names.get(choice) : choice;
  }

  /** Whether a choice among several is made. */
  public boolean isChosen(PlanField field, String choice) {
    return sheet.lines(field.name()).contains(choice);
  }

  /** The key of what a field is for, when its label does not say it. */
  public static String help(PlanField field) {
    return field.label() + ".help";
  }

  /** Whether the field has words on what it is for. */
  public static boolean hasHelp(Frame frame, PlanField field) {
    return frame.texts().has(help(field));
  }
}
