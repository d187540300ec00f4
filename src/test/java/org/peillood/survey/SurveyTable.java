package org.peillood.survey;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.Survey.Sensitivity;
import org.peillood.survey.Survey.Translation;
import org.peillood.survey.Survey.Translation.Status;

/**
 * A questionnaire written in the test as a little table, one line per question, in English:
 *
 * <pre>
 *   q1     one     Do you work?      1 Yes | 2 No     must
 *   q2     number  Hours a week      if ${q1} = '1'
 *   (page  list    About you
 *   ...
 *   )
 * </pre>
 *
 * <p>Columns stand at least two spaces apart. Types: {@code one}, {@code several}, {@code rank},
 * {@code number} (whole), {@code decimal}, {@code slider} (range, from 1 to 10), {@code text},
 * {@code day}, {@code clock}, {@code moment} (day and time), {@code place}, {@code line}, {@code
 * area}, {@code photo}, {@code osm}, {@code note}, {@code seen} (acknowledge), {@code calc}. A line
 * with {@code (name} opens a group that is a {@code list} page, a {@code table}, {@code again} and
 * again, or {@code plain}; a line with {@code )} closes it. After the label, in any order: the
 * categories, or {@code like q1} for those of another question; {@code must}; {@code fixed} for
 * what can only be read; {@code if}, {@code check} and {@code filter} with an expression; {@code
 * times} with the count of an {@code again}; {@code look} with an appearance; {@code start} with
 * what stands there at first; {@code =} with a calculation; {@code after} with the item after whose
 * answer it is worked out; {@code with} parameters; {@code explain} with a longer explanation;
 * {@code top 3}; {@code missing 97 98}; {@code theme VII}; {@code scale likert5}; {@code consent
 * yes}; {@code sensitive yes}; {@code fr} with its words in French; {@code else} and {@code say}
 * with the words for a failed {@code check} and an absent answer.
 */
