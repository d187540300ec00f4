package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.web.Complaint;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/**
 * A faulty plan is refused with all its faults at once; each says where it is, what is wrong and
 * what to do.
 */
class PlanFaultsTest {

  private static final String PLAN = Plan2020.text(Plan2020.PLAN);
  private static final String EVIDENCE = Plan2020.text(Plan2020.EVIDENCE);

  @Test
  void reports_every_unknown_name_and_word_with_its_place() {
    var plan =
        PLAN.replaceFirst("status: deels\n", "status: bijna\n")
            .replaceFirst("kind: deliverable\n", "kind: wish\n")
            .replaceFirst(
                "responsible_role: Medewerker Armoede\n", "responsable: Medewerker Armoede\n");

    assertThat(faults(plan, EVIDENCE))
        .containsExactly(
            new Complaint(
                "plan.yaml, line 213, /themes/0/actions/0/indicators/0/status",
                "'bijna' is not known here.",
                "Use one of gerealiseerd, deels, niet, niet vermeld."),
            new Complaint(
                "plan.yaml, line 233, /themes/0/actions/0/indicators/1/kind",
                "'wish' is not known here.",
                "Use one of count, percentage, yes-no, overview, deliverable."),
            new Complaint(
                "plan.yaml, /themes/0/actions/0/responsable",
                "'responsable' is not a name that a plan knows here.",
                "Use one of alternates, code, decisions, description, evidence, external_partners,"
                    + " holders, indicators, internal_partners, notes, ods, report_link,"
                    + " report_owner, report_state, reservation, reservation_outcome,"
                    + " reservation_party, responsible_role, responsible_role_inferred,"
                    + " separate_project_report, src_lines, staff, sub_actions, timing, title, or"
                    + " remove it."));
  }

  @Test
  void reports_every_reference_that_leads_nowhere() {
    var plan =
        PLAN.replaceFirst(
            "causes_inferred: \\[personeel, projecteinde]", "causes_inferred: [heimwee]");
    var evidence =
        EVIDENCE
            .replaceFirst("led_to: \\[NT-09]", "led_to: [NT-99]")
            .replaceFirst("steps: \\[SV-01, FG-02", "steps: [SV-01, FG-77");

    assertThat(faults(plan, evidence))
        .containsExactly(
            new Complaint(
                "plan.yaml, 1.A.1, causes_inferred",
                "'heimwee' does not exist.",
                "Correct the code, or add what it stands for."),
            new Complaint(
                "evidence.yaml, SV-01, led_to",
                "'NT-99' does not exist.",
                "Correct the code, or add what it stands for."),
            new Complaint(
                "evidence.yaml, CH-01, steps",
                "'FG-77' does not exist.",
                "Correct the code, or add what it stands for."));
  }

  @Test
  void reports_lists_that_contradict_each_other() {
    var plan =
        PLAN.replaceFirst("ods: \\[OD1.6, OD2.2, OD4.4]", "ods: [OD1.6, OD2.2]")
            .replace("link_count: 103", "link_count: 99");
    var evidence = EVIDENCE.replaceFirst("indicators: \\[7.B.2]", "indicators: []");

    assertThat(faults(plan, evidence))
        .extracting(Complaint::where, Complaint::what)
        .containsExactly(
            tuple(
                "plan.yaml, OD4.4 – 1.A",
                "The link stands in the actions of the goals, not in the goals of the actions."),
            tuple(
                "plan.yaml, od_action_matrix, link_count",
                "99 links are announced, the goals have 103."),
            tuple("plan.yaml, 7.B.2", "It names SV-01, which does not name it back."));
  }

  @Test
  void reports_a_code_that_is_used_twice() {
    var plan = PLAN.replaceFirst("code: 1.A.2\n", "code: 1.A.1\n");

    assertThat(faults(plan, EVIDENCE))
        .extracting(Complaint::what)
        .contains("Code 1.A.1 is used twice.");
  }

  @Test
  void refuses_an_address_that_is_not_on_the_web() {
    var evidence =
        EVIDENCE.replaceFirst(
            "(?m)^(\\s*)title: (.*)$", "$1title: $2\n$1link: 'javascript:alert(1)'");

    assertThat(faults(PLAN, evidence))
        .singleElement()
        .satisfies(fault -> assertThat(fault.what()).contains("javascript:alert(1)"));
  }

  @Test
  void reports_every_part_that_is_missing() {
    var plan =
        PLAN.replaceFirst(" +target: \\{value: null, comparator: null}\n", "")
            .replaceFirst(" +status: gerealiseerd\n", "")
            .replaceFirst("  year: 2020\n", "");

    assertThat(faults(plan, EVIDENCE))
        .containsExactly(
            new Complaint("plan.yaml, document", "It has no year.", "Add year."),
            new Complaint("plan.yaml, 1.A.1", "It has no target.", "Add target."),
            new Complaint("plan.yaml, 1.A.2", "It has no status.", "Add status."));
  }

  @Test
  void says_where_a_file_stops_being_readable() {
    assertThat(faults("document:\n  title: Plan\n year\n", EVIDENCE))
        .singleElement()
        .satisfies(fault -> assertThat(fault.where()).startsWith("plan.yaml, line "));
  }

  @Test
  void accepts_the_oddities_the_report_itself_has() {
    assertThat(
            PlanReader.read("plan.yaml", stream(PLAN), "evidence.yaml", stream(EVIDENCE))
                .anomalies())
        .hasSize(33);
  }

  private static List<Complaint> faults(String plan, String evidence) {
    var refused =
        catchThrowableOfType(
            Problem.class,
            () -> PlanReader.read("plan.yaml", stream(plan), "evidence.yaml", stream(evidence)));
    assertThat(refused).isNotNull();
    assertThat(refused.type()).isEqualTo(ProblemType.PLAN_REFUSED);
    return refused.complaints();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
