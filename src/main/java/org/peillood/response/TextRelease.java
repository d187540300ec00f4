package org.peillood.response;

import java.util.Map;
import java.util.UUID;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * Says which open texts were screened for personal data, so that they may leave in a file. Beans of
 * this type are asked, so that whoever writes files needs to know nobody who screens. What none of
 * them names was not screened; without such a bean, nothing was.
 */
public interface TextRelease {

  /**
   * The texts of a wave at a question that were screened and released, by response, as they may be
   * shown: what the screening took out of them is not in them.
   */
  Map<UUID, String> wordings(Survey survey, Wave wave, Item item);
}
