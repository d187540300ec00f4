package org.peillood.register;

import java.util.Set;

/**
 * What is counted for an indicator.
 *
 * @param states slugs of the outcomes that count
 * @param titleHas counts only entries with these words in their title; empty for all
 * @param measure how many, or how often we were there
 */
public record CountRule(Register register, Set<String> states, String titleHas, Measure measure) {

  /** What comes of counting. */
  public enum Measure {
    /** How many there are. */
    NUMBER,
    /** Out of all that were held, how many we attended, in per cents. */
    RATE
  }

  public CountRule {
    states = Set.copyOf(states);
  }

  static CountRule usual(Register register, boolean isPercentage) {
    return new CountRule(
        register,
        register.counted(),
        "",
        isPercentage && register == Register.EVENTS ? Measure.RATE : Measure.NUMBER);
  }
}
