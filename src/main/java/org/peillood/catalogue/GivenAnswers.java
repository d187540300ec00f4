package org.peillood.catalogue;

import java.util.List;

/**
 * Who knows what was answered already. The catalogue asks before it changes anything; the store of
 * responses, which stands on the catalogue, tells.
 */
public interface GivenAnswers {

  /**
   * What was answered in each wave of a survey, by wave; waves without a response are not in it.
   */
  List<Given> of(String survey);

  /** Whether anybody was ever asked in this wave. */
  default boolean any(String survey, String wave) {
    return of(survey).stream().anyMatch(given -> given.wave().equals(wave));
  }
}
