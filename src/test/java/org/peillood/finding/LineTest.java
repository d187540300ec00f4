package org.peillood.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.finding.ChainPicture.Mark;
import org.peillood.finding.ChainPicture.Shape;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Indicator;
import org.peillood.policy.Plan2020;
import org.peillood.policy.YearPlan;
import org.peillood.web.Language;
import org.peillood.web.Texts;

class LineTest {

  private final YearPlan plan = Plan2020.plan();
  private final Indicator indicator = plan.indicator("7.B.2").orElseThrow();
  private final EvidenceItem note = plan.note("NT-09").orElseThrow();
  private final Finding finding = Sample.finding(Sample.answers(40, 60));
  private final Evidence evidence = finding.evidence().get(0);
  private final Drift drift = new Drift(evidence, Optional.of(Sample.answers(41, 60)));
  private final Line line = Line.of(finding, plan, plan.notes(), tabulation -> drift.live());

  @Test
  void goes_from_the_indicator_through_note_finding_and_figure_to_the_question() {
    assertThat(line.steps())
        .containsExactly(
            new Step.OfIndicator(indicator),
            new Step.OfNote(note),
            new Step.OfFinding(finding),
            new Step.OfFigure(drift),
            new Step.OfQuestion(evidence));
  }

  @Test
  void hangs_from_a_note_without_the_indicators_beside_it() {
    assertThat(line.from(note).steps().get(0)).isEqualTo(new Step.OfNote(note));
  }

  @Test
  void leads_nowhere_in_the_plan_of_another_year() {
    assertThat(finding.indicators(2020)).containsExactly("7.B.2");
    assertThat(finding.indicators(2021)).isEmpty();
  }

  @Test
  void is_drawn_with_the_plan_above_the_water_and_the_question_as_the_lead() {
    var steps = line.steps();
    // As in the drawing of the indicator page: one plate, water at 82, knots 80 apart.
    assertThat(ChainPicture.of(line))
        .isEqualTo(
            new ChainPicture(
                406,
                82,
                List.of(
                    new Mark(steps.get(0), Shape.PLATE, 40),
                    new Mark(steps.get(1), Shape.KNOT, 128),
                    new Mark(steps.get(2), Shape.KNOT, 208),
                    new Mark(steps.get(3), Shape.KNOT, 288),
                    new Mark(steps.get(4), Shape.LEAD, 368))));
  }

  @Test
  void tells_what_leans_on_an_item_through_its_findings_and_by_its_definition() {
    var leaning = Leaning.on(List.of(), List.of(), List.of(line), List.of());

    assertThat(leaning.reached())
        .extracting(Leaning.Target::code, Leaning.Target::address, Leaning.Target::through)
        .containsExactly(
            tuple("NT-09", "/notas/NT-09", List.of("B-007")),
            tuple("7.B.2", "/plan/2020/indicatoren/7.B.2", List.of("B-007")));
    assertThat(leaning.meant()).as("the item feeds nothing by definition").isEmpty();
    assertThat(evidence.isAbout("work", "treated")).isTrue();
    assertThat(evidence.isAbout("work", "agree")).isFalse();
    assertThat(evidence.isAbout("parents", "treated")).isFalse();
  }

  @Test
  void a_claim_has_drifted_once_its_figure_left_the_interval_or_is_gone() {
    assertThat(line.drifted()).as("41 of 101 beside 40 of 100").isEmpty();
    var texts = Texts.in(new Language("en"));
    var moved =
        Line.of(finding, plan, plan.notes(), tabulation -> Optional.of(Sample.answers(70, 30)));
    assertThat(ThemeLines.drifted(finding, moved.drifted().get(0), texts))
        .isEqualTo(
            "‘Four in ten are treated unfairly.’ leans on 40 %. It is 70 % now, outside the"
                + " interval of then: read the finding again.");
    var few = Line.of(finding, plan, plan.notes(), tabulation -> Optional.of(Sample.answers(2, 1)));
    assertThat(ThemeLines.drifted(finding, few.drifted().get(0), texts))
        .endsWith("That figure is suppressed now.");
    var gone = Line.of(finding, plan, plan.notes(), tabulation -> Optional.empty());
    assertThat(ThemeLines.drifted(finding, gone.drifted().get(0), texts))
        .endsWith("That figure can no longer be computed.");
  }
}
