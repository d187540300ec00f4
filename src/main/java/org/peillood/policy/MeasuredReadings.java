package org.peillood.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Figures that another feature counts for an indicator by itself, such as the focus groups that
 * were held or a share of the answers to a question; they stand beside the target as measured, and
 * never replace what the report says. Policy knows none of them: it asks every CDI bean of this
 * type.
 */
public interface MeasuredReadings {

  /**
   * One figure.
   *
   * @param id names it among those of its indicator
   * @param key of its words in the language files, for one and for more; {@code {0}} is the number
   * @param number what was counted; where there is an estimate, the people behind it
   * @param basis measured by asking people, or counted from a register
   * @param asOf the day of the latest thing that is counted
   * @param sources what it was counted from
   * @param estimate the figure itself, where it is not a count
   */
  record Reading(
      String id,
      String key,
      long number,
      Result.Basis basis,
      LocalDate asOf,
      List<Source> sources,
      Optional<Estimate> estimate) {
    public Reading {
      sources = List.copyOf(sources);
    }

    /** A count of those who were asked; its words name it. */
    public Reading(String key, long number, LocalDate asOf, List<Source> sources) {
      this(key, key, number, Result.Basis.MEASURED, asOf, sources, Optional.empty());
    }

    /** The figure that can be taken over as a result. */
    public BigDecimal value() {
      return estimate.map(Estimate::value).orElseGet(() -> BigDecimal.valueOf(number));
    }
  }

  /**
   * A figure that was estimated from answers.
   *
   * @param value in per cents where it is a percentage
   * @param precision how sure it is; empty where that cannot be said
   */
  record Estimate(BigDecimal value, Optional<Result.Precision> precision, boolean percentage) {}

  /** Something that was counted, and the address of its page. */
  record Source(String name, String address) {}

  /**
   * What was counted for an indicator.
   *
   * @param year of the plan
   * @param indicator its code
   * @return empty when nothing was
   */
  List<Reading> of(int year, String indicator);
}
