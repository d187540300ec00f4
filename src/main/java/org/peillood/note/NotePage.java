package org.peillood.note;

import java.util.List;
import java.util.Optional;
import org.peillood.policy.EvidenceItem;

/**
 * What the page of a note shows of it beside the plan.
 *
 * @param checked its newest version, judged; empty for a note without text
 * @param file the policy file it belongs to
 */
public record NotePage(
    EvidenceItem note,
    Optional<NoteDossier> dossier,
    Optional<PolicyDossier> file,
    List<NoteVersion> versions,
    Optional<Checked> checked) {

  public NotePage {
    versions = List.copyOf(versions);
  }
}
