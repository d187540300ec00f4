package org.peillood.response;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/** Tells on the page of a survey how far the quotas of a wave are. */
@ApplicationScoped
class QuotaProgress implements WavePanel {

  @Inject Quotas quotas;

  @Override
  public Optional<JteModel> about(Frame frame, Survey survey, Wave wave) {
    if (wave.quotas().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StaticTemplates()
            .responseQuotas(frame, wave, quotas.progress(survey, wave), quotas.full(survey, wave)));
  }
}
