package org.peillood.finding;

import java.util.List;
import java.util.Optional;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.YearPlan;

/**
 * What a finding can be put under.
 *
 * @param plan the plan of one year, whose indicators it can be put under
 * @param notes policy notes of every year
 */
public record FindingTargets(YearPlan plan, List<EvidenceItem> notes) {

  public FindingTargets {
    notes = List.copyOf(notes);
  }

  /** The note with this code. */
  Optional<EvidenceItem> note(String code) {
    return notes.stream().filter(note -> note.code().equals(code)).findFirst();
  }
}
