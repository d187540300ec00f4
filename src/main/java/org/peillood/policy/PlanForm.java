package org.peillood.policy;

import java.util.ArrayList;
import java.util.List;

/** Which fields a form of the plan has. */
enum PlanForm {
  /** What a part is. */
  WORDS("bewerken"),
  /** What became of an indicator. */
  READING("resultaat"),
  /** Another target for an indicator, in the course of the year. */
  TARGET("doel");

  private static final String BASIS = "policy.basis.";
  private static final String KIND = "policy.kind.";

  private final String address;

  PlanForm(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }

  String slug() {
    return Sheet.slug(this);
  }

  /** The fields for a part that is there. */
  List<PlanField> fields(PartKind kind, YearPlan plan, Sheet now) {
    if (kind == PartKind.INDICATOR && this == READING) {
      var units = now.rows("further-targets").stream().map(cells -> cells.get(2)).distinct();
      return reading(now.one("kind", MeasureKind.class).orElse(MeasureKind.COUNT), units.toList());
    }
    if (kind == PartKind.INDICATOR && this == TARGET) {
      return revision();
    }
    return kind == PartKind.INDICATOR ? indicator(plan, now) : words(kind, plan);
  }

  /** The fields for a part that is to be made. */
  static List<PlanField> begun(PartKind kind, YearPlan plan, Sheet sent) {
    var fields = new ArrayList<PlanField>();
    fields.add(PlanField.line("code").must().upTo(20));
    if (kind == PartKind.INDICATOR) {
      fields.addAll(indicator(plan, sent));
      fields.addAll(target());
    } else {
      fields.addAll(words(kind, plan));
    }
    return fields;
  }

  /** The fields of what goes before the plan. */
  static List<PlanField> front() {
    return List.of(
        PlanField.line("title").must().upTo(500),
        PlanField.line("organisation").must(),
        PlanField.lines("introduction"),
        PlanField.lines("context"),
        PlanField.lines("guide"),
        PlanField.lines("annexes"),
        PlanField.rows(
            "abbreviations", PlanField.line("abbreviation").must(), PlanField.line("meaning")),
        PlanField.rows(
            "vocabulary", PlanField.line("cause").must().upTo(60), PlanField.line("meaning")));
  }

  /** Where the words for the choices of a field are; empty for a field without choices. */
  static String wordsOf(String field) {
    return switch (field) {
      case "status" -> "policy.status.";
      case "sub-status" -> "policy.sub-status.";
      case "kind" -> KIND;
      case "evidence-kind" -> "policy.evidence.";
      case "basis" -> BASIS;
      case "level" -> "policy.level.";
      case "comparator" -> "policy.comparator.";
      case "type" -> "policy.type.";
      case "answer" -> "policy.answer.";
      case "reservation-outcome" -> "policy.outcome.";
      case "report-state" -> "policy.report.";
      case "state" -> "policy.state.";
      default -> "";
    };
  }

  private static List<PlanField> words(PartKind kind, YearPlan plan) {
    return switch (kind) {
      case GOAL ->
          List.of(
              PlanField.line("letter").must().upTo(5), PlanField.line("title").must().upTo(1000));
      case STEP ->
          List.of(
              parent("goal", PartKind.GOAL, plan),
              PlanField.text("title").must().upTo(2000),
              PlanField.text("note"));
      case THEME ->
          List.of(
              PlanField.number("number").must(),
              PlanField.choice("type", "policy.type.", Theme.Type.values()).must(),
              PlanField.line("slug").must().upTo(100),
              PlanField.line("name-nl").must(),
              PlanField.line("name-fr"),
              PlanField.line("name-en"));
      case ACTION -> action(plan);
      case SUB_ACTION ->
          List.of(
              parent("action", PartKind.ACTION, plan),
              PlanField.line("printed").must().upTo(100),
              PlanField.line("title").must().upTo(1000));
      case INDICATOR -> indicator(plan, Sheet.EMPTY);
      case EVIDENCE -> evidence(plan);
    };
  }

  private static List<PlanField> evidence(YearPlan plan) {
    return List.of(
        PlanField.choice("evidence-kind", "policy.evidence.", EvidenceItem.Kind.values()).must(),
        PlanField.line("title").must().upTo(1000),
        PlanField.line("period"),
        PlanField.lines("dates"),
        PlanField.lines("cancelled"),
        PlanField.day("ended"),
        PlanField.line("mode"),
        PlanField.line("evidence-status").upTo(500),
        PlanField.line("own-role").upTo(500),
        PlanField.lines("audience"),
        set("themes", PartKind.THEME, plan),
        set("actions", PartKind.ACTION, plan),
        set("feeds", PartKind.INDICATOR, plan),
        PlanField.number("participants"),
        PlanField.yes("participants-stated"),
        PlanField.yes("participants-about"),
        PlanField.line("participants-note").upTo(1000),
        PlanField.number("count"),
        PlanField.line("count-unit"),
        PlanField.lines("topics"),
        PlanField.lines("led-to"),
        PlanField.rows(
            "presented",
            PlanField.line("where").must().upTo(500),
            PlanField.line("to").upTo(1000),
            PlanField.day("day"),
            PlanField.line("note").upTo(1000)),
        PlanField.text("outcome"),
        PlanField.line("link-basis").upTo(500),
        PlanField.line("link").upTo(2000),
        PlanField.day("link-checked"),
        PlanField.yes("unattached"),
        PlanField.text("note"));
  }

  private static PlanField set(String name, PartKind kind, YearPlan plan) {
    return PlanField.set(name, plan.partsOf(kind).stream().map(PlanPart::code).toList());
  }

  private static PlanField parent(String name, PartKind kind, YearPlan plan) {
    return PlanField.choice(name, "", plan.partsOf(kind).stream().map(PlanPart::code).toList())
        .must();
  }

