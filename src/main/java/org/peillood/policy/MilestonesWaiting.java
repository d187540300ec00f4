package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.peillood.web.Viewer;
import org.peillood.web.Waiting;

/** Reminds whoever works on the plan of moments that are late or come soon. */
@ApplicationScoped
public class MilestonesWaiting implements Waiting {

  @Inject Plan plan;
  @Inject Clock clock;

  @Override
  public String place() {
    return "plan";
  }

  @Override
  public long count(Viewer viewer) {
    // The plan is in memory; without one there is nothing to be reminded of.
    return viewer.may("EDIT_PLAN") && !plan.years().isEmpty()
        ? Milestones.of(plan.current(), LocalDate.now(clock)).waiting()
        : 0;
  }
}
