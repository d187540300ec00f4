package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/** Makes the pages of the forms of a plan, with what can be chosen and what is suggested. */
@ApplicationScoped
class PlanFormPages {

  @Inject PlanEdits edits;
  @Inject PlanPages shown;
  @Inject Organisations organisations;

  /** The form of a part that is there, with what stands in it or was typed in it. */
  PlanFormPage of(
      YearPlan plan,
      PartKind kind,
      EditablePart part,
      PlanForm form,
      Sheet sheet,
      List<PlanFaults.Fault> faults) {
    return new PlanFormPage(
        plan,
        "policy.form." + kind.slug() + "." + form.slug(),
        part.code(),
        plan.desk() + "/" + kind.address() + "/" + part.code() + "/" + form.address(),
        home(plan, kind, part),
        form.fields(kind, plan, plan.sheetOf(part)),
        sheet,
        String.valueOf(part.revision()),
        wrong(faults),
        suggestions(plan),
        names(plan),
        edits.history(part.year(), kind.slug(), part.code()));
  }

  /** The form of a part that is to be made. */
  PlanFormPage begun(YearPlan plan, PartKind kind, Sheet sheet, List<PlanFaults.Fault> faults) {
    return new PlanFormPage(
        plan,
        "policy.new." + kind.slug(),
        "",
        plan.desk() + "/nieuw/" + kind.address(),
        plan.desk() + "/opbouw",
        PlanForm.begun(kind, plan, sheet),
        sheet,
        "",
        wrong(faults),
        suggestions(plan),
        names(plan),
        List.of());
  }

  /** The form of what goes before a plan. */
  PlanFormPage front(YearPlan plan, Sheet sheet, List<PlanFaults.Fault> faults) {
    return new PlanFormPage(
        plan,
        "policy.form.front",
        "",
        plan.desk() + "/voorwerk",
        plan.desk(),
        PlanForm.front(),
        sheet,
        PlanEdits.mark(plan.year().sheet()),
        wrong(faults),
        Map.of(),
        Map.of(),
        edits.history(plan.year().year(), "front", ""));
  }

  /** Where a part is shown. */
  String home(YearPlan plan, PartKind kind, EditablePart part) {
    return switch (kind) {
      case THEME, ACTION, INDICATOR -> plan.desk() + "/" + kind.address() + "/" + part.code();
      case GOAL, STEP -> plan.desk() + "/doelen#" + part.code();
      case SUB_ACTION -> plan.desk() + "/opbouw#" + part.code();
      case EVIDENCE -> EvidenceItem.address(part.code());
    };
  }

  /** A sheet with a figure that was measured in the place of the result, to be looked at first. */
  Sheet taken(Frame frame, Indicator indicator, Sheet sheet, String id) {
    return shown.measured(indicator).stream()
        .filter(reading -> reading.id().equals(id))
        .findFirst()
        .map(
            reading -> {
              var sources =
                  reading.sources().stream()
                      .map(MeasuredReadings.Source::name)
                      .collect(Collectors.joining(", "));
              var precision = reading.estimate().flatMap(MeasuredReadings.Estimate::precision);
              return sheet
                  .with("qualifier", "")
                  .with("result", Sheet.written(reading.value()))
                  .withNumber("low", precision.map(Result.Precision::low))
                  .withNumber("high", precision.map(Result.Precision::high))
                  .with("n", precision.map(one -> String.valueOf(one.n())))
                  .with("basis", Sheet.slug(reading.basis()))
                  .with(
                      "result-note",
                      frame.n(reading.key(), reading.number())
                          + " "
                          + frame.t("policy.measured.on", frame.date(reading.asOf()))
                          + (sources.isEmpty() ? "" : ": " + sources));
            })
        .orElse(sheet);
  }

  /** A target in the plan's own words, to stand beside the new one. */
  String target(Indicator indicator) {
    var target = indicator.target();
    var first =
        Stream.of(
                Sheet.slug(target.comparator()).replace("exact", "").replace("imum", "."),
                target.value().map(Sheet::written).orElse("–"),
                indicator.unit().orElse(""),
                target.per().map(period -> "per " + period).orElse(""))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    var further =
        indicator.furtherTargets().stream()
            .map(
                one ->
                    (one.value().map(Sheet::written).orElse("–")
                            + " "
                            + one.unit()
                            + one.per().map(period -> " per " + period).orElse(""))
                        .strip());
    return Stream.concat(Stream.of(first), further).collect(Collectors.joining("; "));
  }

  private static Set<String> wrong(List<PlanFaults.Fault> faults) {
    return faults.stream().map(fault -> fault.field().name()).collect(Collectors.toSet());
  }

  private Map<String, List<String>> suggestions(YearPlan plan) {
    var roles = new LinkedHashSet<String>();
    plan.actions()
        .forEach(
            action -> {
              roles.add(action.responsibleRole());
              action.internalPartners().forEach(partner -> roles.add(partner.role()));
            });
    roles.remove("");
    var causes = new LinkedHashSet<String>(plan.year().causes().keySet());
    plan.indicators()
        .forEach(
            one -> {
              causes.addAll(one.causes());
              causes.addAll(one.inferredCauses());
            });
    var named = organisations.aliases();
    var partners =
        organisations.all().stream()
            .flatMap(
                one ->
                    Stream.concat(
                        Stream.of(one.name()), named.getOrDefault(one.id(), List.of()).stream()))
            .toList();
    return Map.of(
        "roles", roles.stream().sorted().toList(),
        "causes", List.copyOf(causes),
        "organisations", partners,
        "qualifiers", List.of("≥", "≤", ">", "<", "ca."));
  }

  private static Map<String, String> names(YearPlan plan) {
    var names = new HashMap<String, String>();
    plan.goals().forEach(goal -> names.put(goal.code(), goal.title()));
    plan.operationalGoals().forEach(goal -> names.put(goal.code(), goal.title()));
    plan.themes().forEach(theme -> names.put(theme.code(), theme.name(Language.DUTCH)));
    plan.actions().forEach(action -> names.put(action.code(), action.title()));
    plan.actions()
        .forEach(
            action -> plan.subActionsOf(action).forEach(sub -> names.put(sub.code(), sub.title())));
    plan.indicators().forEach(indicator -> names.put(indicator.code(), indicator.title()));
    return names;
  }
}
