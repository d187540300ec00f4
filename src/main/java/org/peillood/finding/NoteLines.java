package org.peillood.finding;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.NotePanel;
import org.peillood.web.Frame;

/** Adds to the page of a policy note the lines that hang from it, down to the questions. */
@ApplicationScoped
public class NoteLines implements NotePanel {

  @Inject Walk walk;

  @Override
  public Optional<Content> of(Frame frame, EvidenceItem note) {
    var lines = walk.from(note, frame.language());
    List<Question> feeding = lines.isEmpty() ? walk.feeding(note.code()) : List.of();
    return Optional.of(new StaticTemplates().findingLines(frame, "note", lines, feeding));
  }
}
