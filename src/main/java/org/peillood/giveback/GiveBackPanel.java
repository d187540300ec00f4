package org.peillood.giveback;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.WavePanel;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/** Tells on the page of a survey whether the results of a wave were given back. */
@ApplicationScoped
class GiveBackPanel implements WavePanel {

  @Inject GivingBack givingBack;

  @Override
  public Optional<JteModel> about(Frame frame, Survey survey, Wave wave) {
    boolean given = givingBack.of(survey, wave).filter(GivenBack::isGiven).isPresent();
    return Optional.of(
        new StaticTemplates().givebackPanel(frame, survey, wave, given && givingBack.isOver(wave)));
  }
}
