package org.peillood.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;

/** A count with its name, as far as it may be shown. */
public record CountLine(String name, Published<Long> count) {

  /** Counts that add up to one that is shown. */
  static List<CountLine> protect(Map<String, Long> counts, DisclosureControl control) {
    if (counts.isEmpty()) {
      return List.of();
    }
    var row = counts.values().stream().mapToLong(Long::longValue).toArray();
    var safe = control.protect(new long[][] {row}).cells().get(0);
    var lines = new ArrayList<CountLine>();
    for (var name : counts.keySet()) {
      lines.add(new CountLine(name, safe.get(lines.size())));
    }
    return lines;
  }

  /** The largest count among these that is shown; at least 1. */
  public static long most(List<CountLine> lines) {
    return lines.stream()
        .flatMap(line -> line.count().value().stream())
        .mapToLong(Long::longValue)
        .max()
        .orElse(1);
  }
}
