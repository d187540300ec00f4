package org.peillood.export;

import java.util.List;
import java.util.Set;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * Of what microdata are wanted.
 *
 * @param waves one or more of the survey's waves
 * @param open which open texts leave
 * @param synthetic whether any of the responses is made up
 * @param numbers which numbers stand for missing kinds in variables that count or measure
 */
record Choice(
    Survey survey, List<Wave> waves, Open open, boolean synthetic, MissingNumbers numbers) {

  Choice {
    waves = List.copyOf(waves);
  }

  /** The open texts that leave. */
  enum Open {
    NONE,
    /** Those that were screened for personal data. */
    SCREENED,
    /** Also those that nobody has screened. */
    ALL
  }

  /**
   * A version of a questionnaire to which responses answer.
   *
   * @param continuing the items of the newest version of which these responses tell something
   */
  record Answered(Questionnaire questionnaire, Set<String> continuing) {}

  /** Finds the version to which a response answers. */
  interface Versions {
    /**
     * The version.
     *
     * @param hash what the response names as its questionnaire
     */
    Answered of(Survey survey, Wave wave, String hash);
  }
}
