package org.peillood.response;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says which open texts were screened for personal data, so that they may leave in a file. Beans of
 * this type are asked, so that whoever writes files needs to know nobody who screens. What none of
 * them names was not screened; while there is no such bean, nothing was.
 */
public interface TextRelease {

  /**
   * What may be shown of some responses' open texts.
   *
   * @param survey the id of the survey
   * @param responses ids of completed responses
   * @return for a response the texts that were screened, by item name, as they may be shown: what
   *     the screening took out of them is not in them
   */
  Map<UUID, Map<String, String>> screened(String survey, List<UUID> responses);
}
