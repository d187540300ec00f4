package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What forms of the plan keep, refuse and propose, without a database. */
class PlanSheetTest {

  private final YearPlan plan = Plan2020.plan();

  private static EditablePart copy(PartKind kind, EditablePart part) {
    var copy = kind.begin(new PlanCode(part.year(), part.code()), part.place());
    copy.write(part.sheet());
    return copy;
  }

  private Indicator indicator(String... namesAndTexts) {
    var sheet = plan.indicator("7.A.2").orElseThrow().sheet();
    for (int at = 0; at < namesAndTexts.length; at += 2) {
      sheet = sheet.with(namesAndTexts[at], namesAndTexts[at + 1]);
    }
    var indicator = new Indicator(new PlanCode(2020, "x"), 0);
    indicator.write(sheet);
    return indicator;
  }

  private static List<String> faults(List<PlanFaults.Fault> found) {
    return found.stream().map(fault -> fault.field().name() + " " + fault.what()).toList();
  }

  @Test
  void a_form_that_is_saved_untouched_changes_no_part_of_the_plan_of_2020() {
    for (var kind : PartKind.values()) {
      for (var part : plan.partsOf(kind)) {
        assertThat(copy(kind, part).sheet()).as("%s", part).isEqualTo(part.sheet());
        var kept = part.sheet();
        part.write(kept);
        assertThat(part.sheet()).isEqualTo(kept);
      }
    }
    var untouched = Plan2020.plan();
    for (var indicator : untouched.indicators()) {
      var before = IndicatorReading.of(untouched, indicator);
      var meetings = indicator.meetings();
      var printed = indicator.isStatusPrinted();
      var attendance = indicator.attendance();
      indicator.write(indicator.sheet());
      assertThat(IndicatorReading.of(untouched, indicator)).isEqualTo(before);
      assertThat(indicator.meetings()).isEqualTo(meetings);
      assertThat(indicator.isStatusPrinted()).isEqualTo(printed);
      assertThat(indicator.attendance()).isEqualTo(attendance);
    }
    for (var action : untouched.actions()) {
      var partners = action.internalPartners();
      var inferred = action.isRoleInferred();
      action.write(action.sheet());
      assertThat(action.internalPartners()).isEqualTo(partners);
      assertThat(action.isRoleInferred()).isEqualTo(inferred);
    }
  }

