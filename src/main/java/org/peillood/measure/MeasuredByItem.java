package org.peillood.measure;

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

/** Adds to the page of an item the indicators that are measured with it. */
@ApplicationScoped
public class MeasuredByItem implements ItemPanel {

  private static final int AFTER_WHAT_LEANS = 25;

  @Inject Measures measures;

  @Override
  public int order() {
    return AFTER_WHAT_LEANS;
  }

  @Override
  public Optional<JteModel> about(
      Frame frame, Survey survey, Item item, Map<String, List<String>> query) {
    var about =
        measures.all().stream().filter(one -> one.isAbout(survey.id(), item.name())).toList();
    return about.isEmpty()
        ? Optional.empty()
        : Optional.of(new StaticTemplates().measureItem(frame, about));
  }
}
