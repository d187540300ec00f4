package org.peillood.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * Figures that another feature counts for an indicator by itself, such as the focus groups that
 * were held; they stand beside the target as measured, and never replace what the report says.
 * Policy knows none of them: it asks every CDI bean of this type.
 */
public interface MeasuredReadings {

  /**
   * One figure.
   *
   * @param key of its words in the language files, for one and for more; {@code {0}} is the number
   * @param asOf the day of the latest thing that is counted
   * @param sources what it was counted from
   */
  record Reading(String key, long number, LocalDate asOf, List<Source> sources) {
    public Reading {
      sources = List.copyOf(sources);
    }
  }

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
