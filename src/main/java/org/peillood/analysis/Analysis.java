package org.peillood.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;

/**
 * Runs tabulations over the responses: the one exit for figures, at which disclosure control
 * stands.
 */
@ApplicationScoped
public class Analysis {

  /**
   * Runs a tabulation over the responses as they are now.
   *
   * @param language of the words in the result; a survey that lacks it answers in its own default
   * @throws org.peillood.web.Problem {@link ProblemType#INVALID_TABULATION} when the tabulation
   *     does not fit its survey, {@link ProblemType#UNKNOWN_SURVEY} when there is no such survey
   */
  public TabulationResult run(Tabulation tabulation, Language language) {
    throw ProblemType.UNAVAILABLE.because(tabulation.id(), language.code());
  }
}
