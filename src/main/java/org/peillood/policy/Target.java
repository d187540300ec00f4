package org.peillood.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
    EXACT,
    /** The plan says maximum, at most. */
    @JsonProperty("max")
    MAXIMUM
  }

  /**
   * A second thing the same indicator was to reach.
   *
   * @param kind the kind of measure when it differs from the indicator's own
   * @param per the period its figure holds for; absent for the year
   */
  public record Further(
      String unit,
      Optional<BigDecimal> value,
      Optional<Comparator> comparator,
      Optional<MeasureKind> kind,
      Optional<String> per) {

    static Further of(List<String> cells) {
      return new Further(
          cells.get(2),
          Sheet.figure(cells.get(1)),
          Sheet.choice(cells.get(0), Comparator.class),
          Sheet.choice(cells.get(4), MeasureKind.class),
          Sheet.filled(cells.get(3)));
    }

    List<String> cells() {
      return List.of(
          Sheet.slug(comparator),
          value.map(Sheet::written).orElse(""),
          unit,
          per.orElse(""),
          Sheet.slug(kind));
    }
  }

  /**
   * A target that was changed in the course of the year, as it was before.
   *
   * @param was the old target in words
   */
  public record Revision(LocalDate day, String was, String why) {}
}
