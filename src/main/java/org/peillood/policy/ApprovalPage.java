package org.peillood.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peillood.policy.Approval.Subject;
import org.peillood.web.Complaint;

/**
 * Who approved the plan and the report of a year.
 *
 * @param approvals those of the plan first
 * @param typed what was sent and refused
 */
public record ApprovalPage(
    YearPlan plan,
    List<Approval> approvals,
    LocalDate today,
    Typed typed,
    List<Complaint> complaints) {

  public ApprovalPage {
    approvals = List.copyOf(approvals);
    complaints = List.copyOf(complaints);
  }

  /** The bodies of the plan, or of the report. */
  public List<Approval> of(Subject subject) {
    return approvals.stream().filter(one -> one.subject() == subject).toList();
  }

  /**
   * What is typed for a body: what was sent for it, or its state and term. The day and the remark
   * of the state it is in belong to that one, and are not proposed for the next.
   */
  public Typed typed(Approval approval) {
    return typed.id().equals(approval.id())
        ? typed
        : new Typed(
            "",
            "",
            "",
            approval.due().map(LocalDate::toString).orElse(""),
            approval.id(),
            approval.version(),
            approval.state().slug(),
            "",
            "");
  }

  /** What somebody typed. */
  public record Typed(
      String button,
      String subject,
      String body,
      String due,
      UUID id,
      long version,
      String state,
      String day,
      String remark) {

    Approval.Seen seen() {
      return new Approval.Seen(id, version);
    }

    static final Typed NOTHING = of(Map.of());

    static Typed of(Map<String, List<String>> typed) {
      var seen = Sheet.one(typed, "gezien");
      return new Typed(
          Sheet.one(typed, "knop"),
          Sheet.one(typed, "van"),
          Sheet.one(typed, "wie"),
          Sheet.one(typed, "tegen"),
          Sheet.id(Sheet.one(typed, "welke")).orElse(ApprovalResource.NOBODY),
          seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1,
          Sheet.one(typed, "stand"),
          Sheet.one(typed, "dag"),
          Sheet.one(typed, "opmerking"));
    }
  }
}
