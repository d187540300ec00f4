package org.peillood.finding;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.EvidencePanel;
import org.peillood.web.Frame;

/**
 * Adds to a piece of evidence the surveys that say that they are it, with their questions, and the
 * findings that stand on it or on their figures.
 */
@ApplicationScoped
public class EvidenceLines implements EvidencePanel {

  @Inject Walk walk;
  @Inject Surveys surveys;

  @Override
  public Optional<Content> of(Frame frame, EvidenceItem item) {
    var asked =
        surveys.catalogue().surveys().stream()
            .filter(survey -> survey.evidence().contains(item.code()))
            .toList();
    var lines = walk.on(item, asked, frame.language());
    return asked.isEmpty() && lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StaticTemplates()
                .findingItem(frame, asked.stream().map(SurveyQuestions::of).toList(), lines));
  }
}
