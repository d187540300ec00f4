package org.peillood.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the sheet {@code survey}: questions and groups, one inside the other as their rows begin
 * and end.
 */
final class SurveySheet {

  // Types of the standard that this version does not read.
  private static final Set<String> NOT_YET =
      Set.of(
          "range",
          "date",
          "time",
          "dateTime",
          "image",
          "audio",
          "video",
          "file",
          "geopoint",
          "geotrace",
          "geoshape",
          "barcode",
          "hidden",
          "start",
          "end",
          "today",
          "deviceid",
          "username",
          "audit",
          "begin_repeat",
          "end_repeat",
          "select_one_from_file",
          "select_multiple_from_file",
          "select_one_external",
          "xml-external",
          "csv-external",
          "email",
          "phonenumber",
          "start-geopoint",
          "background-audio");

  private final Map<String, ChoiceList> lists;
  private final Wording wording;
  private final Expressions expressions;
  private final Problems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<String> names = new HashSet<>();

  /** A group whose end has not come yet; the outermost stands for the questionnaire itself. */
  private record Open(
      Optional<Sheet.Row> row, String name, String appearance, List<Element> children) {
    boolean isMatrix() {
      return List.of(appearance.split("\\s+")).contains("table-list");
    }
  }

  SurveySheet(Map<String, ChoiceList> lists, Wording wording, Problems problems) {
    this.lists = lists;
    this.wording = wording;
    this.expressions = new Expressions(problems);
    this.problems = problems;
  }

  List<Element> read(Sheet sheet) {
    var top = new Open(Optional.empty(), "", "", new ArrayList<>());
    open.push(top);
    sheet.rows().forEach(this::read);
    while (open.size() > 1) {
      var left = open.pop();
      left.row()
          .ifPresent(
              row ->
                  problems.add(
                      row.place("type"),
                      left.name(),
                      "This group has no end.",
                      "Add a row with end_group."));
    }
    expressions.check(names);
    return top.children();
  }

  private void read(Sheet.Row row) {
    var written = row.value("type").orElse("");
    var words = List.of(written.split("\\s+"));
    switch (written.replace(' ', '_')) {
      case "" -> problems.add(row.place("type"), "", "The type is empty.", "Every row has a type.");
      case "begin_group" -> begin(row);
      case "end_group" -> end(row);
      default ->
          ItemType.ofKeyword(words.get(0))
              .filter(type -> words.size() <= 2)
              .ifPresentOrElse(
                  type -> add(row, type, words.stream().skip(1).findFirst()),
                  () -> refuseType(row, written));
    }
  }

  private void refuseType(Sheet.Row row, String written) {
    var word = written.split("\\s+")[0];
    if (NOT_YET.contains(word)
        || NOT_YET.contains(written.replace(' ', '_'))
        || ItemType.ofKeyword(word).isPresent()) {
      problems.add(
          row.place("type"),
          written,
          "This type of the standard is not supported yet.",
          "Use another, or ask for it.");
      return;
    }
    var known =
        Stream.concat(
                Arrays.stream(ItemType.values()).map(ItemType::keyword),
                Stream.of("begin_group", "end_group"))
            .toList();
    problems.add(
        row.place("type"),
        written,
        "There is no such type.",
        Suggestion.forWord(word, known, "The types are " + String.join(", ", known) + "."));
  }

  private void begin(Sheet.Row row) {
    open.push(
        new Open(
            Optional.of(row), name(row), row.value("appearance").orElse(""), new ArrayList<>()));
  }

  private void end(Sheet.Row row) {
    if (open.size() == 1) {
      problems.add(
          row.place("type"),
          "end_group",
          "No group begins before this end.",
          "Remove it, or add begin_group.");
      return;
    }
    var group = open.pop();
    var begin = group.row().orElseThrow();
    var label = expressions.text(begin, "label", wording.optional(begin, "label"));
    var hint = expressions.text(begin, "hint", wording.optional(begin, "hint"));
    if (group.children().isEmpty()) {
      problems.add(
          begin.place("type"), group.name(), "This group holds nothing.", "Remove it, or fill it.");
    }
    checkMatrix(begin, group);
    top()
        .children()
        .add(
            new Group(
                group.name(),
                label,
                hint,
                group.appearance(),
                expressions.rule(begin, "relevant"),
                group.children()));
  }

  private void checkMatrix(Sheet.Row begin, Open group) {
    if (!group.isMatrix()) {
      return;
    }
    var offers =
        group.children().stream()
            .map(
                child ->
                    child instanceof Item item
                        ? item.choices().map(ChoiceList::name).orElse("")
                        : "")
            .distinct()
            .toList();
    if (offers.size() > 1 || offers.contains("")) {
      problems.add(
          begin.place("appearance"),
          "table-list",
          "The rows of a table share one list of choices.",
          "Give all its questions the same select type and list, or use field-list.");
    }
    if (wording.optional(begin, "label").isEmpty()) {
      problems.add(
          begin.place("label"),
          group.name(),
          "A table needs a question above it.",
          "Write a label.");
    }
  }

  private void add(Sheet.Row row, ItemType type, Optional<String> list) {
    var context =
        new ItemRow.Context(lists, wording, expressions, groupNames(), matrix(), problems);
    top().children().add(new ItemRow(row, type, list, context).item(name(row)));
  }

  private Optional<Matrix> matrix() {
    return Optional.of(top())
        .filter(Open::isMatrix)
        .flatMap(Open::row)
        .map(
            row ->
                new Matrix(
                    top().name(), wording.optional(row, "label"), wording.optional(row, "hint")));
  }

  private List<String> groupNames() {
    var groupNames = new ArrayList<String>();
    open.descendingIterator().forEachRemaining(group -> groupNames.add(group.name()));
    return groupNames.subList(1, groupNames.size());
  }

  private Open top() {
    return open.element();
  }

  private String name(Sheet.Row row) {
    var name = row.value("name").orElse("");
    if (!Names.isXmlName(name)) {
      problems.add(
          row.place("name"),
          name,
          name.isEmpty() ? "The name is empty." : "This cannot be a name.",
          Names.REMEDY);
    } else if (Names.isReserved(name)) {
      problems.add(row.place("name"), name, "This name is reserved.", "Choose another.");
    } else if (!names.add(name)) {
      problems.add(
          row.place("name"),
          name,
          "Another row has this name.",
          "Give one of them another; answers are kept by name.");
    }
    return name;
  }
}
