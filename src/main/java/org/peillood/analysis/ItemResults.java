package org.peillood.analysis;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.ItemPanel;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.Frame;

/** Adds to the page of an item what was answered, wave by wave. */
@ApplicationScoped
public class ItemResults implements ItemPanel {

  private static final int AFTER_THE_WORDING = 10;

  @Inject Analysis analysis;

  @Override
  public int order() {
    return AFTER_THE_WORDING;
  }

  @Override
  public Optional<JteModel> about(Frame frame, Survey survey, Item item) {
    if (!item.type().isAnswered()) {
      return Optional.empty();
    }
    var tabulation = Tabulation.of(survey.id(), List.of(item.name()), ThemeResults.measure(item));
    var results =
        survey.waves().stream()
            .filter(wave -> wave.questionnaire().item(item.name()).isPresent())
            .map(wave -> analysis.run(tabulation.inWaves(List.of(wave.code())), frame.language()))
            .toList();
    return Optional.of(new StaticTemplates().analysisItemResults(frame, results));
  }
}
