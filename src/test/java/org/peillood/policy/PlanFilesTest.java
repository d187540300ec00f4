package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A plan that is written to its files and read again means the same. */
class PlanFilesTest {

  private final YearPlan plan = Plan2020.plan();

  @Test
  void writes_the_plan_of_2020_as_it_was_read() throws IOException {
    var source = PlanJson.YAML.readValue(Plan2020.file(Plan2020.PLAN), PlanFile.class);

    var again = PlanJson.YAML.readValue(PlanFiles.yaml(PlanFiles.plan(plan)), PlanFile.class);

    assertThat(again).isEqualTo(source);
    assertThat(again.anomalies()).hasSize(33);
  }

  @Test
  void writes_the_evidence_of_2020_as_it_was_read() throws IOException {
    var source = PlanJson.YAML.readValue(Plan2020.file(Plan2020.EVIDENCE), EvidenceFile.class);

    var again =
        PlanJson.YAML.readValue(PlanFiles.yaml(PlanFiles.evidence(plan)), EvidenceFile.class);

    assertThat(again).isEqualTo(source);
    assertThat(again.evidence()).hasSize(140);
  }

  @Test
  void keeps_flags_and_numbers_that_are_printed_twice() {
    var again = PlanFiles.read("plan.yaml", yaml(true), "evidence.yaml", yaml(false));

    assertThat(again.indicator("9.A.4b").orElseThrow().printed())
        .isEqualTo(again.indicator("9.A.4").orElseThrow().printed());
    assertThat(again.indicators().stream().map(Indicator::flags).toList())
        .isEqualTo(plan.indicators().stream().map(Indicator::flags).toList());
  }

  @Test
  void a_copy_promises_the_same_and_has_nothing_that_came_of_it() {
    var copy = PlanCopy.of(plan, 2021);

    assertThat(copy.year().year()).isEqualTo(2021);
    assertThat(copy.year().copiedFrom()).contains(2020);
    assertThat(copy.year().title()).contains("2021").doesNotContain("2020");
    assertThat(copy.indicators()).hasSize(107);
    for (var indicator : plan.indicators()) {
      var copied = copy.indicator(indicator.code()).orElseThrow();
      assertThat(copied.target()).isEqualTo(indicator.target());
      assertThat(copied.title()).isEqualTo(indicator.title());
      assertThat(copied.status()).isEqualTo(Status.NOT_STATED);
      assertThat(copied.result().value()).isEmpty();
      assertThat(copied.meetings().groups()).isEmpty();
      assertThat(copied.flags()).isEmpty();
    }
    assertThat(copy.goalActionLinks()).hasSameSizeAs(plan.goalActionLinks());
    assertThat(copy.evidence()).isEmpty();
    assertThat(copy.anomalies()).isEmpty();
  }

  private InputStream yaml(boolean ofPlan) {
    var tree = ofPlan ? PlanFiles.plan(plan) : PlanFiles.evidence(plan);
    return new ByteArrayInputStream(PlanFiles.yaml(tree).getBytes(StandardCharsets.UTF_8));
  }
}
