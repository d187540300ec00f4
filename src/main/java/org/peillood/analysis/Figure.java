package org.peillood.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.OptionalLong;

/**
 * What stands in one row of a result. There is no figure without what it needs to be read: an
 * estimate has its interval and base, a small base has counts only, and a cell that may not be
 * shown is a value of its own, neither 0 nor blank.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Figure.Sounding.class, name = "sounding"),
  @JsonSubTypes.Type(value = Figure.Description.class, name = "description"),
  @JsonSubTypes.Type(value = Figure.Counted.class, name = "counted"),
  @JsonSubTypes.Type(value = Figure.Suppressed.class, name = "suppressed")
})
public sealed interface Figure {

  /** What the value is measured in. */
  enum Unit {
    /** A fraction of the base between 0 and 1, shown as a percentage. */
    SHARE,
    /** Points of an answer scale. */
    POINTS,
    /** The item's own unit. */
    NUMBER,
    /** A coefficient without a unit. */
    COEFFICIENT,
    /** A balance between -100 and 100. */
    SCORE
  }

  /**
   * An estimate with its interval and base.
   *
   * @param value the estimate, in {@code unit}
   * @param low lower bound of the interval
   * @param high upper bound of the interval
   * @param n respondents in the base
   * @param count respondents behind a share; equal to {@code n} for other units
   */
  record Sounding(double value, double low, double high, long n, long count, Unit unit)
      implements Figure {}

  /**
   * A description of the answers at hand that estimates nothing: a median, a standard deviation.
   *
   * @param value in {@code unit}
   * @param n answers described
   */
  record Description(double value, long n, Unit unit) implements Figure {}

  /**
   * A count without a share, because the base is small or because only the count is wanted.
   *
   * @param count respondents
   * @param n respondents in the base
   */
  record Counted(long count, long n) implements Figure {}

  /** Too few people to be shown, or the key to such a cell. */
  record Suppressed() implements Figure {}

  /** Whether something may be shown. */
  @JsonIgnore
  default boolean isShown() {
    return !(this instanceof Suppressed);
  }

  /** Respondents behind the figure, where they may be shown. */
  static OptionalLong count(Figure figure) {
    if (figure instanceof Sounding sounding) {
      return OptionalLong.of(sounding.count());
    }
    if (figure instanceof Description description) {
      return OptionalLong.of(description.n());
    }
    return figure instanceof Counted counted
        ? OptionalLong.of(counted.count())
        : OptionalLong.empty();
  }
}
