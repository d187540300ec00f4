package org.peillood.survey;

import java.util.List;
import java.util.Optional;

/**
 * The surveys that are sound, and what is wrong with those that are not.
 *
 * @param surveys in the order of their folders' names
 * @param problems of the definitions that were left out; empty when all are sound
 */
public record SurveyCatalogue(List<Survey> surveys, List<DefinitionProblem> problems) {

  public SurveyCatalogue {
    surveys = List.copyOf(surveys);
    problems = List.copyOf(problems);
  }

  /** The survey with this id. */
  public Optional<Survey> survey(String id) {
    return surveys.stream().filter(survey -> survey.id().equals(id)).findFirst();
  }
}
