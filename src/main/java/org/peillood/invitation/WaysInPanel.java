package org.peillood.invitation;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.ResponseCounts;
import org.peillood.response.WavePanel;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/** Tells on the page of a survey how the invitations of a wave stand. */
@ApplicationScoped
class WaysInPanel implements WavePanel {

  @Inject Invitees invitees;
  @Inject ResponseCounts counts;

  @Override
  public Optional<JteModel> about(Frame frame, Survey survey, Wave wave) {
    if (wave.mode() == Wave.Mode.FIELD_APP) {
      return Optional.empty();
    }
    var invited = invitees.invited(survey, wave);
    var outcome = Outcome.of(wave, invited, counts.byDisposition(survey.id()));
    return Optional.of(
        new StaticTemplates().invitationPanel(frame, survey, wave, invited, outcome));
  }
}
