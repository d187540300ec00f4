package org.peillood.policy;

import java.util.List;
import org.peillood.policy.EvidenceItem.Kind;

/**
 * Evidence of plans, as chosen by a reader.
 *
 * @param shown what was chosen, in the order of the plans
 * @param all how many there are without a choice
 * @param current the year that is worked with
 */
public record EvidenceList(
    Filter filter,
    List<EvidenceItem> shown,
    int all,
    int current,
    List<Kind> kinds,
    List<String> themes,
    List<Integer> years) {

  public EvidenceList {
    shown = List.copyOf(shown);
    kinds = List.copyOf(kinds);
    themes = List.copyOf(themes);
    years = List.copyOf(years);
  }

  /** What a reader chose; what is empty, or unknown to all evidence, leaves nothing out or in. */
  public record Filter(String kind, String theme, String year) {

    private boolean takes(EvidenceItem item) {
      return (kind.isEmpty() || item.kind().name().equals(kind))
          && (theme.isEmpty() || item.themes().contains(theme))
          && (year.isEmpty() || Integer.toString(item.year()).equals(year));
    }
  }

  static EvidenceList of(List<EvidenceItem> all, int current, Filter filter) {
    return new EvidenceList(
        filter,
        all.stream().filter(filter::takes).toList(),
        all.size(),
        current,
        all.stream().map(EvidenceItem::kind).distinct().sorted().toList(),
        all.stream().flatMap(item -> item.themes().stream()).distinct().sorted().toList(),
        all.stream().map(EvidenceItem::year).distinct().toList());
  }
}
