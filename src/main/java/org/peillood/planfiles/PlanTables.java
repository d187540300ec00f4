package org.peillood.planfiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peillood.web.Complaint;

/**
 * A plan as tables, one for each kind of part, and back. A column is a field by the name it has in
 * the file; {@code target.value} is a field in a field, and {@code []} after a name says that each
 * line of the cell is one of a list. {@code in} names the part that a row belongs to.
 */
final class PlanTables {

  static final String DOCUMENT = "document";
  private static final String IN = "in";
  private static final String KEY = "key";
  private static final String LIST = "[]";

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

    boolean isOfEvidence() {
      return this == EVIDENCE || this == CHAINS;
    }
  }

  /** A table with names on top; a row has only the cells that are filled. */
  record Table(String name, Set<String> head, List<Map<String, JsonNode>> rows) {

    static Table empty(String name) {
      return new Table(name, new LinkedHashSet<>(), new ArrayList<>());
    }
  }

  /** The two files of a year. */
  record Trees(ObjectNode plan, ObjectNode evidence) {}

  private final Map<String, Table> tables = new LinkedHashMap<>();

  private PlanTables() {}

  static List<Table> of(Trees trees) {
    var all = new PlanTables();
    var document = all.table(DOCUMENT);
    document.head().addAll(List.of("field", "value"));
    for (var kind : Kind.values()) {
      all.table(kind.sheet);
    }
    all.top(trees.plan(), "");
    all.top(trees.evidence(), "evidence_");
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
        row.forEach((field, value) -> table(DOCUMENT).rows().add(documentRow(field, value)));
      } else {
        parts(name, "", entry.getValue());
      }
    }
  }

  private static Map<String, JsonNode> documentRow(String field, JsonNode value) {
    var row = new LinkedHashMap<String, JsonNode>();
    row.put("field", text(field));
    row.put("value", value);
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
      table.rows().add(row);
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
        row.put(name + LIST, text(String.join("\n", lines)));
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
   * @param faults is given tables that are not known and rows that belong to nothing
   */
  static Trees back(String file, List<Table> tables, List<Complaint> faults) {
    var nodes = JsonNodeFactory.instance;
    var plan = nodes.objectNode();
    var evidence = nodes.objectNode();
    var parts = new LinkedHashMap<String, Map<String, ObjectNode>>();
    var known = Arrays.stream(Kind.values()).map(kind -> kind.sheet).toList();
    for (var table : tables) {
      if (!known.contains(table.name()) && !table.name().equals(DOCUMENT)) {
        faults.add(
            new Complaint(
                file + ", " + table.name(),
                "A plan has no table of this name.",
                "Use one of " + DOCUMENT + ", " + String.join(", ", known) + ", or remove it."));
      }
    }
    for (var row : rows(tables, DOCUMENT)) {
      var field = row.getOrDefault("field", text("")).asText();
      if (field.startsWith("evidence_")) {
        put(evidence, field.substring("evidence_".length()), row.getOrDefault("value", text("")));
      } else if (!field.isBlank()) {
        put(plan, field, row.getOrDefault("value", text("")));
      }
    }
    for (var kind : Kind.values()) {
      var keyed = new LinkedHashMap<String, ObjectNode>();
      parts.put(kind.sheet, keyed);
      int line = 1;
      for (var row : rows(tables, kind.sheet)) {
        line++;
        var part = part(kind, row);
        keyed.put(key(row, line), part);
        var owner = row.getOrDefault(IN, text("")).asText();
        var home =
            kind.owner.isEmpty()
                ? kind.isOfEvidence() ? evidence : plan
                : parts.getOrDefault(kind.owner, Map.of()).get(owner);
        if (home == null) {
          faults.add(
              new Complaint(
                  file + ", " + kind.sheet + ", row " + line,
                  "'" + owner + "' is not in the table " + kind.owner + ".",
                  "Correct the column 'in', or add the row it belongs to."));
        } else {
          list(home, kind.field).add(part);
        }
      }
    }
    matrix(plan, parts.getOrDefault(Kind.ACTIONS.sheet, Map.of()));
    return new Trees(plan, evidence);
  }

  private static List<Map<String, JsonNode>> rows(List<Table> tables, String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .flatMap(table -> table.rows().stream())
        .toList();
  }

  private static String key(Map<String, JsonNode> row, int line) {
    for (var name : List.of(KEY, "code", "id")) {
      var key = row.get(name);
      if (key != null) {
        return key.asText();
      }
    }
    return "row " + line;
  }

  private static ObjectNode part(Kind kind, Map<String, JsonNode> row) {
    var part = JsonNodeFactory.instance.objectNode();
    row.forEach(
        (column, value) -> {
          if (!column.equals(IN) && !column.equals(KEY)) {
            put(part, column, value);
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

  private static void put(ObjectNode part, String column, JsonNode value) {
    var isList = column.endsWith(LIST);
    var path = isList ? column.substring(0, column.length() - LIST.length()) : column;
    var home = home(part, path);
    var name = path.substring(path.lastIndexOf('.') + 1);
    if (isList) {
      var list = home.putArray(name);
      value.asText().lines().forEach(list::add);
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

  private static void matrix(ObjectNode plan, Map<String, ObjectNode> actions) {
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
