package org.peillood.planfiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plan that is brought in has otherwise than the one there is, for one kind of part.
 *
 * @param kind the kind of part by its name in the files, for instance {@code indicators}
 * @param added codes that are new
 * @param changed codes of parts that say something else
 * @param gone codes that are no longer there
 */
public record PlanDifference(
    String kind, List<String> added, List<String> changed, List<String> gone) {

  private static final Set<String> KINDS =
      Set.of(
          "goals",
          "ods",
          "themes",
          "actions",
          "sub_actions",
          "indicators",
          "evidence",
          "anomalies");

  static List<PlanDifference> between(PlanTables.Trees there, PlanTables.Trees brought) {
    var before = byKind(there);
    var differences = new ArrayList<PlanDifference>();
    byKind(brought)
        .forEach(
            (kind, parts) -> {
              var old = before.getOrDefault(kind, Map.of());
              var added = parts.keySet().stream().filter(code -> !old.containsKey(code)).toList();
              var gone = old.keySet().stream().filter(code -> !parts.containsKey(code)).toList();
              var changed =
                  parts.entrySet().stream()
                      .filter(part -> old.containsKey(part.getKey()))
                      .filter(part -> !part.getValue().equals(old.get(part.getKey())))
                      .map(Map.Entry::getKey)
                      .toList();
              differences.add(new PlanDifference(kind, added, changed, gone));
            });
    return List.copyOf(differences);
  }

  private static Map<String, Map<String, Map<String, JsonNode>>> byKind(PlanTables.Trees trees) {
    Map<String, Map<String, Map<String, JsonNode>>> kinds = new LinkedHashMap<>();
    for (var table : PlanTables.of(trees)) {
      if (KINDS.contains(table.name())) {
        var parts = new LinkedHashMap<String, Map<String, JsonNode>>();
        for (var row : table.rows()) {
          var code = row.text(row.cells().containsKey("code") ? "code" : "id");
          if (!code.isEmpty()) {
            parts.put(code, row.cells());
          }
        }
        kinds.put(table.name(), parts);
      }
    }
    return kinds;
  }
}