  @Test
  void a_further_result_answers_a_further_target() {
    var targets = List.of(List.of("minimum", "10", "uren", "", ""));
    var results = List.of(List.of("", "8", "uren vorming", "counted", "", "uren"));
    var indicator = indicator();
    var sheet =
        indicator.sheet().withRows("further-targets", targets).withRows("further-results", results);
    indicator.write(sheet);

    assertThat(indicator.targetOf(indicator.furtherResults().get(0)).orElseThrow().value())
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("10"));
    var columns =
        PlanForm.READING.fields(PartKind.INDICATOR, plan, indicator.sheet()).stream()
            .filter(field -> field.name().equals("further-results"))
            .findFirst()
            .orElseThrow()
            .columns();
    assertThat(columns).last().satisfies(one -> assertThat(one.choices()).containsExactly("uren"));
    var without = sheet.withRows("further-targets", List.of());
    assertThat(faults(PlanFaults.together(PartKind.INDICATOR, PlanForm.TARGET, without, plan)))
        .containsExactly("further-targets answered");
    assertThat(PlanFaults.together(PartKind.INDICATOR, PlanForm.TARGET, sheet, plan)).isEmpty();
  }

  @Test
  void evidence_that_is_saved_untouched_is_written_as_it_was() {
    var untouched = Plan2020.plan();
    var before = PlanFiles.evidence(untouched);

    untouched.evidence().forEach(item -> item.write(untouched.sheetOf(item)));

    assertThat(PlanFiles.evidence(untouched)).isEqualTo(before);
  }

  @Test
  void evidence_keeps_its_link_its_days_and_that_it_is_not_attached() {
    var item = new EvidenceItem(new PlanCode(2030, "EV-1"), 0);
    item.write(
        Sheet.EMPTY
            .with("evidence-kind", "survey")
            .with("title", "Bevraging")
            .with("dates", "31/3/2030\n2030-04-01")
            .with("link", "https://example.org/x")
            .with("link-checked", "2030-05-01")
            .with("ended", "2030-12-31")
            .with("unattached", "ja")
            .with("participants", "0")
            .withRows("presented", List.of(List.of("CC", "a; b", "", ""))));

    assertThat(item.dates()).hasSize(2);
    assertThat(item.link()).contains("https://example.org/x");
    assertThat(item.linkChecked()).contains(LocalDate.of(2030, 5, 1));
    assertThat(item.ended()).contains(LocalDate.of(2030, 12, 31));
    assertThat(item.isUnattached()).isTrue();
    assertThat(item.participants().value()).contains(0);
    assertThat(item.presented().get(0).to()).containsExactly("a", "b");
  }

  @Test
  void evidence_is_refused_with_days_counts_codes_and_links_that_cannot_be() {
    var wrong =
        Sheet.EMPTY
            .with("dates", "ooit")
            .with("participants", "2,5")
            .with("count", "3")
            .with("led-to", "XX-1")
            .with("link", "onze site")
            .with("link-checked", "2030-05-01");

    assertThat(faults(PlanFaults.together(PartKind.EVIDENCE, PlanForm.WORDS, wrong, plan)))
        .containsExactly(
            "dates days",
            "participants whole",
            "count-unit count-unit",
            "led-to no-evidence",
            "link link");
  }

  @Test
  void evidence_on_which_something_stands_is_named_by_what_stands_on_it() {
    var linked = plan.evidence().stream().filter(one -> !plan.indicatorsOn(one).isEmpty());
    var item = linked.findFirst().orElseThrow();

    assertThat(new PlanTree(plan).leaningOn(PartKind.EVIDENCE, item))
        .containsAll(plan.indicatorsOn(item).stream().map(PlanPart::code).toList());
  }

  @Test
  void the_whole_plan_of_2020_could_have_been_typed_in() {
    for (var kind : PartKind.values()) {
      for (var part : plan.partsOf(kind)) {
        for (var form : PlanForm.values()) {
          if (form == PlanForm.TARGET || (form == PlanForm.READING && kind != PartKind.INDICATOR)) {
            continue;
          }
          var fields = form.fields(kind, plan, part.sheet());
          assertThat(faults(PlanFaults.of(part.sheet(), fields))).as("%s", part).isEmpty();
          assertThat(faults(PlanFaults.together(kind, form, part.sheet(), plan)))
              .as("%s", part)
              .isEmpty();
        }
        assertThat(PlanFaults.ofCode(part.code(), Plan2020.plan()))
            .extracting(PlanFaults.Fault::what)
            .containsExactly("taken");
      }
    }
  }

  @Test
  void what_is_typed_is_read_with_its_tables_and_without_their_empty_rows() {
    var fields = PlanForm.READING.fields(PartKind.INDICATOR, plan, indicator().sheet());
    var sent =
        Sheet.sent(
            Map.of(
                "result", List.of(" 12,5 "),
                "causes.0.cause", List.of("covid"),
                "causes.0.said", List.of("inferred"),
                "causes.1.cause", List.of(""),
                "causes.1.said", List.of("stated"),
                "causes.2.cause", List.of("eigen woord"),
                "causes.2.said", List.of("stated")),
            fields);

    assertThat(sent.number("result")).contains(new BigDecimal("12.5"));
    assertThat(sent.rows("causes"))
        .containsExactly(List.of("covid", "inferred"), List.of("eigen woord", "stated"));
  }

  @Test
  void bad_input_is_told_field_by_field() {
    var fields = PlanForm.READING.fields(PartKind.INDICATOR, plan, Sheet.EMPTY);
    var bad =
        Sheet.EMPTY
            .with("result", "veel")
            .with("status", "misschien")
            .withRows("causes", List.of(List.of("", "stated")));

    assertThat(faults(PlanFaults.of(bad, fields)))
        .containsExactlyInAnyOrder("result number", "status choice", "causes row");
    assertThat(
            faults(
                PlanFaults.together(
                    PartKind.INDICATOR,
                    PlanForm.READING,
                    Sheet.EMPTY
                        .with("held", "2")
                        .with("attended", "3")
                        .with("low", "1")
                        .with("sub-status", "stopped")
                        .with("primary-cause", "covid"),
                    plan)))
        .containsExactlyInAnyOrder(
            "held attended", "n interval", "sub-status only-not", "primary-cause no-cause");
  }

  @Test
  void another_status_than_the_figures_suggest_needs_a_reason() {
    var action = plan.action("7.A").orElseThrow();
    assertThat(faults(PlanFaults.ofStatus(indicator("reason", ""), action)))
        .containsExactly("reason reason");
    assertThat(PlanFaults.ofStatus(indicator("reason", "Bijna alle mentoren."), action)).isEmpty();
    assertThat(PlanFaults.ofStatus(indicator("reason", "", "status", "partly"), action)).isEmpty();
    assertThat(PlanFaults.ofStatus(indicator("reason", "", "status", ""), action)).isEmpty();
  }

  @Test
  void a_target_within_the_interval_cannot_be_told() {
    var unsure = indicator("target", "75", "result", "73", "low", "62,5", "high", "81", "n", "34");
    assertThat(Proposal.of(unsure))
        .isEqualTo(new Proposal(Optional.empty(), Proposal.Rule.CANNOT_TELL, 34));
    var sure = indicator("target", "75", "result", "60", "low", "52", "high", "68", "n", "340");
    assertThat(Proposal.of(sure).rule()).isEqualTo(Proposal.Rule.BELOW_TARGET);
  }

  @Test
  void no_meetings_is_neither_all_nor_nothing() {
    var none =
        indicator(
            "kind", "percentage", "target", "80", "result", "0", "held", "0", "attended", "0");
    assertThat(Proposal.of(none).status()).isEmpty();
    assertThat(Proposal.of(none).rule()).isEqualTo(Proposal.Rule.NO_MEETINGS);
  }

  @Test
  void more_than_a_maximum_is_not_reached() {
    assertThat(Proposal.of(indicator("comparator", "maximum", "target", "5", "result", "6")).rule())
        .isEqualTo(Proposal.Rule.ABOVE_MAXIMUM);
    assertThat(Proposal.of(indicator("comparator", "maximum", "target", "5", "result", "4")).rule())
        .isEqualTo(Proposal.Rule.TARGET_REACHED);
  }

  @Test
  void yes_or_no_is_kept_and_proposes_a_status() {
    assertThat(Proposal.of(indicator("kind", "yes_no", "target", "", "answer", "no")).rule())
        .isEqualTo(Proposal.Rule.ANSWER_NO);
    assertThat(indicator("kind", "yes_no", "answer", "yes").sheet().text("answer"))
        .isEqualTo("yes");
  }

  @Test
  void a_refused_reservation_proposes_that_the_indicators_lapse_and_writes_in_none() {
    var action = plan.action("2.B").orElseThrow();
    var before = plan.indicatorsOf(action).stream().map(Indicator::status).toList();
    action.write(action.sheet().with("reservation-outcome", "refused"));

    assertThat(plan.indicatorsOf(action))
        .allSatisfy(one -> assertThat(plan.proposalFor(one).rule()).isEqualTo(Proposal.Rule.LAPSED))
        .extracting(Indicator::status)
        .isEqualTo(before);
  }

  @Test
  void says_what_leans_on_a_part() {
    var tree = new PlanTree(plan);
    assertThat(tree.leaningOn(PartKind.GOAL, plan.goal("SD1").orElseThrow())).contains("OD1.1");
    assertThat(tree.leaningOn(PartKind.ACTION, plan.action("9.B").orElseThrow()))
        .contains("9.B.1.1")
        .anyMatch(code -> code.endsWith(" – 9.B"));
    assertThat(tree.leaningOn(PartKind.STEP, plan.operationalGoal("OD4.3").orElseThrow()))
        .isEmpty();
  }

  @Test
  void parts_move_among_their_like_only() {
    var tree = new PlanTree(plan);
    var first = plan.actionsOf(plan.theme("VII").orElseThrow()).get(0);
    assertThat(tree.neighbour(PartKind.ACTION, first, true)).isEmpty();
    assertThat(tree.neighbour(PartKind.ACTION, first, false)).contains("7.B");
  }

  @Test
  void finds_goals_without_actions() {
    assertThat(plan.goalsWithoutAction())
        .extracting(PlanPart::code)
        .containsExactly("OD4.3", "OD4.8");
    assertThat(plan.actionsWithoutGoal()).isEmpty();
  }

  @Test
  void counts_causes_across_themes_stated_apart_from_inferred() {
    var all = CauseCount.of(plan, new CauseCount.Filter("", "", "", ""));
    long covid = plan.indicators().stream().filter(one -> one.causes().contains("covid")).count();
    assertThat(all.rows())
        .filteredOn(row -> row.cause().equals("covid"))
        .singleElement()
        .satisfies(row -> assertThat(row.stated()).isEqualTo(covid));
    var narrow = CauseCount.of(plan, new CauseCount.Filter("covid", "V", "", "stated"));
    assertThat(narrow.indicators())
        .allSatisfy(one -> assertThat(one.causes()).contains("covid"))
        .allSatisfy(one -> assertThat(plan.actionOf(one).theme()).isEqualTo("V"));
    assertThat(narrow.rows()).allSatisfy(row -> assertThat(row.inferred()).isZero());
  }

  @Test
  void names_of_organisations_are_one_whatever_their_signs_and_capitals() {
    assertThat(Stream.of("CAW’s", "caw's", " CAW'S ").map(OrganisationName::keyOf).distinct())
        .hasSize(1);
    assertThat(OrganisationName.keyOf("Reyn")).isNotEqualTo(OrganisationName.keyOf("Be-Reyn"));
    assertThat(OrganisationName.keyOf("Collectief Café"))
        .isEqualTo(OrganisationName.keyOf("collectief cafe"));
  }
}
