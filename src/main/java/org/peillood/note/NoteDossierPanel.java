package org.peillood.note;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.NotePanel;
import org.peillood.web.Frame;

/** Adds to the page of a note its dossier, its versions and how its numbers stand. */
@ApplicationScoped
public class NoteDossierPanel implements NotePanel {

  @Inject Notes notes;
  @Inject ClaimDesk desk;

  @Override
  public Optional<Content> of(Frame frame, EvidenceItem note) {
    var dossier = notes.dossier(note.code());
    var page =
        new NotePage(
            note,
            dossier,
            dossier.flatMap(NoteDossier::policyDossier).flatMap(notes::policyDossier),
            notes.versions(note.code()),
            desk.check(note, frame.language()));
    return Optional.of(new StaticTemplates().notePanel(frame, page));
  }
}
