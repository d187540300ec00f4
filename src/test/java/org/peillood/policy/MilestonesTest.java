package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which planned moments one is reminded of. */
class MilestonesTest {

  private static final LocalDate TODAY = LocalDate.of(2020, 6, 15);

  private static YearPlan plan(String... days) {
    var plan = Plan2020.plan();
    var action = plan.actions().get(0);
    var rows =
        List.of(days).stream()
            .map(day -> day.split(" ", -1))
            .map(day -> List.of("ooit", "iets", day[0], "rol", day.length > 1 ? day[1] : ""))
            .toList();
    action.write(action.sheet().withRows("timing", rows));
    return plan;
  }

  @Test
  void what_is_late_or_comes_within_two_weeks_is_reminded_of() {
    var found = Milestones.of(plan("2020-06-14", "2020-06-29", "2020-06-30"), TODAY);

    assertThat(found.all())
        .extracting(Milestones.Due::state)
        .containsExactly(Milestones.State.LATE, Milestones.State.SOON, Milestones.State.LATER);
    assertThat(found.waiting()).isEqualTo(2);
  }

  @Test
  void what_is_done_is_not_and_what_has_no_day_is_not_listed() {
    var found = Milestones.of(plan("2020-06-14 2020-06-01", ""), TODAY);

    assertThat(found.all())
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo(Milestones.State.DONE));
    assertThat(found.waiting()).isZero();
  }

  @Test
  void the_plan_of_2020_reminds_of_nothing() {
    assertThat(Milestones.of(Plan2020.plan(), TODAY).all()).isEmpty();
  }
}
