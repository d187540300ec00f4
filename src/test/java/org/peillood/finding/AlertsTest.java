package org.peillood.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.TabulationResult;
import org.peillood.finding.FindingAlert.Cause;
import org.peillood.finding.FindingAlert.Kind;
import org.peillood.policy.Plan2020;

class AlertsTest {

  private static final Instant LATER = Instant.parse("2021-01-05T10:00:00Z");

  private final Finding finding = Sample.finding(Sample.answers(40, 60));

  private List<Cause> causes(TabulationResult now) {
    return causes(now, new Alerts.Known(Set.of(), Set.of("document EV-01"), tabulation -> 3));
  }

  private List<Cause> causes(TabulationResult now, Alerts.Known known) {
    return Alerts.causes(
        Line.of(finding, Plan2020.plan(), Plan2020.plan().notes(), tabulation -> Optional.of(now)),
        List.of(),
        known);
  }

  @Test
  void a_figure_within_its_interval_is_told_to_nobody() {
    assertThat(causes(Sample.answers(41, 60))).isEmpty();
  }

  @Test
  void a_figure_outside_its_interval_is_told_to_the_owner() {
    assertThat(causes(Sample.answers(70, 30)))
        .extracting(Cause::account, Cause::kind)
        .containsExactly(tuple("an", Kind.MOVED));
  }

  @Test
  void answers_that_were_withdrawn_are_told_although_as_many_came_in() {
    var oneMore = new Alerts.Known(Set.of(), Set.of(), tabulation -> 4);
    assertThat(causes(Sample.answers(40, 60), oneMore))
        .extracting(Cause::account, Cause::kind, Cause::state)
        .containsExactly(tuple("an", Kind.FEWER, "1"));
  }

  @Test
  void answers_that_were_withdrawn_are_told_beside_the_figure_that_moved_by_it() {
    var thirtyMore = new Alerts.Known(Set.of(), Set.of(), tabulation -> 33);
    assertThat(causes(Sample.answers(10, 60), thirtyMore))
        .extracting(Cause::kind)
        .containsExactly(Kind.MOVED, Kind.FEWER);
  }

  @Test
  void what_was_withdrawn_before_it_was_cited_is_told_to_nobody() {
    assertThat(causes(Sample.answers(40, 59))).isEmpty();
  }

  @Test
  void what_was_seen_is_unseen_again_once_the_figure_moves_a_point_further() {
    var alert = new FindingAlert("B-007", causes(Sample.answers(70, 30)).get(0), LATER);
    alert.see();
    assertThat(alert.isUnseen()).isFalse();

    alert.move(causes(Sample.answers(700, 300)).get(0), LATER);
    assertThat(alert.isUnseen()).as("as many of more people").isFalse();

    alert.move(causes(Sample.answers(75, 30)).get(0), LATER);
    assertThat(alert.isUnseen()).isTrue();
  }

  @Test
  void a_document_that_is_no_longer_known_is_told() {
    finding.add(
        new Material.Thing(Material.Kind.DOCUMENT, "EV-01", "Report", "", Optional.empty()),
        Stance.BEARING,
        "an",
        LATER);
    assertThat(causes(Sample.answers(40, 60))).isEmpty();

    assertThat(
            causes(Sample.answers(40, 60), new Alerts.Known(Set.of(), Set.of(), tabulation -> 3)))
        .extracting(Cause::kind)
        .containsExactly(Kind.THING_GONE);
  }

  @Test
  void the_one_who_is_asked_to_review_is_told_and_then_the_owner_of_the_answer() {
    finding.ask("ben", LATER);
    assertThat(causes(Sample.answers(40, 60))).extracting(Cause::account).containsExactly("ben");

    finding.answered(ReviewState.AGREED, "", "ben", LATER);
    assertThat(causes(Sample.answers(40, 60)))
        .extracting(Cause::account, Cause::kind)
        .containsExactly(tuple("an", Kind.REVIEWED));
  }

  @Test
  void who_wrote_it_does_not_review_it_and_other_evidence_ends_the_agreement() {
    assertThat(finding.mayBeReviewedBy("an")).isFalse();
    assertThat(finding.mayBeReviewedBy("ben")).isTrue();
    finding.answered(ReviewState.AGREED, "", "ben", LATER);

    finding.add(
        new Material.Thing(Material.Kind.LINK, "", "Minutes", "", Optional.empty()),
        Stance.BEARING,
        "carl",
        LATER);

    assertThat(finding.review().state()).isEqualTo(ReviewState.CHANGED);
  }
}
