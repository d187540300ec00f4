package org.peillood.note;

import java.util.List;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Theme;

/** What the form about a note shows. */
public record DossierPage(
    EvidenceItem note, DossierForm form, List<Theme> themes, List<PolicyDossier> dossiers) {

  public DossierPage {
    themes = List.copyOf(themes);
    dossiers = List.copyOf(dossiers);
  }
}
