package org.peillood.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.TabulationResult;
import org.peillood.finding.Confidence.Doubt;
import org.peillood.finding.Confidence.Level;
import org.peillood.policy.Plan2020;

class ConfidenceTest {

  private static final Instant LATER = Instant.parse("2021-01-05T10:00:00Z");
  private static final Material.Thing MINUTES =
      new Material.Thing(Material.Kind.LINK, "", "Minutes", "", Optional.empty());

  private static Confidence of(Finding finding, TabulationResult now) {
    return Line.of(
            finding, Plan2020.plan(), Plan2020.plan().notes(), tabulation -> Optional.of(now))
        .confidence();
  }

  @Test
  void a_large_base_and_evidence_of_two_kinds_make_it_high() {
    var finding = Sample.finding(Sample.answers(400, 600));
    finding.add(MINUTES, new Stance(EvidencePart.SUPPORTS, ""), "an", LATER);

    var confidence = of(finding, Sample.answers(400, 600));

    assertThat(confidence.doubts()).isEmpty();
    assertThat(confidence.level()).isEqualTo(Level.HIGH);
  }

  @Test
  void one_kind_of_evidence_makes_it_medium() {
    var confidence = of(Sample.finding(Sample.answers(400, 600)), Sample.answers(400, 600));

    assertThat(confidence.doubts()).containsExactly(Doubt.ONE_KIND);
    assertThat(confidence.level()).isEqualTo(Level.MEDIUM);
  }

  @Test
  void a_figure_that_left_its_interval_makes_it_low() {
    var confidence = of(Sample.finding(Sample.answers(400, 600)), Sample.answers(700, 300));

    assertThat(confidence.doubts()).contains(Doubt.MOVED);
    assertThat(confidence.level()).isEqualTo(Level.LOW);
  }

  @Test
  void counter_evidence_is_a_doubt_until_it_is_taken_away() {
    var finding = Sample.finding(Sample.answers(400, 600));
    var against = finding.add(MINUTES, new Stance(EvidencePart.COUNTERS, "no"), "an", LATER);
    assertThat(of(finding, Sample.answers(400, 600)).doubts()).contains(Doubt.COUNTERED);

    against.end("an", LATER);

    assertThat(of(finding, Sample.answers(400, 600)).doubts()).doesNotContain(Doubt.COUNTERED);
  }

  @Test
  void what_a_person_chose_stands_beside_what_the_rule_proposes() {
    var finding = Sample.finding(Sample.answers(400, 600));
    finding.choose(Level.LOW, "The field work was rushed.");

    var confidence = of(finding, Sample.answers(400, 600));

    assertThat(confidence.level()).isEqualTo(Level.LOW);
    assertThat(confidence.proposed()).isEqualTo(Level.MEDIUM);
  }
}
