package org.peillood.note;

import java.util.List;
import java.util.Optional;
import org.peillood.analysis.TabulationResult;
import org.peillood.policy.EvidenceItem;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;

/**
 * The statistics of a note, and the choice of another: first a wave, then a question, then a row.
 *
 * @param linked those on which numbers of the note can stand
 * @param chosen the survey and the wave chosen, as in the form; empty for none yet
 * @param items the questions of that wave
 * @param result the figures of the question chosen
 */
public record StatisticsPage(
    EvidenceItem note,
    List<Statistic> linked,
    List<Survey> surveys,
    String chosen,
    List<Item> items,
    String item,
    Optional<TabulationResult> result) {

  public StatisticsPage {
    linked = List.copyOf(linked);
    surveys = List.copyOf(surveys);
    items = List.copyOf(items);
  }
}
