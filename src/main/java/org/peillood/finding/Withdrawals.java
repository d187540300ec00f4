package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.peillood.analysis.Tabulation;
import org.peillood.response.CompletedResponses;

/**
 * How many responses of the waves of a tabulation were withdrawn. Which of them a figure rested on
 * cannot be known any more, because what they answered is erased.
 */
@ApplicationScoped
class Withdrawals {

  @Inject CompletedResponses responses;

  /** Until now, from all waves that the tabulation names. */
  long until(Tabulation tabulation) {
    return tabulation.waves().stream()
        .mapToLong(wave -> responses.state(tabulation.survey(), wave).withdrawn())
        .sum();
  }
}
