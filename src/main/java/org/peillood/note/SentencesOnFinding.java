package org.peillood.note;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.finding.Finding;
import org.peillood.finding.FindingPanel;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Frame;

/** Adds to the page of a finding the sentences in notes that stand on it. */
@ApplicationScoped
public class SentencesOnFinding implements FindingPanel {

  @Inject Sentences sentences;

  @Override
  public Optional<Content> of(Frame frame, Finding finding) {
    var all = sentences.onFinding(finding.code());
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new StaticTemplates().noteSentences(frame, all));
  }
}
