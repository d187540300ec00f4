package org.peillood.export;

import java.util.Optional;
import org.peillood.survey.Answer;

/** Puts the answer to one question in its variables. */
interface Fill {

  /**
   * Puts it there.
   *
   * @param answer none for an item that was left empty
   * @param wave the code of the wave in which it was given
   * @param released the text that may leave in place of the answer
   */
  void put(Optional<Answer> answer, String wave, Optional<String> released, Row row);
}
