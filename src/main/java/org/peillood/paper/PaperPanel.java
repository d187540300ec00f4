package org.peillood.paper;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.WavePanel;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/** Tells on the page of a survey how the forms of a wave stand. */
@ApplicationScoped
class PaperPanel implements WavePanel {

  @Inject PrintRuns runs;
  @Inject Keyings keyings;

  @Override
  public Optional<JteModel> about(Frame frame, Survey survey, Wave wave) {
    if (!frame.may("KEY") || !survey.asksConsent()) {
      return Optional.empty();
    }
    long printed =
        runs.of(survey, wave).stream().mapToLong(standing -> standing.run().forms()).sum();
    return Optional.of(
        new StaticTemplates().paperPanel(frame, survey, wave, printed, keyings.used(survey, wave)));
  }
}
