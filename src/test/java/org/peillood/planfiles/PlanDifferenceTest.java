package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.peillood.policy.Plan2020;
import org.peillood.policy.PlanFiles;

/** What a plan that is brought in has otherwise. */
class PlanDifferenceTest {

  private static PlanTables.Trees trees() {
    var plan = Plan2020.plan();
    return new PlanTables.Trees(PlanFiles.plan(plan), PlanFiles.evidence(plan));
  }

  @Test
  void the_same_plan_has_no_differences() {
    assertThat(PlanDifference.between(trees(), trees()))
        .hasSize(8)
        .allSatisfy(
            one ->
                assertThat(one.added().size() + one.changed().size() + one.gone().size()).isZero());
  }

  @Test
  void a_part_is_new_changed_or_gone() {
    var brought = trees();
    var goals = brought.plan().withArrayProperty("goals");
    ((ObjectNode) goals.get(0)).put("title", "Anders");
    ((ObjectNode) goals.get(1)).put("code", "SD9");

    assertThat(PlanDifference.between(trees(), brought))
        .filteredOn(one -> one.kind().equals("goals"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.changed()).containsExactly("SD1");
              assertThat(one.added()).containsExactly("SD9");
              assertThat(one.gone()).containsExactly("SD2");
            });
  }
}
