package org.peillood.finding;

import java.util.Set;
import java.util.UUID;
import org.peillood.web.Language;

/**
 * What a person says on the ground of figures.
 *
 * @param language the language of its words
 * @param claim the finding in one sentence
 * @param limits what the figures do not carry, and how they must be read; empty when nothing is
 *     said about it
 * @param quotes ids of the quotes that stand beside the figures
 */
record Statement(Language language, String claim, String limits, Links links, Set<UUID> quotes) {

  Statement {
    quotes = Set.copyOf(quotes);
  }

  /** The longest claim that the store takes, in characters. */
  static final int LONGEST_CLAIM = 500;

  /** The longest explanation that the store takes, in characters. */
  static final int LONGEST_LIMITS = 4000;
}
