package org.peillood.finding;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.ItemPanel;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.Frame;

/** Adds to the page of an item everything that leans on it. */
@ApplicationScoped
public class ItemLeaning implements ItemPanel {

  private static final int AFTER_THE_RESULTS = 20;

  @Inject Walk walk;

  @Override
  public int order() {
    return AFTER_THE_RESULTS;
  }

  @Override
  public Optional<JteModel> about(
      Frame frame, Survey survey, Item item, Map<String, List<String>> query) {
    return item.type().isAnswered()
        ? Optional.of(
            new StaticTemplates().findingLeaning(frame, walk.on(survey, item, frame.language())))
        : Optional.empty();
  }
}
