package org.peillood.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.TypeNames.Begin;
import org.peillood.survey.TypeNames.End;
import org.peillood.survey.TypeNames.Question;

/**
 * Reads the sheet {@code survey}: questions, groups and repeats, one inside the other as their rows
 * begin and end. Some rows become more than one item, as in pyxform: {@code or_other}, an
 * expression in {@code repeat_count}, and {@code table-list}.
 */
final class SurveySheet {

  // Settings that may also stand among the questions, from long ago.
  private static final Map<String, String> SETTINGS =
      Map.of(
          "form_title", "form_title",
          "set_form_title", "form_title",
          "form_id", "form_id",
          "set_form_id", "form_id",
          "prefix", "prefix");

  private final Map<String, ChoiceList> lists;
  private final Wording wording;
  private final FormFolder folder;
  private final Demands demands;
  private final Expressions expressions;
  private final Problems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private final RowNames names;
  private final List<Item> meta = new ArrayList<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private Table table = Table.NONE;

  /** A group whose end has not come yet; the outermost stands for the questionnaire itself. */
  private record Open(
      Optional<Sheet.Row> row,
      Begin begin,
      String name,
      String appearance,
      List<Element> children) {
    boolean isMatrix() {
      return has("table-list");
    }

    /** Whether what is in it stands together on one page. */
    boolean isPage() {
      return isMatrix() || has("field-list");
    }

    private boolean has(String word) {
      return List.of(appearance.split("\\s+")).contains(word);
    }
  }

  /** How far a table-list has come. */
  private enum Table {
    NONE,
    BEFORE_FIRST_ROW,
    AFTER_FIRST_ROW
  }

  SurveySheet(
      Map<String, ChoiceList> lists,
      Wording wording,
      FormFolder folder,
      Demands demands,
      Problems problems) {
    this.lists = new LinkedHashMap<>(lists);
    this.wording = wording;
    this.folder = folder;
    this.demands = demands;
    this.expressions = new Expressions(problems);
    this.problems = problems;
    this.names = new RowNames(demands, problems);
  }

  List<Element> read(Sheet sheet) {
    var top = new Open(Optional.empty(), new Begin("group", ""), "", "", new ArrayList<>());
    open.push(top);
    sheet.rows().forEach(this::completeList);
    new Loops(lists, wording.columns()).writtenOut(sheet.rows()).forEach(this::read);
    while (open.size() > 1) {
      var left = open.pop();
      left.row()
          .ifPresent(
              row ->
                  problems.add(
                      Fault.BEGIN_WITHOUT_END, row.place("type"), left.name(), left.name()));
    }
    if (demands.areOurs()) {
      expressions.check(names.all());
    }
    return top.children();
  }

  /** Tells, once the engine has refused the form, which of its expressions are none. */
  void tellExpressions() {
    expressions.check(names.all());
  }

  /** The lists, those that {@code or_other} stands after with their further category. */
  Map<String, ChoiceList> lists() {
    return lists;
  }

  /** The items that stand in the meta block, not among the questions. */
  List<Item> meta() {
    return meta;
  }

  /** Settings that stand among the questions, by column. */
  Map<String, String> settings() {
    return settings;
  }

  private static Optional<TypeNames.Written> written(Sheet.Row row) {
    var cell = row.value("type").orElse("");
    // Our YAML writes begin_group; the standard also with a space.
    return TypeNames.read(cell);
  }

  // Every item with the list offers "other", also those before the one that asks for it.
  private void completeList(Sheet.Row row) {
    if (written(row).orElse(null) instanceof Question question
        && question.other() == Selection.Other.SPECIFY) {
      lists.computeIfPresent(
          question.source(),
          (name, list) -> ChoicesSheet.withOther(list, wording.defaultLanguage()));
    }
  }

  private void read(Sheet.Row row) {
    var cell = row.value("type").orElse("");
    if (row.value("disabled").flatMap(Expressions::yesOrNo).orElse(false)
        || row.cells().isEmpty()) {
      return;
    }
    if (cell.isEmpty() && row.value("name").isEmpty() && !demands.areOurs()) {
      // Remarks between the questions.
      return;
    }
    if (cell.isEmpty()) {
      problems.add(Fault.NO_TYPE, row.place("type"), row.value("name").orElse(""));
    } else if (SETTINGS.containsKey(cell)) {
      settings.put(SETTINGS.get(cell), row.value("name").orElse(""));
    } else {
      // A type that there is not has been told by SurveyCheck.
      written(row).ifPresent(what -> read(row, what));
    }
  }

