package org.peillood.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an indicator was to reach.
 *
 * @param value the figure; a percentage in percent; absent when the plan names none
 * @param comparator how the plan words the figure
 * @param per the period the figure holds for, in the plan's words, for instance {@code 2 maanden};
 *     absent for the year
 */
public record Target(
    Optional<BigDecimal> value, Optional<Comparator> comparator, Optional<String> per) {

  /** How the plan words a figure. */
  public enum Comparator {
    /** The plan says minimum, at least. */
    @JsonProperty("min")
    MINIMUM,
    /** A bare number in the plan; in meaning mostly a lower limit too. */
    @JsonProperty("exact")
    EXACT
  }

  /**
   * A second thing the same indicator was to reach.
   *
   * @param kind the kind of measure when it differs from the indicator's own
   */
  public record Further(
      String unit,
      Optional<BigDecimal> value,
      Optional<Comparator> comparator,
      Optional<MeasureKind> kind) {}
}
