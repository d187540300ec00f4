package org.peillood.export;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.WavePanel;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/** Leads from the page of a survey to its microdata, those who may have them. */
@ApplicationScoped
class ExportPanel implements WavePanel {

  @Override
  public Optional<JteModel> about(Frame frame, Survey survey, Wave wave) {
    return frame.may("RESEARCH")
        ? Optional.of(new StaticTemplates().exportPanel(frame, survey, wave))
        : Optional.empty();
  }
}
