package org.peillood.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Indicator;
import org.peillood.policy.YearPlan;

/**
 * The line that one finding holds: what it is put under above it, what it stands on below it.
 *
 * @param indicators those above it, in the order of the plan
 * @param notes those above it, in the order of the plan
 * @param drifts the figures below it, each as it was and as it is
 */
public record Line(
    Finding finding, List<Indicator> indicators, List<EvidenceItem> notes, List<Drift> drifts) {

  public Line {
    indicators = List.copyOf(indicators);
    notes = List.copyOf(notes);
    drifts = List.copyOf(drifts);
  }

  /**
   * The whole line of a finding.
   *
   * @param plan of the year of its indicators
   * @param notes of every year
   * @param live runs a tabulation now; empty when that is not possible any more
   */
  static Line of(
      Finding finding,
      YearPlan plan,
      List<EvidenceItem> notes,
      Function<Tabulation, Optional<TabulationResult>> live) {
    return new Line(
        finding,
        plan.indicatorsFedBy(finding.indicators(plan.year().year())),
        notes.stream().filter(note -> finding.notes().contains(note.code())).toList(),
        finding.evidence().stream()
            .map(evidence -> new Drift(evidence, live.apply(evidence.tabulation())))
            .toList());
  }

  /** The same line as it hangs from one of its indicators. */
  Line from(Indicator indicator) {
    return new Line(finding, List.of(indicator), notes, drifts);
  }

  /** The same line as it hangs from one of its notes. */
  Line from(EvidenceItem note) {
    return new Line(finding, List.of(), List.of(note), drifts);
  }

  /**
   * From the top to the question: indicators, notes, the finding, its quotes, charts, documents and
   * events, and each figure with its question.
   */
  public List<Step> steps() {
    var steps = new ArrayList<Step>();
    indicators.forEach(indicator -> steps.add(new Step.OfIndicator(indicator)));
    notes.forEach(note -> steps.add(new Step.OfNote(note)));
    steps.add(new Step.OfFinding(finding));
    if (!finding.quotes().isEmpty()) {
      steps.add(new Step.OfQuotes(finding));
    }
    finding.materials().forEach(material -> steps.add(new Step.OfMaterial(material)));
    for (var drift : drifts) {
      steps.add(new Step.OfFigure(drift));
      steps.add(new Step.OfQuestion(drift.evidence()));
    }
    return List.copyOf(steps);
  }

  /** How sure the finding is, as things stand now. */
  public Confidence confidence() {
    return Confidence.of(this);
  }

  /** Whether a figure has left the interval that was given with it. */
  public boolean hasMoved() {
    return drifts.stream().anyMatch(drift -> drift.verdict() == Drift.Verdict.OUTSIDE);
  }

  /**
   * The figures that no longer bear the claim as they did: outside the interval that was given, no
   * longer to be shown, or no longer to be computed.
   */
  List<Drift> drifted() {
    return drifts.stream()
        .filter(
            drift ->
                switch (drift.verdict()) {
                  case OUTSIDE, SUPPRESSED, GONE -> true;
                  case UNCHANGED, WITHIN, NO_INTERVAL -> false;
                })
        .toList();
  }
}
