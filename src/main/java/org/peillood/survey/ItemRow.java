package org.peillood.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one row of the sheet {@code survey} that is a question. */
final class ItemRow {

  // Themes carry roman numbers, the organisation's own work arabic ones (plan of 2020).
  private static final Pattern THEME = Pattern.compile("[IVX]{1,5}|[1-9][0-9]?");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  private final Sheet.Row row;
  private final ItemType type;
  private final Optional<String> listName;
  private final Context context;

  /** What the row stands in. */
  record Context(
      Map<String, ChoiceList> lists,
      Wording wording,
      Expressions expressions,
      List<String> groups,
      Optional<Matrix> matrix,
      Problems problems) {}

  ItemRow(Sheet.Row row, ItemType type, Optional<String> listName, Context context) {
    this.row = row;
    this.type = type;
    this.listName = listName;
    this.context = context;
  }

  Item item(String name) {
    var label =
        type.isShown()
            ? context.wording().needed(row, "label")
            : context.wording().optional(row, "label");
    var choices = choices();
    return new Item(
        name,
        type,
        context.expressions().text(row, "label", label),
        context.expressions().text(row, "hint", context.wording().optional(row, "hint")),
        choices,
        missing(choices),
        top(choices),
        meaning(choices),
        rules(),
        row.value("appearance").orElse(""),
        context.groups(),
        context.matrix());
  }

  private Optional<ChoiceList> choices() {
    if (!type.offersCategories()) {
      listName.ifPresent(
          extra ->
              complain(
                  "type",
                  extra,
                  "The type " + type.keyword() + " takes no list.",
                  "Write only the type."));
      return Optional.empty();
    }
    if (listName.isEmpty()) {
      complain(
          "type",
          "",
          "The type " + type.keyword() + " needs a list.",
          "Write the name of a list after it.");
    }
    return listName.flatMap(
        list -> {
          var found = Optional.ofNullable(context.lists().get(list));
          if (found.isEmpty()) {
            complain(
                "type",
                list,
                "The sheet choices has no such list.",
                Suggestion.forWord(list, context.lists().keySet(), "Add its choices there."));
          }
          return found;
        });
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
        complain(
            "missing",
            code,
            "Here only 97 and 98 can stand, with a type that has a list.",
            "Remove it.");
        continue;
      }
      words.categories().stream()
          .filter(category -> category.code().equals(code))
          .findFirst()
          .ifPresentOrElse(
              missing::add,
              () ->
                  complain(
                      "missing",
                      code,
                      "The list 'missing' has no words for this code.",
                      "Add them there."));
      if (choices.stream()
          .flatMap(list -> list.categories().stream())
          .anyMatch(c -> c.code().equals(code))) {
        complain(
            "missing",
            code,
            "The list has this code as a choice of its own.",
            "Remove it from the list.");
      }
    }
    return missing;
  }

  private OptionalInt top(Optional<ChoiceList> choices) {
    var written = row.value("top");
    if (written.isEmpty()) {
      return OptionalInt.empty();
    }
    int most = choices.map(list -> list.categories().size()).orElse(Integer.MAX_VALUE);
    var places = written.get().matches("[1-9][0-9]?") ? Integer.parseInt(written.get()) : 0;
    if (type != ItemType.RANK || places < 1 || places > most) {
      complain(
          "top",
          written.get(),
          "This is how many places a rank has.",
          "Write a number up to that of the choices, with type rank.");
    }
    return OptionalInt.of(places);
  }

  private Meaning meaning(Optional<ChoiceList> choices) {
    return new Meaning(
        words(
            "theme",
            THEME,
            "This is no code of a theme.",
            "Write codes such as VII or 12, with spaces between."),
        words(
            "feeds",
            CODE,
            "This is no code of an indicator or note.",
            "Write codes such as 7.B.2 or NT-09."),
        scale(choices),
        marks());
  }

  private Set<Meaning.Mark> marks() {
    var marks = EnumSet.noneOf(Meaning.Mark.class);
    if (isYes("reverse")) {
      marks.add(Meaning.Mark.REVERSED);
    }
    if (isYes("sensitive")) {
      marks.add(Meaning.Mark.SENSITIVE);
    }
    return marks;
  }

  private Optional<Scale> scale(Optional<ChoiceList> choices) {
    var written = row.value("scale");
    var scale = written.flatMap(Scale::ofKeyword);
    if (written.isPresent() && scale.isEmpty()) {
      var known = Arrays.stream(Scale.values()).map(Scale::keyword).toList();
      complain(
          "scale",
          written.get(),
          "There is no such scale.",
          "The scales are " + String.join(", ", known) + ".");
    }
    boolean fits =
        choices.stream()
            .flatMap(list -> list.categories().stream())
            .allMatch(c -> isPoint(scale, c.code()));
    if (scale.isPresent() && (type != ItemType.SELECT_ONE || !fits)) {
      complain(
          "scale",
          written.orElseThrow(),
          "A scale needs type select_one and a list with the names 1 to "
              + scale.get().points()
              + ".",
          "Rename the choices, or remove the scale.");
    }
    return scale;
  }

  private static boolean isPoint(Optional<Scale> scale, String code) {
    return scale.map(s -> s.value(code).isPresent()).orElse(true);
  }

  private Rules rules() {
    if (type == ItemType.CALCULATE && row.value("calculation").isEmpty()) {
      complain("calculation", "", "A calculate needs a calculation.", "Write what it computes.");
    }
    if (!type.offersCategories() && row.value("choice_filter").isPresent()) {
      complain(
          "choice_filter",
          "",
          "The type " + type.keyword() + " has no choices to filter.",
          "Remove it.");
    }
    var wording = context.wording();
    var expressions = context.expressions();
    return new Rules(
        expressions.rule(row, "relevant"),
        required(),
        expressions.text(row, "required_message", wording.optional(row, "required_message")),
        expressions.rule(row, "constraint"),
        expressions.text(row, "constraint_message", wording.optional(row, "constraint_message")),
        expressions.rule(row, "calculation"),
        expressions.rule(row, "choice_filter"));
  }

  private Optional<String> required() {
    var yesOrNo = row.value("required").flatMap(Expressions::yesOrNo);
    return yesOrNo.isPresent()
        ? yesOrNo.filter(yes -> yes).map(yes -> "true()")
        : context.expressions().rule(row, "required");
  }

  private boolean isYes(String column) {
    var written = row.value(column);
    var yes = written.flatMap(Expressions::yesOrNo);
    if (written.isPresent() && yes.isEmpty()) {
      complain(
          column, written.get(), "This is neither yes nor no.", "Write yes, or leave it empty.");
    }
    return yes.orElse(false);
  }

  private List<String> words(String column) {
    return row.value(column).map(value -> List.of(value.split("\\s+"))).orElse(List.of());
  }

  private List<String> words(String column, Pattern form, String message, String remedy) {
    var words = words(column);
    words.stream()
        .filter(word -> !form.matcher(word).matches())
        .forEach(w -> complain(column, w, message, remedy));
    return words;
  }

  private void complain(String column, String value, String message, String remedy) {
    context.problems().add(row.place(column), value, message, remedy);
  }
}
