package org.peillood.weighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the population on one item.
 *
 * @param item its name
 * @param targets how many of the population are in each category, by its code: counts, percent or
 *     shares, as only their proportions matter; a category that is absent has nobody
 * @param together categories that count with another, such as one in which hardly anybody answered:
 *     its code, and that of the other
 */
public record Margin(String item, Map<String, Double> targets, Map<String, String> together) {

  /** Keeps the order of the categories. */
  public Margin {
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    together = Collections.unmodifiableMap(new LinkedHashMap<>(together));
  }

  /** A margin in which every category stands alone. */
  public Margin(String item, Map<String, Double> targets) {
    this(item, targets, Map.of());
  }

  /** The category under which this one is counted, which is often itself. */
  String head(String code) {
    var seen = new HashSet<String>();
    var head = code;
    while (together.containsKey(head) && seen.add(head)) {
      head = together.get(head);
    }
    return head;
  }

  /** Whether some categories count with each other in a circle. */
  boolean isCircular() {
    return together.keySet().stream().anyMatch(code -> together.containsKey(head(code)));
  }

  /**
   * The categories as they are counted, in the order of the item: the head of each group, and all
   * who are in it.
   */
  Map<String, List<String>> groups(List<String> codes) {
    var groups = new LinkedHashMap<String, List<String>>();
    for (var code : codes) {
      groups.computeIfAbsent(head(code), head -> new ArrayList<>()).add(code);
    }
    return groups;
  }

  /** The part of the population (0 to 1) that is in any of these categories. */
  double share(List<String> codes) {
    double all = total();
    double these = codes.stream().mapToDouble(code -> targets.getOrDefault(code, 0.0)).sum();
    return all > 0 ? these / all : 0;
  }

  double total() {
    return targets.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
