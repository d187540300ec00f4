package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.peillood.survey.TypeNames.Habit;
import org.peillood.survey.TypeNames.Question;

/** Reads one row of the sheet {@code survey} that is a question. */
final class ItemRow {

  // For these words the column parameters has a meaning; older words for the same types have none.
  private static final Set<String> WITH_PARAMETERS =
      Set.of(
          "text",
          "image",
          "photo",
          "add image prompt",
          "add photo prompt",
          "audio",
          "add audio prompt",
          "background-audio",
          "geopoint",
          "geotrace",
          "geoshape",
          "range",
          "audit");
  private static final String IMAGES = "jr://images/";

  private final Sheet.Row row;
  private final Question question;
  private final ItemType type;
  private final Context context;
  private final RowRules written;
  private final Parameters parameters;

  /** What the row stands in. */
  record Context(
      Map<String, ChoiceList> lists,
      Wording wording,
      FormFolder folder,
      Expressions expressions,
      List<String> groups,
      Optional<Matrix> matrix,
      Demands demands,
      Problems problems) {}

  ItemRow(Sheet.Row row, Question question, Context context) {
    this.row = row;
    this.question = question;
    this.type = question.type();
    this.context = context;
    this.written = new RowRules(row, context.wording(), context.expressions());
    this.parameters = Parameters.of(row.value("parameters").orElse(""));
  }

  Item item(String name) {
    var selection = selection();
    var caption = caption();
    return new Item(
        name,
        type,
        caption,
        selection,
        rules(),
        attributes(),
        new MeaningRow(row, type, context.problems()).meaning(selection.list()),
        context.groups(),
        context.matrix(),
        Origin.ROW);
  }

  private Caption caption() {
    var base = "label";
    var label =
        type.isShown() && row.value("calculation").isEmpty() && row.value("trigger").isEmpty()
            ? context.wording().needed(row, base)
            : context.wording().optional(row, base);
    var caption = written.caption(label);
    var hint = question.habit().map(Habit::hint).filter(words -> !words.isEmpty());
    return hint.isPresent() && caption.hint().isEmpty()
        ? new Caption(
            caption.label(),
            Translated.plain(hint.get(), context.wording().defaultLanguage()),
            caption.guidance(),
            caption.media())
        : caption;
  }

  private Rules rules() {
    var rules = written.rules();
    if (context.demands().areOurs()) {
      check(rules);
    }
    var constraint = rules.constraint().or(() -> question.habit().map(Habit::constraint));
    return new Rules(
        rules.relevant(),
        rules.required(),
        rules.readonly(),
        constraint,
        rules.calculation(),
        rules.choiceFilter(),
        rules.start().map(this::start),
        rules.triggers(),
        rules.messages());
  }

  // A picture that stands there from the start is among the files of the form.
  private String start(String value) {
    return type == ItemType.IMAGE && hasParameters() && !value.contains(IMAGES)
        ? IMAGES + value
        : value;
  }

  private void check(Rules rules) {
    if (type == ItemType.CALCULATE && rules.calculation().isEmpty() && rules.start().isEmpty()) {
      complain("calculation", "", Fault.NO_CALCULATION);
    }
    if (!type.offersCategories()
        && type != ItemType.SELECT_ONE_EXTERNAL
        && parameters.source(type).isEmpty()
        && rules.choiceFilter().isPresent()) {
      complain("choice_filter", "", Fault.TYPE_HAS_NO_CHOICES, type.keyword());
    }
  }

  private boolean hasParameters() {
    return WITH_PARAMETERS.contains(question.word());
  }

