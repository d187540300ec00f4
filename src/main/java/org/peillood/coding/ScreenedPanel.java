package org.peillood.coding;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.ItemPanel;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.Frame;

/** Adds to the page of an open question what everyone may read of what was written there. */
@ApplicationScoped
public class ScreenedPanel implements ItemPanel {

  private static final int AFTER_THE_RESULTS = 15;

  @Inject ScreenedAnswers screened;

  @Override
  public int order() {
    return AFTER_THE_RESULTS;
  }

  @Override
  public Optional<JteModel> about(
      Frame frame, Survey survey, Item item, Map<String, List<String>> query) {
    if (!OpenItems.isOpen(item)) {
      return Optional.empty();
    }
    var waves = survey.waves().stream().map(wave -> screened.of(survey, wave, item)).toList();
    return Optional.of(
        new StaticTemplates()
            .codingPanel(frame, survey, item, waves, frame.may(Permission.RESEARCH.name())));
  }
}
