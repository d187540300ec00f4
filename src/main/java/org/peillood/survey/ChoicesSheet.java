package org.peillood.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the sheet {@code choices}: the lists of categories, in their order. */
final class ChoicesSheet {

  private static final Set<String> OWN = Set.of("list_name", "name", "label");

  private final Wording wording;
  private final Problems problems;

  private ChoicesSheet(Wording wording, Problems problems) {
    this.wording = wording;
    this.problems = problems;
  }

  static Map<String, ChoiceList> read(Sheet sheet, Wording wording, Problems problems) {
    return new ChoicesSheet(wording, problems).lists(sheet);
  }

  private Map<String, ChoiceList> lists(Sheet sheet) {
    var categories = new LinkedHashMap<String, List<Category>>();
    var seen = new HashSet<String>();
    for (var row : sheet.rows()) {
      var list = row.value("list_name").orElse("");
      var name = row.value("name").orElse("");
      if (list.isEmpty() || name.isEmpty()) {
        problems.add(
            row.place(list.isEmpty() ? "list_name" : "name"),
            "",
            "This cell is empty.",
            "Every choice has a list and a name.");
        continue;
      }
      checkCode(row, list, name);
      if (!seen.add(list + " " + name)) {
        problems.add(
            row.place("name"),
            name,
            "The list '" + list + "' has this name twice.",
            "Give one of them another name.");
      }
      categories
          .computeIfAbsent(list, l -> new ArrayList<>())
          .add(new Category(name, wording.needed(row, "label"), attributes(row)));
    }
    var lists = new LinkedHashMap<String, ChoiceList>();
    categories.forEach((name, members) -> lists.put(name, new ChoiceList(name, members)));
    return lists;
  }

  private void checkCode(Sheet.Row row, String list, String name) {
    if (name.chars().anyMatch(Character::isWhitespace) || name.indexOf('\'') >= 0) {
      problems.add(
          row.place("name"),
          name,
          "The name of a choice has no spaces and no quotes.",
          "Write '_' instead.");
    }
    if (list.chars().anyMatch(Character::isWhitespace)
        || list.indexOf('\'') >= 0
        || list.indexOf('+') >= 0) {
      problems.add(
          row.place("list_name"),
          list,
          "The name of a list has no spaces, quotes or '+'.",
          "Write '_' instead.");
    }
  }

  private static Map<String, String> attributes(Sheet.Row row) {
    var attributes = new LinkedHashMap<String, String>();
    row.cells()
        .forEach(
            (column, cell) -> {
              if (!OWN.contains(Columns.Header.of(column).base())) {
                attributes.put(column, cell.value());
              }
            });
    return attributes;
  }
}
