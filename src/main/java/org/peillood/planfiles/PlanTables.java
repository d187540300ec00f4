package org.peillood.planfiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.policy.PlanShape;
import org.peillood.policy.PlanShape.Sort;
import org.peillood.web.Texts;

/**
 * A plan as tables, one for each kind of part, and back. A column is a field by the name it has in
 * the file; {@code target.value} is a field in a field, and {@code []} after a name says that each
 * line of the cell is one of a list ({@link ListCell}). {@code in} names the part that a row
 * belongs to.
 */
final class PlanTables {

  static final String DOCUMENT = PlanShape.DOCUMENT;
  private static final String IN = "in";
  private static final String KEY = "key";
  private static final String LIST = "[]";
  private static final String ANY = ".*";
  private static final String FIELD = "field";
  private static final String VALUE = "value";

  /** The tables in their order, each after the one it belongs to; and where a row goes in there. */
  private enum Kind {
    GOALS("goals", "", "goals"),
    STEPS("ods", "goals", "ods"),
    THEMES("themes", "", "themes"),
    ACTIONS("actions", "themes", "actions"),
    INTERNAL("internal_partners", "actions", "internal_partners"),
    EXTERNAL("external_partners", "actions", "external_partners"),
    TIMING("timing", "actions", "timing"),
    HOLDERS("holders", "actions", "holders"),
    DECISIONS("decisions", "actions", "decisions"),
    SUB_ACTIONS("sub_actions", "actions", "sub_actions"),
    INDICATORS("indicators", "actions", "indicators"),
    SUB_TARGETS("sub_targets", "indicators", "sub_targets"),
    SUB_RESULTS("sub_results", "indicators", "sub_results"),
    REVISIONS("revisions", "indicators", "revisions"),
    FORUMS("events.groups", "indicators", "events.groups"),
    MOVED("moved", "events.groups", "moved"),
    ANOMALIES("anomalies", "", "anomalies"),
    EVIDENCE("evidence", "", "evidence"),
    PRESENTED("presented", "evidence", "presented"),
    CHAINS("chains", "", "chains");

    private final String sheet;
    private final String owner;
    private final String field;

    Kind(String sheet, String owner, String field) {
      this.sheet = sheet;
      this.owner = owner;
      this.field = field;
    }

    /** Whether its rows have no code by which others could name them. */
    boolean isNameless() {
      var fields = PlanShape.fields(sheet);
      return !fields.containsKey("code") && !fields.containsKey("id");
    }

    boolean isOfEvidence() {
      return this == EVIDENCE || this == CHAINS;
    }
  }

  /**
   * A row, with only the cells that are filled.
   *
   * @param number where it stands in its sheet, counted as a spreadsheet does
   */
  record Row(int number, Map<String, JsonNode> cells) {

    String text(String column) {
      return cells.containsKey(column) ? cells.get(column).asText() : "";
    }
  }

  /** A table with names on top. */
  record Table(String name, Set<String> head, List<Row> rows) {

    static Table empty(String name) {
      return new Table(name, new LinkedHashSet<>(), new ArrayList<>());
    }
  }

  /** The two files of a year. */
  record Trees(ObjectNode plan, ObjectNode evidence) {}

  private final Map<String, Table> tables = new LinkedHashMap<>();

  private PlanTables() {}

  /** The names of all tables. */
  static List<String> names() {
    return Stream.concat(Stream.of(DOCUMENT), Arrays.stream(Kind.values()).map(kind -> kind.sheet))
        .toList();
  }

  private static Optional<Kind> kind(String table) {
    return Arrays.stream(Kind.values()).filter(kind -> kind.sheet.equals(table)).findFirst();
  }

  /** The columns that a table always has, in their order. */
  static List<String> columns(String table) {
    if (table.equals(PlanMarks.TABLE)) {
      return PlanMarks.COLUMNS;
    }
    if (table.equals(DOCUMENT)) {
      return List.of(FIELD, VALUE);
    }
    var columns = new ArrayList<String>();
    var kind = kind(table).orElseThrow(() -> new IllegalArgumentException(table));
    if (!kind.owner.isEmpty()) {
      columns.add(IN);
    }
    if (kind.isNameless()) {
      columns.add(KEY);
    }
    for (var field : PlanShape.fields(table).keySet()) {
      if (field.endsWith(ANY)) {
        var open = field.substring(0, field.length() - 1);
        Texts.STAFF_LANGUAGES.forEach(language -> columns.add(open + language.code()));
      } else {
        columns.add(field);
      }
    }
    return columns;
  }

