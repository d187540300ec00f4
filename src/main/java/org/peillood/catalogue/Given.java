package org.peillood.catalogue;

import java.time.LocalDate;
import java.util.Set;

/**
 * What was answered in a wave: responses that a change of the survey's settings may not harm.
 *
 * @param count how many responses there are, unfinished ones included
 * @param first the day on which the first began
 * @param languages the languages in which they were given
 */
public record Given(String wave, long count, LocalDate first, Set<String> languages) {

  /** Keeps the languages as they are now. */
  public Given {
    languages = Set.copyOf(languages);
  }
}
