package org.peillood.finding;

import org.peillood.web.Language;

/**
 * What a person says on the ground of figures.
 *
 * @param language the language of its words
 * @param claim the finding in one sentence
 * @param limits what the figures do not carry, and how they must be read; empty when nothing is
 *     said about it
 */
record Statement(Language language, String claim, String limits, Links links) {

  /** The longest claim that the store takes, in characters. */
  static final int LONGEST_CLAIM = 500;

  /** The longest explanation that the store takes, in characters. */
  static final int LONGEST_LIMITS = 4000;
}