  private static List<PlanField> action(YearPlan plan) {
    return List.of(
        parent("theme", PartKind.THEME, plan),
        PlanField.line("title").must().upTo(1000),
        PlanField.lines("alternates"),
        PlanField.text("description"),
        PlanField.line("role").must().upTo(500).suggesting("roles"),
        PlanField.rows(
            "holders",
            PlanField.line("role").must().suggesting("roles"),
            PlanField.day("from"),
            PlanField.day("until")),
        PlanField.rows(
            "internal",
            PlanField.line("role").must().suggesting("roles"),
            PlanField.line("task").upTo(1000)),
        PlanField.rows(
            "external",
            PlanField.line("organisation").must().suggesting("organisations"),
            PlanField.line("task").upTo(1000)),
        timing(),
        PlanField.lines("notes"),
        PlanField.text("reservation"),
        PlanField.line("reservation-party").suggesting("organisations"),
        PlanField.choice("reservation-outcome", "policy.outcome.", Action.Outcome.values()),
        PlanField.number("staff"),
        PlanField.yes("separate-report"),
        PlanField.line("report-owner").suggesting("roles"),
        PlanField.choice("report-state", "policy.report.", Action.ReportState.values()),
        PlanField.line("report-link").upTo(500),
        PlanField.rows(
            "decisions",
            PlanField.day("day").must(),
            PlanField.line("decided").must().upTo(1000),
            PlanField.line("why").upTo(1000),
            PlanField.line("effect").upTo(1000),
            PlanField.line("indicators").upTo(500)));
  }

  /** The planned moments of an action. */
  static PlanField timing() {
    return PlanField.rows(
        "timing",
        PlanField.line("when").must(),
        PlanField.line("what").upTo(1000),
        PlanField.day("due"),
        PlanField.line("by").suggesting("roles"),
        PlanField.day("done"));
  }

  private static List<PlanField> indicator(YearPlan plan, Sheet now) {
    var subs =
        plan.action(now.text("action")).map(plan::subActionsOf).orElse(List.of()).stream()
            .map(PlanPart::code)
            .toList();
    var fields = new ArrayList<PlanField>();
    fields.add(parent("action", PartKind.ACTION, plan));
    if (!subs.isEmpty()) {
      fields.add(PlanField.choice("sub-action", "", subs));
    }
    fields.add(PlanField.line("printed").must().upTo(100));
    fields.add(PlanField.line("title").must().upTo(1000));
    fields.add(PlanField.choice("kind", KIND, MeasureKind.values()).must());
    fields.add(PlanField.line("unit"));
    fields.add(PlanField.choice("level", "policy.level.", Indicator.Level.values()));
    fields.add(
        PlanField.set("goals", plan.operationalGoals().stream().map(PlanPart::code).toList()));
    fields.add(PlanField.lines("notes"));
    return fields;
  }

  private static List<PlanField> target() {
    return List.of(
        PlanField.choice("comparator", "policy.comparator.", Target.Comparator.values()),
        PlanField.number("target"),
        PlanField.line("per").upTo(100),
        PlanField.rows(
            "further-targets",
            PlanField.choice("comparator", "policy.comparator.", Target.Comparator.values()),
            PlanField.number("target"),
            PlanField.line("unit").must(),
            PlanField.line("per").upTo(100),
            PlanField.choice("kind", KIND, MeasureKind.values())));
  }

  private static List<PlanField> revision() {
    var fields = new ArrayList<>(target());
    fields.add(PlanField.day("revised").must());
    fields.add(PlanField.text("why").must().upTo(2000));
    return fields;
  }

  private static List<PlanField> reading(MeasureKind kind, List<String> units) {
    var fields = new ArrayList<PlanField>();
    if (kind == MeasureKind.YES_NO) {
      fields.add(PlanField.choice("answer", "policy.answer.", List.of("yes", "no")));
    } else {
      fields.add(PlanField.line("qualifier").upTo(20).suggesting("qualifiers"));
      fields.add(PlanField.number("result"));
    }
    fields.add(PlanField.choice("basis", BASIS, Result.Basis.values()));
    fields.add(PlanField.text("result-note").upTo(2000));
    if (kind == MeasureKind.PERCENTAGE) {
      fields.add(PlanField.number("held"));
      fields.add(PlanField.number("attended"));
    }
    if (kind == MeasureKind.PERCENTAGE || kind == MeasureKind.COUNT) {
      fields.add(PlanField.number("low"));
      fields.add(PlanField.number("high"));
      fields.add(PlanField.number("n"));
    }
    var further =
        new ArrayList<>(
            List.of(
                PlanField.line("qualifier").upTo(20).suggesting("qualifiers"),
                PlanField.number("result").must(),
                PlanField.line("unit").must(),
                PlanField.choice("basis", BASIS, Result.Basis.values()),
                PlanField.line("result-note").upTo(1000)));
    if (!units.isEmpty()) {
      further.add(PlanField.choice("of-target", "", units));
    }
    fields.add(PlanField.rows("further-results", further));
    fields.add(
        PlanField.choice("status", "policy.status.", Status.REALISED, Status.PARTLY, Status.NOT));
    fields.add(PlanField.choice("sub-status", "policy.sub-status.", Indicator.SubStatus.values()));
    fields.add(PlanField.text("reason").upTo(2000));
    fields.add(PlanField.text("explanation"));
    fields.add(
        PlanField.rows(
            "causes",
            PlanField.line("cause").must().upTo(60).suggesting("causes"),
            PlanField.choice("said", "policy.said.", List.of("stated", "inferred")).must()));
    fields.add(PlanField.line("primary-cause").upTo(60).suggesting("causes"));
    return fields;
  }
}
