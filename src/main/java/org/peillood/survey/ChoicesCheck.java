package org.peillood.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be wrong on the sheet {@code choices}. */
final class ChoicesCheck {

  private final Problems problems;

  ChoicesCheck(Problems problems) {
    this.problems = problems;
  }

  /** The rows of each list; rows without a list are remarks. */
  static Map<String, List<Sheet.Row>> lists(Sheet sheet) {
    var lists = new LinkedHashMap<String, List<Sheet.Row>>();
    for (var row : sheet.rows()) {
      row.value("list_name")
          .ifPresent(list -> lists.computeIfAbsent(list, l -> new ArrayList<>()).add(row));
    }
    return lists;
  }

  Map<String, List<Sheet.Row>> check(Sheet sheet, boolean allowsDuplicates) {
    for (var column : sheet.columns()) {
      if (!Names.isXmlName(column.name()) && !column.name().contains("::")) {
        problems.warn(
            Fault.CHOICES_COLUMN_IGNORED,
            "choices, row 1, column " + column.place(),
            column.written());
      }
    }
    var lists = lists(sheet);
    if (!sheet.rows().isEmpty() && !sheet.has("name")) {
      problems.add(Fault.NO_CHOICE_NAME_COLUMN, "choices, row 1", "");
      return lists;
    }
    lists.forEach((list, rows) -> check(list, rows, allowsDuplicates));
    return lists;
  }

  private void check(String list, List<Sheet.Row> rows, boolean allowsDuplicates) {
    var seen = new HashSet<String>();
    for (var row : rows) {
      var name = row.value("name");
      if (name.isEmpty()) {
        problems.add(Fault.CHOICE_WITHOUT_NAME, row.place("name"), "");
      } else if (!seen.add(name.get()) && !allowsDuplicates) {
        problems.add(Fault.CHOICE_TWICE, row.place("name"), name.get(), list);
      }
      if (!Headers.has(row, "label")) {
        problems.warn(Fault.CHOICE_WITHOUT_LABEL, row.place("label"), name.orElse(""));
      }
    }
  }
}
