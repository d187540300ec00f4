package org.peillood.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.peillood.policy.PlanKept;
import org.peillood.policy.YearPlan;

/** Takes the events of a plan over, all or none, and once. */
@ApplicationScoped
public class Taking {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Takes those of a plan over that was brought in from files. */
  @Transactional
  void kept(@Observes PlanKept brought) {
    take(brought.plan());
  }

  /**
   * Takes them over, unless that has been done.
   *
   * @throws jakarta.persistence.PersistenceException when another node does the same at this moment
   */
  @Transactional
  public void take(YearPlan plan) {
    int year = plan.year().year();
    if (em.find(TakenYear.class, year) != null) {
      return;
    }
    em.persist(new TakenYear(year));
    em.flush();
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var entries =
        EventsOfPlan.in(plan).stream()
            .map(text -> new RegisterEntry(Register.EVENTS, year, text, true, "", now))
            .toList();
    entries.forEach(em::persist);
    EventsOfPlan.rules(plan, entries)
        .forEach((indicator, rule) -> em.persist(new RuleRow(year, indicator, rule)));
  }
}
