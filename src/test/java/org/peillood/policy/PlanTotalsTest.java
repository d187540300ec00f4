package org.peillood.policy;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.peillood.web.Language;

/**
 * The imported plan against the totals that were counted by hand and by machine from the printed
 * report of 2020 when the plan was written down (and checked there: 60 + 17 + 17 + 13 = 107).
 */
class PlanTotalsTest {

  private static final YearPlan PLAN = Plan2020.plan();

  @Test
  void has_as_many_of_everything_as_the_report() {
    var parts = Plan2020.parts();

    var numbers =
        Map.of(
            "strategic goals", PLAN.goals().size(),
            "operational goals", PLAN.operationalGoals().size(),
            "goal-action links", PLAN.goalActionLinks().size(),
            "actions", PLAN.actions().size(),
            "sub-actions", parts.subActions().size(),
            "indicators", PLAN.indicators().size(),
            "evidence", PLAN.evidence().size(),
            "chains", PLAN.chains().size(),
            "anomalies", PLAN.anomalies().size());

    assertThat(numbers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "strategic goals", 4,
                "operational goals", 28,
                "goal-action links", 103,
                "actions", 29,
                "sub-actions", 3,
                "indicators", 107,
                "evidence", 140,
                "chains", 17,
                "anomalies", 33));
    assertThat(PLAN.themes().stream().collect(groupingBy(Theme::type, counting())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Theme.Type.DOMAIN, 9L, Theme.Type.TRANSVERSAL, 3L));
    assertThat(PLAN.actions().stream().filter(Action::hasSeparateReport).map(Action::code))
        .containsExactly("2.A", "3.A", "7.A");
  }

  @Test
  void counts_every_indicator_once_under_its_status() {
    assertThat(PLAN.tally(PLAN.indicators())).isEqualTo(new StatusTally(60, 17, 17, 13));
  }

  @Test
  void counts_the_indicators_of_each_theme() {
    var table =
        PLAN.themes().stream()
            .map(
                theme -> {
                  var tally = PLAN.tally(PLAN.indicatorsOf(theme));
                  return row(
                      theme.code(),
                      theme.name(Language.DUTCH),
                      PLAN.actionsOf(theme).size(),
                      tally.total(),
                      tally.realised(),
                      tally.partly(),
                      tally.not(),
                      tally.notStated());
                })
            .collect(joining("\n"));

    assertThat(table)
        .isEqualTo(
            """
            I | Armoede | 1 | 4 | 1 | 1 | 2 | 0
            II | Brussel | 3 | 9 | 3 | 3 | 3 | 0
            III | Cultuur, jeugd, sport, media | 2 | 7 | 7 | 0 | 0 | 0
            IV | Integratie en inburgering | 2 | 8 | 3 | 3 | 2 | 0
            V | Onderwijs | 3 | 13 | 0 | 0 | 0 | 13
            VI | Racisme en discriminatie | 1 | 5 | 5 | 0 | 0 | 0
            VII | Tewerkstelling | 4 | 13 | 13 | 0 | 0 | 0
            VIII | Welzijn en zorg | 1 | 8 | 4 | 1 | 3 | 0
            IX | Woonwagenbewoners & Roma | 4 | 16 | 12 | 2 | 2 | 0
            10 | Beweging | 2 | 7 | 1 | 2 | 4 | 0
            11 | Communicatie | 2 | 6 | 5 | 1 | 0 | 0
            12 | Interne organisatie | 4 | 11 | 6 | 4 | 1 | 0\
            """);
  }

  @Test
  void counts_goals_meetings_and_evidence_of_each_action() {
    var table =
        PLAN.actions().stream()
            .map(
                action ->
                    row(
                        action.code(),
                        PLAN.indicatorsOf(action).size(),
                        PLAN.goalsServedBy(action).size(),
                        PLAN.indicatorsOf(action).stream()
                            .mapToInt(i -> i.meetings().attended())
                            .sum(),
                        PLAN.evidence().stream()
                            .filter(item -> item.actions().contains(action.code()))
                            .count()))
            .collect(joining("\n"));

    assertThat(table)
        .isEqualTo(
            """
            1.A | 4 | 3 | 0 | 2
            2.A | 5 | 5 | 0 | 7
            2.B | 2 | 1 | 1 | 2
            2.C | 2 | 3 | 8 | 3
            3.A | 3 | 3 | 9 | 6
            3.B | 4 | 3 | 18 | 6
            4.A | 5 | 4 | 3 | 2
            4.B | 3 | 4 | 1 | 2
            5.A | 4 | 2 | 17 | 10
            5.B | 4 | 6 | 14 | 2
            5.C | 5 | 2 | 94 | 17
            6.A | 5 | 6 | 26 | 12
            7.A | 5 | 2 | 0 | 6
            7.B | 3 | 1 | 12 | 15
            7.C | 3 | 3 | 58 | 9
            7.D | 2 | 2 | 0 | 2
            8.A | 8 | 4 | 55 | 8
            9.A | 5 | 10 | 16 | 9
            9.B | 4 | 1 | 0 | 2
            9.C | 3 | 3 | 0 | 3
            9.D | 4 | 3 | 1 | 1
            10.A | 3 | 6 | 2 | 4
            10.B | 4 | 9 | 1 | 4
            11.A | 3 | 1 | 0 | 1
            11.B | 3 | 5 | 4 | 6
            12.A | 3 | 1 | 1 | 2
            12.B | 3 | 3 | 0 | 0
            12.C | 2 | 3 | 10 | 3
            12.D | 3 | 4 | 1 | 1\
            """);
  }

  @Test
  void keeps_the_order_of_the_actions_at_each_goal() {
    var table =
        PLAN.operationalGoals().stream()
            .map(goal -> goal.code() + " " + codes(PLAN.actionsFor(goal)))
            .collect(joining("\n"));

    assertThat(table)
        .isEqualTo(
            """
            OD1.1 2.A, 5.B, 7.B, 6.A, 8.A, 10.A
            OD1.2 3.A, 5.A, 5.B, 7.A, 10.A, 10.B
            OD1.3 2.C, 3.B, 5.B, 10.B
            OD1.4 2.C, 3.B, 5.A, 6.A, 8.A, 9.A, 9.B, 10.A, 10.B
            OD1.5 2.A, 3.A, 5.B, 10.B
            OD1.6 1.A, 3.A, 7.A, 7.D, 10.A, 10.B
            OD1.7 2.A, 5.B, 4.B
            OD1.8 4.A, 4.B
            OD1.9 4.A, 7.D, 9.A, 11.B
            OD1.10 10.A, 10.B
            OD2.1 2.A, 4.A, 4.B, 5.C, 6.A, 7.C, 8.A, 9.A, 9.C, 9.D, 11.B
            OD2.2 1.A, 2.A, 2.B, 2.C, 3.B, 4.A, 4.B, 5.B, 5.C, 6.A, 7.C, 8.A, 9.A, 9.C, 9.D
            OD2.3 6.A, 7.C, 9.A, 11.B
            OD2.4 6.A, 9.C, 9.D, 10.A, 10.B
            OD3.1 10.B
            OD3.2 9.A, 11.B
            OD3.3 9.A, 11.A, 11.B
            OD3.4 9.A
            OD4.1 10.B
            OD4.2 12.B, 12.C, 12.D
            OD4.3\s
            OD4.4 1.A, 9.A
            OD4.5 12.B
            OD4.6 12.A, 12.C, 12.D
            OD4.7 12.B
            OD4.8\s
            OD4.9 12.C, 12.D
            OD4.10 9.A, 12.D\
            """);
  }

  @Test
  void counts_targets_and_results_by_kind_of_measure() {
    var table =
        Arrays.stream(MeasureKind.values())
            .map(
                kind -> {
                  var some = PLAN.indicators().stream().filter(i -> i.kind() == kind).toList();
                  return row(
                      kind,
                      some.size(),
                      some.stream().filter(i -> i.target().value().isPresent()).count(),
                      some.stream().filter(i -> i.result().value().isPresent()).count());
                })
            .collect(joining("\n"));

    assertThat(table)
        .isEqualTo(
            """
            COUNT | 44 | 44 | 34
            PERCENTAGE | 13 | 13 | 4
            YES_NO | 22 | 0 | 0
            OVERVIEW | 13 | 0 | 8
            DELIVERABLE | 15 | 1 | 1\
            """);
    assertThat(
            PLAN.indicators().stream()
                .flatMap(i -> i.result().basis().stream())
                .collect(groupingBy(Function.identity(), counting())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Result.Basis.COUNTED, 22L, Result.Basis.STATED, 18L, Result.Basis.DERIVED, 7L));
    assertThat(
            PLAN.indicators().stream()
                .flatMap(i -> i.target().comparator().stream())
                .collect(groupingBy(Function.identity(), counting())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Target.Comparator.MINIMUM, 34L, Target.Comparator.EXACT, 24L));
  }

  @Test
  void counts_meetings_as_entries() {
    assertThat(
            Map.of(
                "attended", sum(Meetings::attended),
                "excused", sum(Meetings::excused),
                "cancelled", sum(Meetings::cancelled),
                "planned only", sum(Meetings::plannedOnly),
                "undated", sum(Meetings::undated)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "attended", 352, "excused", 6, "cancelled", 17, "planned only", 5, "undated", 78));
    assertThat(PLAN.indicators().stream().filter(i -> !i.meetings().dates().isEmpty())).hasSize(46);
    assertThat(PLAN.indicators().stream().flatMap(i -> i.meetings().dates().stream()).distinct())
        .hasSize(175);
  }

  @Test
  void keeps_causes_and_flags() {
    assertThat(PLAN.indicators().stream().filter(i -> i.causes().contains("covid"))).hasSize(24);
    assertThat(PLAN.indicators().stream().filter(i -> i.inferredCauses().contains("covid")))
        .hasSize(8);
    assertThat(PLAN.indicators().stream().filter(i -> i.causes().isEmpty())).hasSize(63);
    assertThat(PLAN.indicators().stream().filter(i -> !i.flags().isEmpty())).hasSize(35);
  }

  @Test
  void knows_the_evidence_by_kind_and_who_took_part() {
    assertThat(
            PLAN.evidence().stream()
                .map(EvidenceItem::kind)
                .collect(groupingBy(Function.identity(), counting())))
        .containsEntry(EvidenceItem.Kind.EVENT, 28L)
        .containsEntry(EvidenceItem.Kind.ADVICE, 15L)
        .containsEntry(EvidenceItem.Kind.POLICY_NOTE, 11L)
        .containsEntry(EvidenceItem.Kind.SURVEY, 8L)
        .hasSize(23);
    assertThat(
            PLAN.evidence().stream()
                .filter(item -> item.participants().stated())
                .map(item -> item.code() + " " + item.participants().value().orElse(0)))
        .containsExactlyInAnyOrder(
            "FG-03 7",
            "IN-05 112",
            "IN-06 78",
            "EV-10 90",
            "EV-12 50",
            "EV-13 20",
            "EV-14 15",
            "EV-15 20",
            "EV-16 30");
  }

  @Test
  void proposes_another_status_where_the_report_is_known_to_contradict_its_figure() {
    var differing =
        PLAN.indicators().stream()
            .filter(i -> Proposal.of(i).differsFrom(i.status()))
            .map(Indicator::code)
            .toList();

    // AN-11 and AN-12 of the plan's own list of oddities; 12.A.2 is a rhythm, which no figure can
    // tell.
    assertThat(differing)
        .contains("7.A.2", "7.A.5", "7.B.1", "4.A.1")
        .doesNotContain("12.A.2", "7.A.1");
    assertThat(PLAN.indicator("7.A.2").map(Proposal::of))
        .contains(new Proposal(Optional.of(Status.PARTLY), Proposal.Rule.BELOW_TARGET, 0));
  }

  @Test
  void walks_from_an_indicator_to_its_note_and_back() {
    var indicator = PLAN.indicator("7.B.2").orElseThrow();
    var note = PLAN.note("NT-09").orElseThrow();

    assertThat(codes(PLAN.goalsServedBy(PLAN.actionOf(indicator)))).isEqualTo("OD1.1");
    assertThat(PLAN.themeOf(PLAN.actionOf(indicator)).code()).isEqualTo("VII");
    assertThat(PLAN.evidenceFor(indicator)).contains(note);
    assertThat(codes(PLAN.indicatorsOn(note))).isEqualTo("7.B.3, 7.B.2");
    assertThat(codes(PLAN.sourcesOf(note))).isEqualTo("SV-01, SV-02, FG-02");
    assertThat(codes(PLAN.chainsThrough(note))).isEqualTo("CH-01");
    assertThat(codes(PLAN.indicatorsFedBy(Set.of("NT-09", "7.B.2")))).isEqualTo("7.B.2");
  }

  @Test
  void tells_what_an_indicator_without_a_figure_stands_on_and_where_it_was_shown() {
    var indicator = PLAN.indicator("7.B.2").orElseThrow();

    assertThat(PLAN.evidenceByKind(indicator))
        .containsExactly(
            entry(EvidenceItem.Kind.SURVEY, 2L),
            entry(EvidenceItem.Kind.FOCUS_GROUP, 1L),
            entry(EvidenceItem.Kind.POLICY_NOTE, 1L),
            entry(EvidenceItem.Kind.EVENT, 1L));
    assertThat(PLAN.presentationsOf(indicator))
        .extracting(EvidenceItem.Presentation::where)
        .containsExactly("Stakeholdersforum VDAB");
  }

  @Test
  void finds_the_oddities_at_a_code() {
    assertThat(codes(PLAN.anomaliesAt("7.A.2"))).isEqualTo("AN-11");
    assertThat(codes(PLAN.anomaliesAt("9.A"))).isEqualTo("AN-01");
    assertThat(codes(PLAN.anomaliesAt("V"))).isEqualTo("AN-04");
    assertThat(codes(PLAN.anomaliesAt("OD4.3"))).isEqualTo("AN-06");
    assertThat(PLAN.anomaliesAt("7.A")).isEmpty();
  }

  @Test
  void loses_no_word_and_no_figure_of_the_files() throws IOException {
    var written = new TreeSet<String>();
    var plan = PlanJson.YAML.readTree(Plan2020.file(Plan2020.PLAN));
    // The matrix repeats the links, which are counted above.
    ((ObjectNode) plan.get("od_action_matrix")).remove("by_action");
    leaves(plan, written);
    leaves(PlanJson.YAML.readTree(Plan2020.file(Plan2020.EVIDENCE)), written);

    var kept = new TreeSet<String>();
    var fields =
        PlanJson.JSON
            .copy()
            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);
    for (var layer : Plan2020.parts().layers()) {
      leaves(fields.valueToTree(layer), kept);
    }
    // Words that are kept in another form: steps and themes of a chain in one column, the count of
    // the links.
    for (var chain : PLAN.chains()) {
      kept.addAll(chain.steps());
    }
    kept.add(String.valueOf(PLAN.goalActionLinks().size()));

    written.removeAll(kept);
    assertThat(written).isEmpty();
  }

  private static void leaves(JsonNode node, Set<String> found) {
    if (node.isContainerNode()) {
      node.forEach(child -> leaves(child, found));
    } else if (node.isNumber()) {
      found.add(new BigDecimal(node.asText()).stripTrailingZeros().toPlainString());
    } else if (!node.isNull()) {
      found.add(node.asText());
    }
  }

  private static int sum(ToIntFunction<Meetings> entries) {
    return PLAN.indicators().stream().map(Indicator::meetings).mapToInt(entries).sum();
  }

  private static String codes(Iterable<? extends PlanPart> parts) {
    return StreamSupport.stream(parts.spliterator(), false)
        .map(PlanPart::code)
        .collect(joining(", "));
  }

  private static String row(Object... cells) {
    return Arrays.stream(cells).map(String::valueOf).collect(joining(" | "));
  }
}
