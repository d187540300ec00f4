package org.peillood.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.peillood.analysis.ThemePage;
import org.peillood.policy.Proposal;

/**
 * A measuring figure as the page of its indicator tells it.
 *
 * @param proposal what it says about the target; empty where it cannot be shown
 * @param chosen the day on which somebody chose it
 */
public record MeasureLine(Sight sight, Optional<Proposal> proposal, LocalDate chosen) {

  /** The page of its question. */
  public String address() {
    var tabulation = sight.measure().tabulation();
    return ThemePage.itemAddress(tabulation.survey(), tabulation.variables().get(0));
  }
}