  private void read(Sheet.Row row, TypeNames.Written what) {
    if (what instanceof Begin begin) {
      begin(row, begin);
    } else if (what instanceof End end) {
      end(row, end);
    } else {
      add(row, (Question) what);
    }
  }

  private void begin(Sheet.Row row, Begin begin) {
    var name = names.of(row);
    var group =
        new Open(
            Optional.of(row), begin, name, row.value("appearance").orElse(""), new ArrayList<>());
    row.value("repeat_count")
        .filter(count -> !References.isOnly(count))
        .ifPresent(
            count ->
                top()
                    .children()
                    .add(
                        further()
                            .counter(name, expressions.rule(row, "repeat_count").orElse(count))));
    if (begin.isRepeat()) {
      names.refuseOfField(row, name);
    }
    if ((begin.isRepeat() || group.isPage()) && hasAddress()) {
      names.refuseOfPage(row, name);
    }
    open.push(group);
    if (group.isMatrix()) {
      table = Table.BEFORE_FIRST_ROW;
      further().heading(row).ifPresent(group.children()::add);
    }
  }

  private void end(Sheet.Row row, End end) {
    if (open.size() == 1 || !end.fits(top().begin())) {
      problems.add(
          Fault.END_WITHOUT_BEGIN, row.place("type"), row.value("type").orElse(""), top().name());
      return;
    }
    table = Table.NONE;
    var group = open.pop();
    var begin = group.row().orElseThrow();
    if (demands.areOurs()) {
      check(begin, group);
    }
    top().children().add(group(begin, group));
  }

  private Group group(Sheet.Row begin, Open group) {
    var written = new RowRules(begin, wording, expressions);
    var body = new LinkedHashMap<>(written.control());
    begin.value("intent").ifPresent(intent -> body.put("intent", intent));
    var bind = new LinkedHashMap<>(written.attributes("bind"));
    begin.value("save_to").ifPresent(property -> bind.put("entities:saveto", property));
    return new Group(
        group.name(),
        group.begin().isRepeat() ? Group.Kind.REPEAT : Group.Kind.ONCE,
        written.caption(wording.optional(begin, "label")),
        written.rules(),
        new Attributes(group.appearance(), Map.of(), bind, body, written.attributes("instance")),
        begin
            .value("repeat_count")
            .map(count -> References.isOnly(count) ? count : "${" + group.name() + "_count}"),
        group.children());
  }

  private void check(Sheet.Row begin, Open group) {
    if (group.children().isEmpty()) {
      problems.add(Fault.GROUP_EMPTY, begin.place("type"), group.name());
    }
    if (group.isMatrix()) {
      checkMatrix(begin, group);
    }
  }

  private void checkMatrix(Sheet.Row begin, Open group) {
    var offers =
        group.children().stream()
            .filter(child -> !(child instanceof Item item) || !item.origin().isHidden())
            .map(
                child ->
                    child instanceof Item item
                        ? item.choices().map(ChoiceList::name).orElse("")
                        : "")
            .distinct()
            .toList();
    if (offers.size() > 1 || offers.contains("")) {
      problems.add(Fault.TABLE_OF_SEVERAL_LISTS, begin.place("appearance"), "table-list");
    }
    if (wording.optional(begin, "label").isEmpty()) {
      problems.add(Fault.TABLE_WITHOUT_LABEL, begin.place("label"), "");
    }
  }

  private void add(Sheet.Row row, Question question) {
    var context =
        new ItemRow.Context(
            lists, wording, folder, expressions, groupNames(), matrix(), demands, problems);
    if (question.type() == ItemType.AUDIT) {
      meta.add(new ItemRow(row, question, context).item("audit"));
      return;
    }
    var item = new ItemRow(row, question, context).item(names.of(row, question));
    if (item.isShown()) {
      names.refuseOfField(row, item.name());
      if (hasAddress()) {
        names.refuseOfPage(row, item.name());
      }
    }
    if (table == Table.BEFORE_FIRST_ROW && item.type().offersCategories()) {
      table = Table.AFTER_FIRST_ROW;
      top().children().add(further().columnNames(row, item));
    }
    top().children().add(item);
    if (question.other() == Selection.Other.SPECIFY) {
      top().children().add(further().specify(item));
    }
  }

  // What stands on a page with others has none of its own, and the addresses of instances end in
  // their number.
  private boolean hasAddress() {
    return open.stream().noneMatch(around -> around.isPage() || around.begin().isRepeat());
  }

  private FurtherItems further() {
    return new FurtherItems(wording, groupNames());
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
}
