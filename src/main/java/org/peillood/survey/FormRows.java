package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A questionnaire as the rows of the sheets {@code survey}, {@code choices} and {@code settings},
 * by column in our spelling. What is made out of a row when it is read is not written as a row.
 */
final class FormRows {

  private static final int FIRST = 2;
  private static final Pattern ROW_OF_TABLE = Pattern.compile(".*_(\\d{1,6})");

  private final Questionnaire questionnaire;
  private final List<Line> survey = new ArrayList<>();

  /**
   * One row.
   *
   * @param number its place in the sheet, from 2 on
   */
  record Line(int number, Map<String, String> cells) {}

  private FormRows(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  static List<Line> survey(Questionnaire questionnaire) {
    var rows = new FormRows(questionnaire);
    questionnaire.meta().forEach(item -> rows.add(FIRST, rows.question(item)));
    rows.elements(questionnaire.elements());
    return rows.survey;
  }

  static List<Line> choices(Questionnaire questionnaire) {
    var rows = new FormRows(questionnaire);
    var lines = new ArrayList<Line>();
    for (var list : questionnaire.lists()) {
      for (var category : list.categories()) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("list_name", list.name());
        cells.put("name", category.code());
        rows.text(cells, "label", category.label());
        category.media().forEach((kind, files) -> rows.text(cells, kind, files));
        cells.putAll(category.attributes());
        lines.add(new Line(FIRST + lines.size(), cells));
      }
    }
    return lines;
  }

  /** The rows of a sheet that is kept as it was written. */
  static List<Line> further(List<Map<String, String>> rows) {
    var lines = new ArrayList<Line>();
    rows.forEach(row -> lines.add(new Line(FIRST + lines.size(), row)));
    return lines;
  }

  static List<Line> settings(Questionnaire questionnaire) {
    var cells = new LinkedHashMap<>(questionnaire.settings().values());
    cells.put(Workbook.TYPOGRAPHY, Workbook.KEEP);
    return List.of(new Line(FIRST, cells));
  }

