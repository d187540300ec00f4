package org.peillood.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an indicator reached.
 *
 * @param value the figure; absent when the report names none and none can be derived
 * @param basis where the figure comes from
 * @param qualifier what stands before the figure: {@code ca.} or {@code >}
 * @param note what the figure does and does not say
 */
public record Result(
    Optional<BigDecimal> value,
    Optional<Basis> basis,
    Optional<String> qualifier,
    Optional<String> note) {

  /** Where a figure comes from. */
  public enum Basis {
    @JsonProperty("vermeld")
    STATED,
    @JsonProperty("geteld")
    COUNTED,
    @JsonProperty("afgeleid")
    DERIVED
  }

  /** A supporting figure with a name of its own. */
  public record Further(
      String unit,
      BigDecimal value,
      Optional<Target.Comparator> comparator,
      Optional<Basis> basis,
      Optional<String> qualifier,
      Optional<String> note) {}
}
