package org.peillood.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.ChartDefinition;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Theme;
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
    FindingTargets targets,
    Map<String, Complaint> faults) {

  /** The notes to choose from at a theme; a note of several themes stands at its first. */
  public List<EvidenceItem> notesAt(Theme theme) {
    return targets.notes().stream()
        .filter(note -> note.themes().stream().findFirst().equals(Optional.of(theme.code())))
        .toList();
  }

  /** The notes that stand at no theme of this plan, so that what was chosen stays chosen. */
  public List<EvidenceItem> notesElsewhere() {
    return targets.notes().stream()
        .filter(note -> note.themes().stream().limit(1).allMatch(this::isUnknown))
        .toList();
  }

  private boolean isUnknown(String theme) {
    return targets.plan().theme(theme).isEmpty();
  }

  /** How many notes and indicators are chosen at a theme. */
  public long chosenAt(Theme theme) {
    return notesAt(theme).stream().filter(note -> form.notes().contains(note.code())).count()
        + targets.plan().indicatorsOf(theme).stream()
            .filter(indicator -> form.indicators().contains(indicator.code()))
            .count();
  }

  /** What is wrong with a field. */
  public Optional<Complaint> fault(String field) {
    return Optional.ofNullable(faults.get(field));
  }
}
