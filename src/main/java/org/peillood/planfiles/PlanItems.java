package org.peillood.planfiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peillood.policy.PlanShape;

/**
 * A plan as single items that can each be kept or replaced: every part that has a code, and every
 * field of the year itself. What is kept under a part without a code of its own, such as the forums
 * of an indicator, belongs to that part.
 */
final class PlanItems {

  /** What an item is called: its kind as in the files, and its code or the name of the field. */
  record Key(String kind, String code) {}

  static final String IN = "in";

  /** The lists of parts with a code, by the list that holds them. */
  private static final Map<String, List<String>> INNER =
      Map.of(
          "goals", List.of("ods"),
          "themes", List.of("actions"),
          "actions", List.of("sub_actions", "indicators"));

  private static final Map<String, String> OWNERS =
      Map.of(
          "ods", "goals",
          "actions", "themes",
          "sub_actions", "actions",
          "indicators", "actions");

  private static final List<String> OF_PLAN = List.of("goals", "themes", "anomalies");
  private static final List<String> OF_EVIDENCE = List.of("evidence", "chains");

  /** All kinds in the order of the pages. */
  static final List<String> KINDS =
      List.of(
          PlanShape.DOCUMENT,
          "goals",
          "ods",
          "themes",
          "actions",
          "sub_actions",
          "indicators",
          "evidence",
          "chains",
          "anomalies");

  private final Map<Key, ObjectNode> items = new LinkedHashMap<>();

  private PlanItems() {}

  static PlanItems of(PlanTables.Trees trees) {
    var all = new PlanItems();
    for (var table : PlanTables.of(trees)) {
      if (table.name().equals(PlanShape.DOCUMENT)) {
        for (var row : table.rows()) {
          var item = JsonNodeFactory.instance.objectNode();
          item.set("value", row.cells().get("value"));
          all.items.put(new Key(PlanShape.DOCUMENT, row.text("field")), item);
        }
      }
    }
    OF_PLAN.forEach(kind -> all.list(kind, "", trees.plan().path(kind)));
    OF_EVIDENCE.forEach(kind -> all.list(kind, "", trees.evidence().path(kind)));
    return all;
  }

  private void list(String kind, String owner, JsonNode parts) {
    for (var part : parts) {
      var code = (part.has("code") ? part.get("code") : part.path("id")).asText();
      var item = ((ObjectNode) part).deepCopy();
      var inner = INNER.getOrDefault(kind, List.of());
      inner.forEach(item::remove);
      if (!owner.isEmpty()) {
        item.put(IN, owner);
      }
      items.put(new Key(kind, code), item);
      inner.forEach(name -> list(name, code, part.path(name)));
    }
  }

  Map<Key, ObjectNode> all() {
    return items;
  }

  Optional<ObjectNode> get(Key key) {
    return Optional.ofNullable(items.get(key));
  }

  /** The kind of item under which one of this kind stands. */
  static Optional<String> ownerKind(String kind) {
    return Optional.ofNullable(OWNERS.get(kind));
  }

  List<String> codes(String kind) {
    return items.keySet().stream().filter(key -> key.kind().equals(kind)).map(Key::code).toList();
  }

  /** What an item says, field by field; fields in which nothing stands are left out. */
  static Map<String, String> words(ObjectNode item) {
    var words = new LinkedHashMap<String, String>();
    item.properties().forEach(field -> words(field.getKey(), field.getValue(), words));
    return words;
  }

  private static void words(String path, JsonNode value, Map<String, String> words) {
    if (value.isObject()) {
      value.properties().forEach(one -> words(path + "." + one.getKey(), one.getValue(), words));
      return;
    }
    var text = line(value, "\n");
    if (!text.isEmpty()) {
      words.put(path, text);
    }
  }

