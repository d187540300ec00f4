package org.peillood.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.peillood.survey.SurveyCatalogue;
import org.peillood.survey.SurveyFile;

/**
 * Reads the surveys that were made here and published. What was read before is used again as long
 * as neither its settings nor the versions of its questionnaires are others.
 *
 * @param ready what was read before
 */
record MadeSurveys(SurveyShelf shelf, Map<Made, SurveyFile.Outcome> ready) {

  private static final Logger LOG = Logger.getLogger(MadeSurveys.class.getName());

  /**
   * What a published survey comes from.
   *
   * @param number the number of its settings
   * @param versions how many versions of its questionnaires there are
   */
  record Made(String survey, int number, long versions) {}

  /** The published surveys, those aside whose id a folder has. */
  Map<Made, SurveyFile.Outcome> gathered(List<QuestionnaireVersion> stored, Set<String> folders) {
    var gathered = new LinkedHashMap<Made, SurveyFile.Outcome>();
    for (var saved : shelf.published()) {
      if (folders.contains(saved.survey())) {
        LOG.warning(
            () -> "The survey " + saved.survey() + " made here is not served: a folder has its id");
        continue;
      }
      var own = stored.stream().filter(v -> v.place().survey().equals(saved.survey())).toList();
      var made = new Made(saved.survey(), saved.number(), own.size());
      gathered.put(
          made,
          Optional.ofNullable(ready.get(made))
              .orElseGet(
                  () ->
                      new SurveyFiles(saved.survey(), own, shelf.files(saved.survey()))
                          .read(saved.definition())));
    }
    return gathered;
  }

  /** The surveys of the folder, and these behind them. */
  static SurveyCatalogue beside(SurveyCatalogue folder, Collection<SurveyFile.Outcome> made) {
    var surveys = new ArrayList<>(folder.surveys());
    var problems = new ArrayList<>(folder.problems());
    for (var outcome : made) {
      outcome.survey().ifPresent(surveys::add);
      problems.addAll(outcome.problems());
    }
    return new SurveyCatalogue(surveys, problems);
  }
}
