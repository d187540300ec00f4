package org.peillood.note;

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

/** Adds to the page of an item the sentences in notes that stand on a figure about it. */
@ApplicationScoped
public class SentencesOnItem implements ItemPanel {

  private static final int AFTER_THE_FINDINGS = 25;

  @Inject Sentences sentences;

  @Override
  public int order() {
    return AFTER_THE_FINDINGS;
  }

  @Override
  public Optional<JteModel> about(
      Frame frame, Survey survey, Item item, Map<String, List<String>> query) {
    var all = sentences.onItem(survey.id(), item.name());
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new StaticTemplates().noteSentences(frame, all));
  }
}
