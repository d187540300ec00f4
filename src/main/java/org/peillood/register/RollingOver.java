package org.peillood.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import org.peillood.policy.Plan;
import org.peillood.policy.PlanCopied;
import org.peillood.policy.YearPlan;

/**
 * Takes along what a year left to be done, when its plan is taken along: events that are planned
 * and did not take place yet, and those that were moved to a day in the new year. Each names the
 * one that it comes from, so that the two are one chain.
 */
@ApplicationScoped
public class RollingOver {

  @Inject Registers registers;
  @Inject Plan plans;

  @Transactional
  void copied(@Observes PlanCopied years) {
    var plan = plans.of(years.to());
    var open =
        registers.of(years.from(), Register.EVENTS).stream()
            .filter(entry -> isOpen(entry, years.to()))
            .map(entry -> forNext(entry, plan))
            .toList();
    if (!open.isEmpty()) {
      registers.add(years.to(), Register.EVENTS, open, "");
    }
  }

  private static boolean isOpen(RegisterEntry entry, int next) {
    boolean isMovedThere =
        entry.state().equals("moved")
            && entry.day().filter(day -> day.getYear() == next).isPresent();
    return isMovedThere || entry.state().equals("planned");
  }

  private static EntryText forNext(RegisterEntry entry, YearPlan plan) {
    var said = entry.said();
    var body = new LinkedHashMap<>(said.body());
    body.put(EventChain.INSTEAD_OF, entry.id().toString());
    var indicators = new LinkedHashSet<>(said.indicators());
    indicators.removeIf(code -> plan.indicator(code).isEmpty());
    // What was written without a year means the old one: the day is said whole.
    var when =
        entry.exactness() == Exactness.DAY
            ? entry.day().map(Object::toString).orElse(said.when())
            : said.when();
    return new EntryText(
        said.title(),
        plan.theme(said.theme()).isPresent() ? said.theme() : "",
        "planned",
        when,
        said.planned(),
        said.number(),
        indicators,
        body);
  }
}
