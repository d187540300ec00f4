package org.peillood.export;

import java.util.List;
import java.util.Optional;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * What somebody asked for.
 *
 * @param waves one of the survey's waves, or all of them
 * @param language code of one of the survey's languages
 * @param writing what stands for a category, in formats that leave the choice
 * @param dialect how a table of characters is written, where that is the format itself
 */
record Order(
    Survey survey,
    List<Wave> waves,
    Format format,
    String language,
    Writing writing,
    Dialect dialect,
    Choice.Open open) {

  Order {
    waves = List.copyOf(waves);
  }

  /** Whether any of the waves asks something several times, so that there are several files. */
  boolean hasRepeats() {
    return !Scope.repeats(waves).isEmpty();
  }

  List<String> waveCodes() {
    return waves.stream().map(Wave::code).toList();
  }

  /** The one wave; none when it is all of several. */
  Optional<String> onlyWave() {
    return waves.size() == 1 ? Optional.of(waves.get(0).code()) : Optional.empty();
  }
}
