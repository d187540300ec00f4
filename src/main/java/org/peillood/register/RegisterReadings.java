package org.peillood.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.policy.MeasuredReadings;
import org.peillood.policy.Plan;
import org.peillood.policy.PlanLeaning;
import org.peillood.policy.Result;

/**
 * What the registers say about indicators; an indicator is not removed from the plan while entries
 * that somebody wrote count for it.
 */
@ApplicationScoped
public class RegisterReadings implements MeasuredReadings, PlanLeaning {

  private static final int NAMED = 5;

  @Inject Registers registers;
  @Inject Plan plan;
  @Inject Clock clock;

  @Override
  public List<Reading> of(int year, String indicator) {
    return plan.of(year).indicator(indicator).map(registers::tallies).orElse(List.of()).stream()
        .filter(tally -> !tally.isRate() || tally.held() > 0)
        .filter(tally -> tally.isRate() || tally.counted() > 0)
        .map(tally -> reading(tally, year, indicator))
        .toList();
  }

  private Reading reading(Tally tally, int year, String indicator) {
    var register = tally.rule().register();
    var address = register.address() + "?jaar=" + year + "&indicator=" + indicator;
    return new Reading(
        register.name().toLowerCase(Locale.ROOT),
        register.key() + ".counted",
        tally.counted(),
        Result.Basis.COUNTED,
        tally.latest().orElse(LocalDate.now(clock)),
        List.of(new Source(register.slug(), address)),
        estimate(tally));
  }

  private static Optional<Estimate> estimate(Tally tally) {
    return tally.isRate() && tally.percentage().isPresent()
        ? Optional.of(
            new Estimate(BigDecimal.valueOf(tally.percentage().getAsInt()), Optional.empty(), true))
        : Optional.empty();
  }

  @Override
  public List<String> on(int year, String code) {
    return registers.serving(year, code).stream()
        .filter(entry -> !entry.isFromPlan())
        .map(RegisterEntry::title)
        .distinct()
        .limit(NAMED)
        .toList();
  }
}