  /** What the cells of a column hold; empty for a column that a table does not have. */
  static Optional<Sort> sort(String table, String column) {
    var isOurs =
        List.of(IN, KEY).contains(column)
            || table.equals(DOCUMENT)
            || table.equals(PlanMarks.TABLE);
    return isOurs && columns(table).contains(column)
        ? Optional.of(Sort.TEXT)
        : PlanShape.sort(table, column);
  }

  /** A column as a spreadsheet calls it, from 0: {@code A}, {@code AB}. */
  static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + (char) ('A' + column % 26);
  }

  static List<Table> of(Trees trees) {
    var all = new PlanTables();
    for (var name : names()) {
      all.table(name).head().addAll(columns(name));
    }
    all.top(trees.plan(), "");
    all.top(trees.evidence(), PlanShape.OF_EVIDENCE);
    return List.copyOf(all.tables.values());
  }

  private Table table(String name) {
    return tables.computeIfAbsent(name, Table::empty);
  }

  private void top(ObjectNode tree, String mark) {
    for (var entry : tree.properties()) {
      var name = entry.getKey();
      if (!isListOfParts(entry.getValue())) {
        var row = new LinkedHashMap<String, JsonNode>();
        flatten(mark + name, entry.getValue(), "", row);
        // Which goals an action serves stands with the action.
        row.keySet()
            .removeIf(
                field ->
                    field.startsWith("od_action_matrix.")
                        && !field.equals("od_action_matrix.note"));
        row.forEach((field, value) -> add(table(DOCUMENT), documentRow(field, value)));
      } else {
        parts(name, "", entry.getValue());
      }
    }
  }

  private static void add(Table table, Map<String, JsonNode> cells) {
    table.rows().add(new Row(table.rows().size() + 2, cells));
  }

  private static Map<String, JsonNode> documentRow(String field, JsonNode value) {
    var row = new LinkedHashMap<String, JsonNode>();
    row.put(FIELD, text(field));
    row.put(VALUE, value);
    return row;
  }

  private void parts(String sheet, String owner, JsonNode list) {
    int number = 0;
    for (var part : list) {
      number++;
      var row = new LinkedHashMap<String, JsonNode>();
      var code = part.has("code") ? part.get("code") : part.get("id");
      var key = code == null ? owner + "#" + number : code.asText();
      if (!owner.isEmpty()) {
        row.put(IN, text(owner));
      }
      if (code == null) {
        row.put(KEY, text(key));
      }
      for (var field : part.properties()) {
        flatten(field.getKey(), field.getValue(), key, row);
      }
      var table = table(sheet);
      table.head().addAll(row.keySet());
      add(table, row);
    }
  }

  private void flatten(String name, JsonNode value, String owner, Map<String, JsonNode> row) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(field -> flatten(name + "." + field.getKey(), field.getValue(), owner, row));
    } else if (isListOfParts(value)) {
      parts(name, owner, value);
    } else if (value.isArray()) {
      var lines = new ArrayList<String>();
      value.forEach(one -> lines.add(one.asText()));
      if (!lines.isEmpty()) {
        row.put(name + LIST, text(ListCell.written(lines)));
      }
    } else if (!value.isNull()) {
      row.put(name, value);
    }
  }

  private static boolean isListOfParts(JsonNode value) {
    return value.isArray() && !value.isEmpty() && value.get(0).isObject();
  }

  /**
   * The files that these tables stand for.
   *
   * @param faults is given tables that are missing and rows that belong to nothing
   */
  static Trees back(List<Table> tables, Faults faults) {
    var nodes = JsonNodeFactory.instance;
    var plan = nodes.objectNode();
    var evidence = nodes.objectNode();
    var parts = new LinkedHashMap<String, Map<String, ObjectNode>>();
    var there = tables.stream().map(Table::name).collect(Collectors.toSet());
    names().stream()
        .filter(name -> !there.contains(name))
        .forEach(name -> faults.add("table-missing", name));
    document(tables, plan, evidence, faults);
    for (var kind : Kind.values()) {
      var keyed = new LinkedHashMap<String, ObjectNode>();
      parts.put(kind.sheet, keyed);
      for (var row : rows(tables, kind.sheet)) {
        var part = part(kind, row);
        var key = key(row);
        if (!key.isEmpty() && keyed.putIfAbsent(key, part) != null) {
          faults.inRow(kind.sheet, row.number(), "key-twice", key);
        }
        var owner = row.text(IN);
        var home =
            kind.owner.isEmpty()
                ? kind.isOfEvidence() ? evidence : plan
                : parts.getOrDefault(kind.owner, Map.of()).get(owner);
        if (home == null) {
          faults.inRow(kind.sheet, row.number(), "no-owner", owner, kind.owner);
        } else {
          list(home, kind.field).add(part);
        }
      }
    }
    matrix(plan, parts.getOrDefault(Kind.ACTIONS.sheet, Map.of()));
    return new Trees(plan, evidence);
  }

  private static void document(
      List<Table> tables, ObjectNode plan, ObjectNode evidence, Faults faults) {
    var seen = new HashSet<String>();
    for (var row : rows(tables, DOCUMENT)) {
      var field = row.text(FIELD);
      if (field.isBlank()) {
        faults.inRow(DOCUMENT, row.number(), "no-field", row.text(VALUE));
      } else if (!seen.add(field)) {
        faults.inRow(DOCUMENT, row.number(), "key-twice", field);
      } else {
        var isOfEvidence = field.startsWith(PlanShape.OF_EVIDENCE);
        put(
            DOCUMENT,
            isOfEvidence ? evidence : plan,
            field,
            row.cells().getOrDefault(VALUE, text("")));
      }
    }
  }

  private static List<Row> rows(List<Table> tables, String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .flatMap(table -> table.rows().stream())
        .toList();
  }

  private static String key(Row row) {
    return Stream.of(KEY, "code", "id")
        .map(row::text)
        .filter(key -> !key.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static ObjectNode part(Kind kind, Row row) {
    var part = JsonNodeFactory.instance.objectNode();
    row.cells()
        .forEach(
            (column, value) -> {
              if (!column.equals(IN) && !column.equals(KEY)) {
                put(kind.sheet, part, column, value);
              }
            });
    // An indicator without a figure still has a target and a result: empty ones.
    if (kind == Kind.INDICATORS) {
      List.of("target", "result", "events").forEach(part::withObjectProperty);
    } else if (kind == Kind.EVIDENCE) {
      part.withObjectProperty("participants");
    }
    return part;
  }

  static void put(String table, ObjectNode part, String column, JsonNode value) {
    var marked = table.equals(DOCUMENT) && column.startsWith(PlanShape.OF_EVIDENCE);
    var inFile = marked ? column.substring(PlanShape.OF_EVIDENCE.length()) : column;
    var open = PlanShape.openOf(table, column);
    if (open.isPresent()) {
      // What stands for the star is a name that may have dots of its own.
      var before = open.get().substring(0, open.get().length() - 1);
      home(part, before).set(column.substring(before.length()), value);
      return;
    }
    var isList = inFile.endsWith(LIST);
    var path = isList ? inFile.substring(0, inFile.length() - LIST.length()) : inFile;
    var home = home(part, path);
    var name = path.substring(path.lastIndexOf('.') + 1);
    if (isList) {
      var list = home.putArray(name);
      ListCell.read(value.asText()).forEach(list::add);
    } else {
      home.set(name, value);
    }
  }

  private static ArrayNode list(ObjectNode part, String path) {
    return home(part, path).withArrayProperty(path.substring(path.lastIndexOf('.') + 1));
  }

  private static ObjectNode home(ObjectNode part, String path) {
    var home = part;
    var names = path.split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      if (home.get(names[i]) instanceof ObjectNode inner) {
        home = inner;
      } else {
        home = home.putObject(names[i]);
      }
    }
    return home;
  }

  static void matrix(ObjectNode plan, Map<String, ObjectNode> actions) {
    var matrix = plan.withObjectProperty("od_action_matrix");
    var byAction = matrix.putObject("by_action");
    int links = 0;
    for (var action : actions.entrySet()) {
      if (action.getValue().get("ods") instanceof ArrayNode goals && !goals.isEmpty()) {
        byAction.set(action.getKey(), goals);
        links += goals.size();
      }
    }
    matrix.put("link_count", links);
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }
}