public final class SurveyTable {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("one", "select_one"),
          Map.entry("several", "select_multiple"),
          Map.entry("rank", "rank"),
          Map.entry("number", "integer"),
          Map.entry("decimal", "decimal"),
          Map.entry("slider", "range"),
          Map.entry("text", "text"),
          Map.entry("day", "date"),
          Map.entry("clock", "time"),
          Map.entry("moment", "dateTime"),
          Map.entry("place", "geopoint"),
          Map.entry("line", "geotrace"),
          Map.entry("area", "geoshape"),
          Map.entry("photo", "image"),
          Map.entry("osm", "osm"),
          Map.entry("note", "note"),
          Map.entry("seen", "acknowledge"),
          Map.entry("calc", "calculate"),
          Map.entry("hidden", "hidden"),
          Map.entry("today", "today"));
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("if", "relevant"),
          Map.entry("check", "constraint"),
          Map.entry("filter", "choice_filter"),
          Map.entry("start", "default"),
          Map.entry("after", "trigger"),
          Map.entry("with", "parameters"),
          Map.entry("=", "calculation"),
          Map.entry("times", "repeat_count"),
          Map.entry("look", "appearance"),
          Map.entry("top", "top"),
          Map.entry("missing", "missing"),
          Map.entry("theme", "theme"),
          Map.entry("scale", "scale"),
          Map.entry("consent", "consent"),
          Map.entry("sensitive", "sensitive"),
          Map.entry("explain", "guidance_hint::English (en)"),
          Map.entry("fr", "label::Français (fr)"),
          Map.entry("else", "constraint_message::English (en)"),
          Map.entry("say", "required_message::English (en)"));
  private static final Map<String, String> APPEARANCES =
      Map.of("list", "field-list", "table", "table-list");

  private final List<Sheet.Row> survey = new ArrayList<>();
  private final List<Sheet.Row> choices = new ArrayList<>();

  private final Deque<String> open = new ArrayDeque<>();

  private SurveyTable() {}

  /** The questionnaire in the table; fails with the problems when it is not sound. */
  public static Questionnaire questionnaire(String table) {
    var read = new SurveyTable();
    table.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(read::line);
    read.choice("missing", "97", "I prefer not to say");
    read.choice("missing", "98", "I do not know");
    var settings =
        row(
            "settings",
            1,
            Map.of("form_id", "table", "version", "1", "default_language", "English (en)"));
    var problems = new Problems("table");
    var sheets = new LinkedHashMap<String, Sheet>();
    sheets.put("settings", new Sheet("settings", List.of(settings)));
    sheets.put("survey", new Sheet("survey", read.survey));
    sheets.put("choices", new Sheet("choices", read.choices));
    return QuestionnaireReader.read(sheets, List.of("en"), problems)
        .orElseThrow(() -> new AssertionError("the table is not sound: " + problems.all()));
  }

  /** A survey of this questionnaire with one wave, {@code 2020}, open from 1 January 2020 on. */
  public static Survey survey(String id, Questionnaire questionnaire) {
    var wave =
        new Wave(
            "2020",
            english("Spring 2020"),
            "questionnaire.yaml",
            questionnaire,
            List.of("en"),
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            5,
            Wave.Mode.WEB,
            Wave.Way.OPEN);
    return new Survey(
        id,
        english("Survey " + id),
        english("Survey " + id),
        english("everyone"),
        english("We ask this."),
        new Paragraphs(Map.of("en", List.of("We do not ask your name.")), "en"),
        new Survey.Notice(1, new Paragraphs(Map.of("en", List.of("We keep it safe.")), "en")),
        new Paragraphs(Map.of("en", List.of("We count the answers.")), "en"),
        questionnaire.items().get(0).name(),
        List.of(),
        List.of(),
        Sensitivity.ORDINARY,
        LocalDate.of(2031, 12, 31),
        List.of(new Translation("en", Status.COMPLETE)),
        List.of(wave));
  }

  private static Translated english(String text) {
    return Translated.of("en", text);
  }

  private void line(String line) {
    var cells = line.split("\\s{2,}");
    var row = new LinkedHashMap<String, String>();
    if (line.equals(")")) {
      row.put("type", "end_" + open.pop());
    } else if (line.startsWith("(")) {
      open.push(cells[1].equals("again") ? "repeat" : "group");
      row.put("type", "begin_" + open.element());
      row.put("name", cells[0].substring(1));
      Optional.ofNullable(APPEARANCES.get(cells[1])).ifPresent(word -> row.put("appearance", word));
      further(row, cells, 2);
    } else {
      var type =
          Optional.ofNullable(TYPES.get(cells[1]))
              .orElseThrow(() -> new AssertionError("type in: " + line));
      row.put("type", type);
      row.put("name", cells[0]);
      further(row, cells, 2);
    }
    survey.add(row("survey", survey.size() + 1, row));
  }

  private void further(Map<String, String> row, String[] cells, int from) {
    for (int i = from; i < cells.length; i++) {
      var cell = cells[i];
      var word = cell.split(" ", 2)[0];
      if (COLUMNS.containsKey(word)) {
        row.put(COLUMNS.get(word), cell.substring(word.length()).strip());
      } else if (cell.equals("must")) {
        row.put("required", "yes");
      } else if (cell.equals("fixed")) {
        row.put("read_only", "yes");
      } else if (word.equals("like")) {
        row.put("type", row.get("type") + " " + cell.substring(5));
      } else if (i == from) {
        row.put("label::English (en)", cell);
      } else {
        offer(row, cell);
      }
    }
  }

  private void offer(Map<String, String> row, String categories) {
    var list = row.getOrDefault("name", "");
    row.put("type", row.get("type") + " " + list);
    for (var category : categories.split("\\|")) {
      var words = category.strip().split(" ", 2);
      choice(list, words[0], words.length > 1 ? words[1] : words[0]);
    }
  }

  private void choice(String list, String name, String label) {
    choices.add(
        row(
            "choices",
            choices.size() + 1,
            Map.of("list_name", list, "name", name, "label::English (en)", label)));
  }

  private static Sheet.Row row(String sheet, int number, Map<String, String> values) {
    var cells = new LinkedHashMap<String, Sheet.Cell>();
    values.forEach((column, value) -> cells.put(column, new Sheet.Cell(value, number)));
    return new Sheet.Row(sheet, number, number, cells);
  }
}
