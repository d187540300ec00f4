package org.peillood.response;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/** Tells on the page of a survey how many of those who answered a wave also answered another. */
@ApplicationScoped
class TakingPartAgain implements WavePanel {

  @Inject Panel panel;

  @Override
  public Optional<JteModel> about(Frame frame, Survey survey, Wave wave) {
    if (!survey.hasPanel() || survey.waves().size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new StaticTemplates().responseAlsoIn(frame, wave, panel.alsoIn(survey, wave)));
  }
}