  private void elements(List<Element> elements) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Group group) {
        add(rowOf(group.children(), 0), begin(group, elements));
        elements(group.children());
        add(FIRST, Map.of("type", group.isRepeat() ? "end_repeat" : "end_group"));
      } else if (elements.get(i) instanceof Item item && item.origin() == Origin.ROW) {
        add(i > 0 ? rowOf(elements, i - 1) : FIRST, question(item));
      }
    }
  }

  // What a table adds has the number of the row in its name; it comes back when the row stands
  // there again.
  private static int rowOf(List<Element> elements, int index) {
    if (index < elements.size()
        && elements.get(index) instanceof Item item
        && item.origin() == Origin.TABLE
        && isHeading(item) == (index == 0 && item.type() == ItemType.NOTE)) {
      var matcher = ROW_OF_TABLE.matcher(item.node());
      return matcher.matches() ? Integer.parseInt(matcher.group(1)) : FIRST;
    }
    return FIRST;
  }

  private static boolean isHeading(Item item) {
    return item.type() == ItemType.NOTE;
  }

  private void add(int earliest, Map<String, String> cells) {
    int next = survey.isEmpty() ? FIRST : survey.get(survey.size() - 1).number() + 1;
    // Further down than this would be read as the end of the form.
    int number = earliest - next <= Grid.LONGEST_GAP ? Math.max(next, earliest) : next;
    survey.add(new Line(number, cells));
  }

  private Map<String, String> begin(Group group, List<Element> siblings) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("type", group.isRepeat() ? "begin_repeat" : "begin_group");
    cells.put("name", group.node());
    caption(cells, group.caption());
    put(cells, "appearance", group.appearance());
    rules(cells, group.rules());
    group.count().ifPresent(count -> cells.put("repeat_count", count(group, count, siblings)));
    attributes(cells, group.attributes(), Map.of(), Map.of());
    return cells;
  }

  // How often is a question of its own when it is computed.
  private static String count(Group group, String written, List<Element> siblings) {
    return siblings.stream()
        .filter(
            element ->
                element instanceof Item item
                    && item.origin() == Origin.COUNT
                    && item.node().equals(group.node() + "_count"))
        .flatMap(element -> ((Item) element).rules().calculation().stream())
        .findFirst()
        .orElse(written);
  }

  private Map<String, String> question(Item item) {
    var cells = new LinkedHashMap<String, String>();
    var type = type(item);
    cells.put("type", type);
    if (item.type() != ItemType.AUDIT) {
      cells.put("name", item.node());
    }
    caption(cells, item.caption());
    put(cells, "appearance", item.appearance());
    rules(cells, item.rules());
    var parameters = new Parameters(item.attributes().parameters());
    put(cells, "parameters", pairs(parameters.values()));
    TypeNames.read(type)
        .ifPresent(
            written -> {
              var question = (TypeNames.Question) written;
              attributes(
                  cells,
                  item.attributes(),
                  parameters.bind(question),
                  parameters.body(question, item.appearance()));
            });
    meaning(cells, item);
    return cells;
  }

  private static String type(Item item) {
    var selection = item.selection();
    var keyword = item.type().keyword();
    return switch (item.type()) {
      case SELECT_ONE, SELECT_MULTIPLE, RANK, SELECT_ONE_EXTERNAL, OSM -> {
        var file = selection.isFromFile() && item.type() != ItemType.RANK ? "_from_file" : "";
        var source = selection.source().isEmpty() ? "" : " " + selection.source();
        yield keyword
            + (item.type() == ItemType.OSM ? "" : file)
            + source
            + (selection.other() == Selection.Other.SPECIFY ? " or_other" : "");
      }
      default -> keyword;
    };
  }

  private void caption(Map<String, String> cells, Caption caption) {
    text(cells, "label", caption.label());
    text(cells, "hint", caption.hint());
    text(cells, "guidance_hint", caption.guidance());
    caption.media().forEach((kind, files) -> text(cells, kind, files));
  }

  private void rules(Map<String, String> cells, Rules rules) {
    put(cells, "required", rules.required());
    text(cells, "required_message", rules.messages().required());
    put(cells, "relevant", rules.relevant());
    put(cells, "constraint", rules.constraint());
    text(cells, "constraint_message", rules.messages().constraint());
    put(cells, "calculation", rules.calculation());
    put(cells, "choice_filter", rules.choiceFilter());
    put(cells, "read_only", rules.readonly());
    put(cells, "default", rules.start());
    put(
        cells,
        "trigger",
        rules.triggers().stream().map(name -> "${" + name + "}").collect(Collectors.joining(", ")));
    text(cells, "no_app_error_string", rules.messages().noApp());
  }

  private static void attributes(
      Map<String, String> cells,
      Attributes attributes,
      Map<String, String> bindOfParameters,
      Map<String, String> bodyOfParameters) {
    attributes
        .bind()
        .forEach(
            (name, value) -> {
              if (!value.equals(bindOfParameters.get(name))) {
                cells.put("bind::" + name, value);
              }
            });
    attributes
        .body()
        .forEach(
            (name, value) -> {
              if (!value.equals(bodyOfParameters.get(name))) {
                cells.put("control::" + name, value);
              }
            });
    attributes.instance().forEach((name, value) -> cells.put("instance::" + name, value));
  }

  private static void meaning(Map<String, String> cells, Item item) {
    put(cells, "theme", String.join(" ", item.themes()));
    put(cells, "feeds", String.join(" ", item.feeds()));
    put(cells, "scale", item.scale().map(Scale::keyword));
    put(cells, "reverse", item.reverse() ? "yes" : "");
    put(cells, "sensitive", item.sensitive() ? "yes" : "");
    put(cells, "consent", item.givesConsent() ? "yes" : "");
    put(
        cells,
        "missing",
        item.missing().stream().map(Category::code).collect(Collectors.joining(" ")));
    item.top().ifPresent(places -> cells.put("top", String.valueOf(places)));
  }

  private void text(Map<String, String> cells, String column, Translated text) {
    text.texts()
        .forEach(
            (language, words) ->
                cells.put(
                    isNamed(language)
                        ? column + "::" + questionnaire.languageName(language)
                        : column,
                    words));
  }

  // The language that no column names is that of the columns without a language.
  private boolean isNamed(String language) {
    return !language.equals(Translated.PLAIN)
        && questionnaire.languageNames().containsKey(language);
  }

  private static String pairs(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + pair.getValue())
        .collect(Collectors.joining(" "));
  }

  private static void put(Map<String, String> cells, String column, Optional<String> value) {
    value.ifPresent(text -> cells.put(column, text));
  }

  private static void put(Map<String, String> cells, String column, String value) {
    if (!value.isEmpty()) {
      cells.put(column, value);
    }
  }
}
