package org.peillood.note;

import java.util.List;
import org.peillood.policy.EvidenceItem;

/**
 * Policy files with their notes, and the form for another or for one that is changed.
 *
 * @param changed the id of the one whose form is shown; empty for a new one
 */
public record PolicyDossiersPage(List<File> files, DossierForm form, String changed) {

  public PolicyDossiersPage {
    files = List.copyOf(files);
  }

  /** A policy file with the notes in it. */
  public record File(PolicyDossier dossier, List<EvidenceItem> notes) {}
}