  private static String line(JsonNode value, String between) {
    if (value.isArray()) {
      var lines = new ArrayList<String>();
      value.forEach(one -> lines.add(line(one, ", ")));
      return String.join(between, lines);
    }
    if (value.isObject()) {
      return value.properties().stream()
          .map(field -> Map.entry(field.getKey(), line(field.getValue(), ", ")))
          .filter(field -> !field.getValue().isEmpty())
          .map(field -> field.getKey() + ": " + field.getValue())
          .collect(Collectors.joining("; "));
    }
    // 80 and 80.0 say the same; a spreadsheet keeps one way to end a line.
    return value.isNumber()
        ? value.decimalValue().signum() == 0
            ? "0"
            : value.decimalValue().stripTrailingZeros().toPlainString()
        : value.isNull() ? "" : value.asText().replace("\r\n", "\n");
  }

  /**
   * A plan put together from these items, in their order. Which goals an action serves is taken
   * from the action, and which evidence an indicator stands on from the indicator; the other side
   * follows.
   */
  static PlanTables.Trees trees(Map<Key, ObjectNode> chosen) {
    var plan = JsonNodeFactory.instance.objectNode();
    var evidence = JsonNodeFactory.instance.objectNode();
    var parts = new LinkedHashMap<Key, ObjectNode>();
    chosen.forEach((key, item) -> parts.put(key, item.deepCopy()));
    OF_PLAN.forEach(plan::putArray);
    OF_EVIDENCE.forEach(evidence::putArray);
    parts.forEach(
        (key, part) -> {
          if (key.kind().equals(PlanShape.DOCUMENT)) {
            var isOfEvidence = key.code().startsWith(PlanShape.OF_EVIDENCE);
            PlanTables.put(
                key.kind(), isOfEvidence ? evidence : plan, key.code(), part.get("value"));
          }
        });
    follow(parts, "actions", "ods", "ods", "actions");
    follow(parts, "indicators", "evidence", "evidence", "indicators");
    for (var kind : KINDS) {
      parts.forEach(
          (key, part) -> {
            if (key.kind().equals(kind) && !kind.equals(PlanShape.DOCUMENT)) {
              var owner = part.remove(IN);
              home(plan, evidence, parts, kind, owner).ifPresent(home -> home.add(part));
            }
          });
    }
    var actions = new LinkedHashMap<String, ObjectNode>();
    parts.forEach(
        (key, part) -> {
          if (key.kind().equals("actions")) {
            actions.put(key.code(), part);
          }
        });
    PlanTables.matrix(plan, actions);
    return new PlanTables.Trees(plan, evidence);
  }

  private static Optional<ArrayNode> home(
      ObjectNode plan,
      ObjectNode evidence,
      Map<Key, ObjectNode> parts,
      String kind,
      @Nullable JsonNode owner) {
    if (owner == null) {
      return Optional.of((OF_EVIDENCE.contains(kind) ? evidence : plan).withArrayProperty(kind));
    }
    return Optional.ofNullable(parts.get(new Key(OWNERS.getOrDefault(kind, ""), owner.asText())))
        .map(part -> part.withArrayProperty(kind));
  }

  // The list at one side as the other side has it; what was there keeps its order.
  private static void follow(
      Map<Key, ObjectNode> parts, String kind, String field, String others, String back) {
    var linked = new LinkedHashMap<String, LinkedHashSet<String>>();
    parts.forEach(
        (key, part) -> {
          if (key.kind().equals(kind)) {
            part.path(field)
                .forEach(
                    code ->
                        linked
                            .computeIfAbsent(code.asText(), any -> new LinkedHashSet<>())
                            .add(key.code()));
          }
        });
    parts.forEach(
        (key, part) -> {
          if (key.kind().equals(others)) {
            var now = linked.getOrDefault(key.code(), new LinkedHashSet<>());
            var list = new LinkedHashSet<String>();
            part.path(back).forEach(code -> list.add(code.asText()));
            list.retainAll(now);
            list.addAll(now);
            part.remove(back);
            if (!list.isEmpty()) {
              list.forEach(part.putArray(back)::add);
            }
          }
        });
  }
}
