package org.peillood.analysis;

import java.util.List;
import java.util.Optional;
import org.peillood.survey.Item;
import org.peillood.survey.Wave;

/** What can be counted of a survey: the items of a wave, and what was made of them afterwards. */
interface Variables {

  /** Everything that has answers, in the order of the questionnaire. */
  List<Item> of(Wave wave);

  /** The one with this name. */
  default Optional<Item> of(Wave wave, String name) {
    return of(wave).stream().filter(item -> item.name().equals(name)).findFirst();
  }

  /** The items of the questionnaire only. */
  static Variables asked() {
    return wave -> wave.questionnaire().items();
  }
}
