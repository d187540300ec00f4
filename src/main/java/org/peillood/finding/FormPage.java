package org.peillood.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.ChartDefinition;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Theme;
import org.peillood.policy.YearPlan;
import org.peillood.segment.SegmentQuote;
import org.peillood.web.Complaint;

/**
 * What the form of a finding shows.
 *
 * @param finding the one that is changed; empty for a new one
 * @param result the figure to cite from; empty where the figure stays what it is
 * @param quotes those that can be put under it
 * @param charts those that may be shown beside it
 * @param existing those under which the figure can be put instead
 * @param faults what is wrong, by the name of the field
 */
public record FormPage(
    FindingForm form,
    Optional<Finding> finding,
    Optional<TabulationResult> result,
    List<SegmentQuote> quotes,
    List<ChartDefinition> charts,
    List<Finding> existing,
    YearPlan plan,
    Map<String, Complaint> faults) {

  /** The notes to choose from at a theme; a note of several themes stands at its first. */
  public List<EvidenceItem> notesAt(Theme theme) {
    return plan.notesOf(theme).stream()
        .filter(note -> note.themes().get(0).equals(theme.code()))
        .toList();
  }

  /** How many notes and indicators are chosen at a theme. */
  public long chosenAt(Theme theme) {
    return notesAt(theme).stream().filter(note -> form.notes().contains(note.code())).count()
        + plan.indicatorsOf(theme).stream()
            .filter(indicator -> form.indicators().contains(indicator.code()))
            .count();
  }

  /** What is wrong with a field. */
  public Optional<Complaint> fault(String field) {
    return Optional.ofNullable(faults.get(field));
  }
}