  private Attributes attributes() {
    var appearance =
        context.matrix().isPresent() && type.offersCategories()
            ? "list-nolabel"
            : row.value("appearance").orElse("");
    var bind = new LinkedHashMap<>(written.attributes("bind"));
    row.value("save_to").ifPresent(property -> bind.put("entities:saveto", property));
    var body = new LinkedHashMap<>(written.control());
    if (hasParameters()) {
      bind.putAll(parameters.bind(question));
      body.putAll(parameters.body(question, row.value("appearance").orElse("")));
    }
    if (question.asAddress()) {
      bind.put("jr:preloadParams", question.word());
    }
    row.value("repeat_count").ifPresent(count -> body.put("jr:count", count));
    return new Attributes(
        appearance, parameters.values(), bind, body, written.attributes("instance"));
  }

  private Selection selection() {
    var source = question.source().isEmpty() ? parameters.source(type) : question.source();
    if (source.isEmpty()) {
      if (type.offersCategories()) {
        complain("type", "", Fault.TYPE_WITHOUT_LIST);
      }
      checkOurs();
      return Selection.none();
    }
    var list = Optional.ofNullable(context.lists().get(source));
    if (type.offersCategories() && list.isEmpty() && !isElsewhere(source)) {
      complain(
          "type",
          source,
          Fault.LIST_UNKNOWN,
          Suggestion.nearest(source, context.lists().keySet())
              .or(() -> context.lists().keySet().stream().findFirst())
              .orElse(source));
    }
    return new Selection(source, list, inFile(source), missing(list), top(list), question.other());
  }

  private Optional<ChoiceList> inFile(String source) {
    if (!type.offersCategories() || !TableFile.isNamed(source)) {
      return Optional.empty();
    }
    var columns = FileColumns.of(source, parameters.values());
    var table = context.folder().table(source);
    table.stream()
        .flatMap(columns::lackingIn)
        .forEach(
            column ->
                context
                    .problems()
                    .add(
                        Fault.NAMED_FILE_WITHOUT_COLUMN,
                        row.place("type"),
                        source,
                        source,
                        column));
    return table.map(rows -> columns.choices(source, rows, context.wording().defaultLanguage()));
  }

  // With nothing to choose from, neither of our columns can stand.
  private void checkOurs() {
    missing(Optional.empty());
    top(Optional.empty());
  }

  private static boolean isElsewhere(String source) {
    return !Selection.extension(source).isEmpty() || References.isIn(source);
  }

  private List<Category> missing(Optional<ChoiceList> choices) {
    var words =
        context
            .lists()
            .getOrDefault(ChoiceList.MISSING, new ChoiceList(ChoiceList.MISSING, List.of()));
    var missing = new ArrayList<Category>();
    for (var code : words("missing")) {
      if (MissingCode.ofCode(code).filter(m -> m != MissingCode.NOT_ASKED).isEmpty()
          || !type.offersCategories()) {
        complain("missing", code, Fault.OWN_MISSING);
        continue;
      }
      words.categories().stream()
          .filter(category -> category.code().equals(code))
          .findFirst()
          .ifPresentOrElse(missing::add, () -> complain("missing", code, Fault.OWN_MISSING_WORDS));
      if (choices.stream()
          .flatMap(list -> list.categories().stream())
          .anyMatch(c -> c.code().equals(code))) {
        complain("missing", code, Fault.OWN_MISSING_CHOICE);
      }
    }
    return missing;
  }

  private OptionalInt top(Optional<ChoiceList> choices) {
    var places = row.value("top");
    if (places.isEmpty()) {
      return OptionalInt.empty();
    }
    int most = choices.map(list -> list.categories().size()).orElse(Integer.MAX_VALUE);
    var number = places.get().matches("[1-9][0-9]?") ? Integer.parseInt(places.get()) : 0;
    if (type != ItemType.RANK || number < 1 || number > most) {
      complain("top", places.get(), Fault.OWN_TOP);
    }
    return OptionalInt.of(number);
  }

  private List<String> words(String column) {
    return row.value(column).map(value -> List.of(value.split("\\s+"))).orElse(List.of());
  }

  private void complain(String column, String value, Fault fault, Object... arguments) {
    context.problems().add(fault, row.place(column), value, arguments);
  }
}
