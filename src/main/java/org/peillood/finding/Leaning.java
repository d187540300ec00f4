package org.peillood.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peillood.chart.ChartDefinition;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Indicator;

/**
 * Everything that leans on one item, so that whoever changes its wording knows what hangs from it.
 *
 * @param lines the findings with a figure about the item, and what these are put under
 * @param reached the notes and indicators that are reached through those findings
 * @param meant the notes and indicators that the item feeds by its definition
 * @param charts those that draw the item
 */
public record Leaning(
    List<Line> lines, List<Target> reached, List<Target> meant, List<ChartDefinition> charts) {

  public Leaning {
    lines = List.copyOf(lines);
    reached = List.copyOf(reached);
    meant = List.copyOf(meant);
    charts = List.copyOf(charts);
  }

  /**
   * A note or an indicator.
   *
   * @param through codes of the findings that lead to it; none when the definition does
   */
  public record Target(String code, String title, String address, List<String> through) {

    static Target of(EvidenceItem note) {
      return new Target(note.code(), note.title(), "/notas/" + note.code(), List.of());
    }

    static Target of(Indicator indicator) {
      return new Target(indicator.code(), indicator.title(), indicator.address(), List.of());
    }

    private Target alsoThrough(Finding finding) {
      var all = new ArrayList<>(through);
      all.add(finding.code());
      return new Target(code, title, address, List.copyOf(all));
    }
  }

  /**
   * What leans on an item.
   *
   * @param notes those it feeds by its definition
   * @param indicators those it feeds by its definition
   */
  static Leaning on(
      List<EvidenceItem> notes,
      List<Indicator> indicators,
      List<Line> lines,
      List<ChartDefinition> charts) {
    var meant = new ArrayList<Target>();
    notes.forEach(note -> meant.add(Target.of(note)));
    indicators.forEach(indicator -> meant.add(Target.of(indicator)));
    return new Leaning(lines, reached(lines), meant, charts);
  }

  private static List<Target> reached(List<Line> lines) {
    Map<String, Target> reached = new LinkedHashMap<>();
    for (var line : lines) {
      var ends = new ArrayList<Target>();
      line.notes().forEach(note -> ends.add(Target.of(note)));
      line.indicators().forEach(indicator -> ends.add(Target.of(indicator)));
      for (var end : ends) {
        var known = reached.getOrDefault(end.address(), end);
        reached.put(end.address(), known.alsoThrough(line.finding()));
      }
    }
    return List.copyOf(reached.values());
  }

  /** Whether nothing at all leans on it. */
  public boolean isEmpty() {
    return lines.isEmpty() && meant.isEmpty() && charts.isEmpty();
  }
}
