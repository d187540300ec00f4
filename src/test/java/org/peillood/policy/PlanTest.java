package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container here: the test hands out what is injected
class PlanTest {

  private final PlanParts of2020 = Plan2020.parts();
  private final PlanParts of2021 = PlanCopy.of(new YearPlan(of2020), 2021).parts();
  private final Plan plan = new Plan();

  PlanTest() {
    plan.store =
        new PlanStore() {
          @Override
          List<KnownYear> years() {
            return List.of(
                new KnownYear(2021, 1, PlanYear.State.IN_USE),
                new KnownYear(2020, 1, PlanYear.State.IN_USE));
          }

          @Override
          Optional<PlanParts> of(int year) {
            return Optional.of(year == 2021 ? of2021 : of2020);
          }
        };
  }

  @Test
  void keeps_the_notes_and_evidence_of_older_years_when_another_year_is_worked_with() {
    assertThat(plan.current().notes()).as("a copied year begins without").isEmpty();

    assertThat(plan.notes()).hasSameSizeAs(new YearPlan(of2020).notes());
    assertThat(plan.note("NT-09")).map(EvidenceItem::year).contains(2020);
    assertThat(plan.evidence("SV-01")).map(EvidenceItem::year).contains(2020);
    assertThat(plan.note("SV-01")).as("a survey is no note").isEmpty();
  }
}
