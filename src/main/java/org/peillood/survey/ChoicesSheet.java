package org.peillood.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the sheet {@code choices}: the lists of categories, in their order. */
final class ChoicesSheet {

  private static final Category OTHER = new Category("other", Translated.none());
  private static final String OTHER_LABEL = "Other";

  private final Wording wording;
  private final Demands demands;
  private final Problems problems;

  private ChoicesSheet(Wording wording, Demands demands, Problems problems) {
    this.wording = wording;
    this.demands = demands;
    this.problems = problems;
  }

  static Map<String, ChoiceList> read(
      Sheet sheet, Wording wording, Demands demands, Problems problems) {
    return new ChoicesSheet(wording, demands, problems).lists(sheet);
  }

  /** The list with a category for another answer, for {@code or_other}. */
  static ChoiceList withOther(ChoiceList list, String defaultLanguage) {
    if (list.categories().stream().anyMatch(category -> category.code().equals(OTHER.code()))) {
      return list;
    }
    var texts = new LinkedHashMap<String, String>();
    list.categories().stream()
        .map(Category::label)
        .filter(Translated::isTranslated)
        .forEach(label -> label.languages().forEach(language -> texts.put(language, OTHER_LABEL)));
    var label =
        texts.isEmpty()
            ? Translated.plain(OTHER_LABEL, defaultLanguage)
            : new Translated(texts, defaultLanguage);
    var categories = new ArrayList<>(list.categories());
    categories.add(new Category(OTHER.code(), label));
    return new ChoiceList(list.name(), categories);
  }

  private Map<String, ChoiceList> lists(Sheet sheet) {
    var categories = new LinkedHashMap<String, List<Category>>();
    var seen = new HashSet<String>();
    for (var row : sheet.rows()) {
      category(row, seen)
          .ifPresent(
              category ->
                  categories
                      .computeIfAbsent(row.value("list_name").orElseThrow(), l -> new ArrayList<>())
                      .add(category));
    }
    var lists = new LinkedHashMap<String, ChoiceList>();
    categories.forEach((name, members) -> lists.put(name, new ChoiceList(name, members)));
    return lists;
  }

  private Optional<Category> category(Sheet.Row row, Set<String> seen) {
    var list = row.value("list_name").orElse("");
    var name = row.value("name").orElse("");
    if (list.isEmpty() && !demands.areOurs()) {
      // Notes that somebody left beside the lists.
      return Optional.empty();
    }
    if (list.isEmpty() || name.isEmpty()) {
      problems.add(Fault.CHOICE_INCOMPLETE, row.place(list.isEmpty() ? "list_name" : "name"), "");
      return Optional.empty();
    }
    if (demands.areOurs()) {
      check(row, list, name, seen);
    }
    return Optional.of(
        new Category(name, wording.needed(row, "label"), wording.media(row), attributes(row)));
  }

  private void check(Sheet.Row row, String list, String name, Set<String> seen) {
    if (name.chars().anyMatch(Character::isWhitespace) || name.indexOf('\'') >= 0) {
      problems.add(Fault.CHOICE_NAME_UNFIT, row.place("name"), name);
    }
    if (list.chars().anyMatch(Character::isWhitespace)
        || list.indexOf('\'') >= 0
        || list.indexOf('+') >= 0) {
      problems.add(Fault.LIST_NAME_UNFIT, row.place("list_name"), list);
    }
    if (!seen.add(list + " " + name)) {
      problems.add(Fault.CHOICE_TWICE, row.place("name"), name, list);
    }
  }

  private static Map<String, String> attributes(Sheet.Row row) {
    var attributes = new LinkedHashMap<String, String>();
    row.cells()
        .forEach(
            (column, cell) -> {
              var base = Columns.Header.of(column).base();
              // What is no XML name cannot be a node of the XForm; it is a note.
              if (!Columns.texts("choices").contains(base)
                  && !List.of("list_name", "name").contains(base)
                  && Names.isXmlName(column)
                  && !column.contains("::")) {
                attributes.put(column, cell.value());
              }
            });
    return attributes;
  }
}
