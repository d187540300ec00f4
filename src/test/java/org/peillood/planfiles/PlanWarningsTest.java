package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.planfiles.Warning.Check;
import org.peillood.policy.Plan2020;

/** What the checks find in the plan of 2020, held against what people found by hand. */
class PlanWarningsTest {

  private final List<Warning> found = PlanWarnings.in(Plan2020.plan());

  private List<String> codes(Check check) {
    return found.stream().filter(one -> one.check() == check).map(Warning::code).toList();
  }

  @Test
  void finds_what_was_called_realised_below_its_target() {
    assertThat(codes(Check.TARGET_NOT_MET)).contains("7.A.2", "7.A.5", "7.B.1");
  }

  @Test
  void finds_that_presence_was_lower_than_promised() {
    assertThat(codes(Check.ATTENDANCE_BELOW_TARGET)).contains("4.A.5").doesNotContain("4.A.1");
  }

  @Test
  void finds_the_two_goals_that_nothing_works_on() {
    assertThat(codes(Check.GOAL_WITHOUT_ACTION)).containsExactly("OD4.3", "OD4.8");
    assertThat(codes(Check.ACTION_WITHOUT_GOAL)).isEmpty();
  }

  @Test
  void finds_the_theme_without_a_status() {
    assertThat(codes(Check.WITHOUT_STATUS)).hasSize(13).allMatch(code -> code.startsWith("5."));
  }

  @Test
  void finds_the_number_that_was_printed_twice_and_not_the_one_that_starts_again() {
    assertThat(codes(Check.SAME_NUMBER)).containsExactly("9.A.4");
  }

  @Test
  void finds_days_in_the_weekend() {
    assertThat(found)
        .filteredOn(one -> one.check() == Check.DAY_IN_WEEKEND && one.code().equals("7.C.1"))
        .singleElement()
        .satisfies(one -> assertThat(one.detail()).contains("2020-01-19"));
  }

  @Test
  void finds_the_separate_reports() {
    assertThat(codes(Check.SEPARATE_REPORT)).containsExactly("2.A", "3.A", "7.A");
  }

  @Test
  void finds_a_meeting_that_stands_at_two_indicators() {
    assertThat(found)
        .filteredOn(one -> one.check() == Check.SAME_MEETING)
        .anySatisfy(one -> assertThat(one.detail()).contains("6.A.2, 6.A.5"));
  }

  @Test
  void finds_partners_without_a_task() {
    assertThat(codes(Check.PARTNER_WITHOUT_TASK)).contains("9.A");
  }

  @Test
  void finds_figures_evidence_and_plans_that_stand_alone() {
    assertThat(codes(Check.PLANNED_WITHOUT_OUTCOME)).contains("10.B.3");
    assertThat(found).extracting(Warning::check).contains(Check.EVIDENCE_WITHOUT_INDICATOR);
  }
}
