package org.peillood.analysis;

import java.util.List;

/**
 * That figures have no trend, and why.
 *
 * @param items their names; one, except for a score
 * @param wording of the first as the latest wave has it; its name where none has
 * @param details what the sentence of the reason names
 */
public record NoTrend(List<String> items, String wording, Reason reason, List<String> details) {

  /** Why figures have no trend; each has a sentence in the language files. */
  public enum Reason {
    /** No wave asks it. */
    NO_WAVE,
    /** One wave asks it. */
    ONE_WAVE,
    /** It is asked in a repeat, so its figures are of instances, whose numbers say little. */
    REPEAT,
    /** It is counted only how many answered. */
    ANSWERS,
    /** It tells how far coding is, and nothing of people. */
    CODING,
    /** Fewer than two waves ask an item by whose answers respondents are chosen. */
    FILTER,
    /** It cannot be computed in the same way in two waves. */
    KIND,
    /** Fewer than two waves can be weighted like this. */
    WEIGHTING,
    /** Fewer than two waves have an answer. */
    NOBODY,
    /** The answers of fewer than two waves are coded. */
    NOT_CODED,
    /** Everything about it is withheld. */
    WITHHELD
  }

  public NoTrend {
    items = List.copyOf(items);
    details = List.copyOf(details);
  }

  /** The name of the item, or the names of the items of a score. */
  public String name() {
    return String.join(", ", items);
  }
}
