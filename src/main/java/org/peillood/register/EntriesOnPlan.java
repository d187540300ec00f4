package org.peillood.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.policy.PlanLeaning;

/** Keeps an indicator in the plan as long as an entry of a register counts for it. */
@ApplicationScoped
public class EntriesOnPlan implements PlanLeaning {

  @Inject Registers registers;

  @Override
  public List<String> on(int year, String code) {
    return registers.serving(year, code).stream()
        .map(entry -> Optional.of(entry.title()).filter(title -> !title.isBlank()).orElse(code))
        .distinct()
        .toList();
  }
}
