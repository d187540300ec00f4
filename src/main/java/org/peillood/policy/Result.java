package org.peillood.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
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
    DERIVED,
    /** Estimated from the answers to a survey, or counted from focus groups. */
    @JsonProperty("gemeten")
    MEASURED
  }

  /**
   * A supporting figure with a name of its own.
   *
   * @param target the unit of the further target that it answers, when it answers one
   */
  public record Further(
      String unit,
      BigDecimal value,
      Optional<Target.Comparator> comparator,
      Optional<Basis> basis,
      Optional<String> qualifier,
      Optional<String> note,
      Optional<String> target) {

    // An indicator without further targets has no column for them.
    private static final int TARGET = 5;

    static Further of(List<String> cells) {
      return new Further(
          cells.get(2),
          Sheet.figure(cells.get(1)).orElse(BigDecimal.ZERO),
          Optional.empty(),
          Sheet.choice(cells.get(3), Basis.class),
          Sheet.filled(cells.get(0)),
          Sheet.filled(cells.get(4)),
          cells.size() > TARGET ? Sheet.filled(cells.get(TARGET)) : Optional.empty());
    }

    List<String> cells() {
      return List.of(
          qualifier.orElse(""),
          Sheet.written(value),
          unit,
          Sheet.slug(basis),
          note.orElse(""),
          target.orElse(""));
    }
  }

  /**
   * How sure a measured figure is.
   *
   * @param low lower end of the 95 % interval, in the unit of the figure
   * @param high its upper end
   * @param n how many answers it rests on
   */
  public record Precision(BigDecimal low, BigDecimal high, int n) {}
}
