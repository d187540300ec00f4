package org.peillood.openrosa;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The values of a filled-in form by the names of their nodes, in their order, to be held against
 * the answers that the store has. What clients and servers add to any form is not among them.
 */
record SentValues(Map<String, List<String>> byName) {

  private static final Set<String> ADDED = Set.of("meta", "formhub", "__version__", "_version_");

  static SentValues of(Node root) {
    var values = new LinkedHashMap<String, List<String>>();
    root.children().stream()
        .filter(child -> !ADDED.contains(child.name()))
        .forEach(child -> gather(child, values));
    return new SentValues(values);
  }

  /** What of them the stored answers lack or hold otherwise, in words; empty when all is there. */
  List<String> without(JsonNode answers) {
    var kept = new LinkedHashMap<String, List<JsonNode>>();
    gather(answers, kept);
    var missing = new ArrayList<String>();
    byName.forEach(
        (name, values) -> {
          var stored = kept.getOrDefault(name, List.of());
          boolean same = stored.size() == values.size();
          for (int i = 0; same && i < values.size(); i++) {
            same = isSame(values.get(i), stored.get(i));
          }
          if (!same) {
            missing.add(name + " " + values + " is " + stored);
          }
        });
    return missing;
  }

  private static void gather(Node node, Map<String, List<String>> values) {
    if (!node.isLeaf()) {
      node.children().forEach(child -> gather(child, values));
    } else if (!node.text().isBlank()) {
      values.computeIfAbsent(node.name(), n -> new ArrayList<>()).add(node.text().strip());
    }
  }

  private static void gather(JsonNode answers, Map<String, List<JsonNode>> values) {
    for (var field : answers.properties()) {
      var value = field.getValue();
      if (value.isArray() && value.path(0).isObject()) {
        value.forEach(instance -> gather(instance, values));
      } else if (!value.has("missing")) {
        var name = field.getKey().substring(field.getKey().lastIndexOf('/') + 1);
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
  }

  private static boolean isSame(String sent, JsonNode stored) {
    if (stored.isNumber()) {
      return new BigDecimal(sent).compareTo(stored.decimalValue()) == 0;
    }
    if (stored.isArray()) {
      return StreamSupport.stream(stored.spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(" "))
          .equals(sent.replaceAll("\\s+", " "));
    }
    var text = stored.has("file") ? stored.path("file").asText() : stored.asText();
    // Of when somebody was asked only the day is kept.
    return text.equals(sent) || (text.matches("[0-9-]{10}") && sent.startsWith(text + "T"));
  }
}
