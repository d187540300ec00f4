package org.peillood.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.policy.Action;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Indicator;
import org.peillood.policy.MeasureKind;
import org.peillood.policy.Meetings;
import org.peillood.policy.PlanPart;
import org.peillood.policy.Result;
import org.peillood.policy.StrategicGoal;
import org.peillood.policy.Target;
import org.peillood.policy.Theme;
import org.peillood.policy.YearPlan;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Builds a report from a plan and what hangs under it. */
final class Draft {

  private final YearPlan plan;
  private final Under under;

  private Draft(YearPlan plan, Under under) {
    this.plan = plan;
    this.under = under;
  }

  static Report of(
      YearPlan plan, Under under, List<Report.Funding> funders, LocalDate day, Language language) {
    return new Draft(plan, under).report(funders, day, language);
  }

  private Report report(List<Report.Funding> funders, LocalDate day, Language language) {
    var year = plan.year();
    return new Report(
        year.year(),
        year.title(),
        year.organisation(),
        day,
        language.code(),
        year.introduction(),
        year.context(),
        year.readingGuide(),
        year.annexes(),
        year.abbreviations().entrySet().stream()
            .map(entry -> new Report.Term(entry.getKey(), entry.getValue()))
            .toList(),
        plan.goals().stream().map(this::goal).toList(),
        plan.themes().stream().map(this::chapter).toList(),
        plan.evidence().stream().map(this::proof).toList(),
        plan.anomalies().stream()
            .map(
                odd ->
                    new Report.Oddity(
                        odd.code(), odd.foundAt(), odd.what(), codes().filter(odd::names).toList()))
            .toList(),
        List.copyOf(funders));
  }

  private Stream<String> codes() {
    return Stream.of(plan.themes(), plan.actions(), plan.indicators(), plan.operationalGoals())
        .flatMap(List::stream)
        .map(PlanPart::code);
  }

  private Report.Goal goal(StrategicGoal goal) {
    return new Report.Goal(
        goal.code(),
        goal.letter(),
        goal.title(),
        plan.operationalGoalsOf(goal).stream()
            .map(
                step ->
                    new Report.Step(
                        step.code(),
                        step.title(),
                        step.note().orElse(""),
                        plan.actionsFor(step).stream().map(Action::code).toList()))
            .toList());
  }

  private Report.Chapter chapter(Theme theme) {
    var names = new LinkedHashMap<String, String>();
    Texts.STAFF_LANGUAGES.forEach(language -> names.put(language.code(), theme.name(language)));
    return new Report.Chapter(
        theme.code(), Map.copyOf(names), plan.actionsOf(theme).stream().map(this::part).toList());
  }

  private Report.Part part(Action action) {
    return new Report.Part(
        action.code(),
        action.title(),
        action.description(),
        action.responsibleRole(),
        action.hasSeparateReport(),
        action.reservation().orElse(""),
        action.reservationParty().orElse(""),
        lower(action.reservationOutcome()),
        action.reportOwner().orElse(""),
        lower(action.reportState()),
        action.reportLink().orElse(""),
        action.alternates(),
        action.holders().stream()
            .map(holder -> new Report.Holder(holder.role(), holder.from(), holder.until()))
            .toList(),
        action.internalPartners().stream()
            .map(partner -> new Report.Partner(partner.role(), partner.task()))
            .toList(),
        action.externalPartners().stream()
            .map(partner -> new Report.Partner(partner.org(), partner.task().orElse("")))
            .toList(),
        action.timing().stream().map(at -> new Report.Moment(at.when(), at.what())).toList(),
        action.decisions().stream()
            .map(
                one ->
                    new Report.Decision(
                        one.day(), one.what(), one.why(), one.effect(), one.indicators()))
            .toList(),
        action.notes(),
        plan.subActionsOf(action).stream()
            .map(sub -> new Report.Sub(sub.code(), sub.printed(), sub.title()))
            .toList(),
        plan.goalsServedBy(action).stream().map(PlanPart::code).toList(),
        plan.evidence(action.evidence()).stream().map(PlanPart::code).toList(),
        plan.indicatorsOf(action).stream().map(this::line).toList());
  }

  private Report.Line line(Indicator indicator) {
    return new Report.Line(
        indicator.code(),
        indicator.subAction().orElse(""),
        indicator.printed(),
        indicator.title(),
        indicator.kind(),
        lower(indicator.level()),
        indicator.goals(),
        aims(indicator),
        indicator.revisions().stream()
            .map(one -> new Report.Revision(one.day(), one.was(), one.why()))
            .toList(),
        results(indicator),
        indicator.precision().map(one -> new Report.Precision(one.low(), one.high(), one.n())),
        under.measured(indicator),
        indicator
            .attendance()
            .map(
                one ->
                    new Report.Presence(
                        one.held(), one.attended(), one.pct(), one.basis(), one.note().orElse(""))),
        indicator.status(),
        indicator.isStatusPrinted(),
        lower(indicator.subStatus()),
        indicator.reason(),
        indicator.explanation().orElse(""),
        indicator.primaryCause().map(Draft::cause).orElse(""),
        causes(indicator.causes()),
        causes(indicator.inferredCauses()),
        occasions(indicator.meetings()),
        plan.indicatorsFedBy(indicator.crossReferences()).stream().map(PlanPart::code).toList(),
        indicator.links(),
        indicator.notes(),
        indicator.flags(),
        plan.evidenceFor(indicator).stream().map(PlanPart::code).toList(),
        under.findings(indicator));
  }

  private List<Report.Term> causes(List<String> tags) {
    return tags.stream()
        .map(tag -> new Report.Term(cause(tag), plan.year().cause(tag).orElse("")))
        .toList();
  }

  private static List<Report.Aim> aims(Indicator indicator) {
    var target = indicator.target();
    var aims = new ArrayList<Report.Aim>();
    aims.add(
        new Report.Aim(
            target.value(),
            isMinimum(target.comparator()),
            isMaximum(target.comparator()),
            indicator.kind() == MeasureKind.PERCENTAGE,
            unit(indicator),
            target.per().orElse("")));
    for (var further : indicator.furtherTargets()) {
      aims.add(
          new Report.Aim(
              further.value(),
              isMinimum(further.comparator()),
              isMaximum(further.comparator()),
              further.kind().filter(kind -> kind == MeasureKind.PERCENTAGE).isPresent(),
              further.unit(),
              further.per().orElse("")));
    }
    return aims;
  }

  private static List<Report.Reached> results(Indicator indicator) {
    var result = indicator.result();
    var results = new ArrayList<Report.Reached>();
    results.add(
        new Report.Reached(
            result.value(),
            false,
            indicator.kind() == MeasureKind.PERCENTAGE,
            unit(indicator),
            result.qualifier().orElse(""),
            result.basis().map(Draft::basis),
            result.note().orElse("")));
    for (var further : indicator.furtherResults()) {
      results.add(
          new Report.Reached(
              Optional.of(further.value()),
              isMinimum(further.comparator()),
              false,
              further.unit(),
              further.qualifier().orElse(""),
              further.basis().map(Draft::basis),
              further.note().orElse("")));
    }
    return results;
  }

  // The sign for percent stands with the figure already.
  private static String unit(Indicator indicator) {
    return indicator.unit().map(unit -> unit.replaceFirst("^% ?", "")).orElse("");
  }

  private static boolean isMinimum(Optional<Target.Comparator> comparator) {
    return comparator.filter(one -> one == Target.Comparator.MINIMUM).isPresent();
  }

  private static boolean isMaximum(Optional<Target.Comparator> comparator) {
    return comparator.filter(one -> one == Target.Comparator.MAXIMUM).isPresent();
  }

  private static String cause(String tag) {
    return tag.replace('_', ' ');
  }

  private static String lower(Optional<? extends Enum<?>> value) {
    return value.map(LayoutPart::lower).orElse("");
  }

  private static Report.Basis basis(Result.Basis basis) {
    return switch (basis) {
      case STATED -> Report.Basis.STATED;
      case COUNTED -> Report.Basis.COUNTED;
      case DERIVED -> Report.Basis.DERIVED;
      case MEASURED -> Report.Basis.MEASURED;
    };
  }

  private static Report.Occasions occasions(Meetings meetings) {
    var series = new ArrayList<Report.Series>();
    meetings.groups().stream().map(Draft::series).forEach(series::add);
    // A day that the plan has in no series must not be lost.
    var known =
        meetings.groups().stream()
            .flatMap(
                forum ->
                    Stream.of(forum.held(), forum.substitute(), forum.excused(), forum.planned())
                        .flatMap(List::stream))
            .collect(Collectors.toCollection(HashSet::new));
    var loose = meetings.dates().stream().filter(day -> !known.contains(day)).toList();
    if (!loose.isEmpty()) {
      series.add(
          new Report.Series(
              "", "", "", loose, List.of(), List.of(), List.of(), List.of(), List.of(), 0));
    }
    return new Report.Occasions(
        meetings.total(),
        meetings.attended(),
        meetings.excused(),
        meetings.cancelled(),
        meetings.plannedOnly(),
        meetings.undated(),
        List.copyOf(series));
  }

  private static Report.Series series(Meetings.Forum forum) {
    return new Report.Series(
        forum.what(),
        forum.mode().orElse(""),
        forum.note().orElse(""),
        forum.held(),
        forum.substitute(),
        forum.excused(),
        forum.cancelled(),
        forum.planned(),
        forum.moved().stream()
            .map(move -> new Report.Move(move.from(), move.to(), move.outcome()))
            .toList(),
        forum.undated());
  }

  private Report.Proof proof(EvidenceItem item) {
    return new Report.Proof(
        item.code(),
        item.kind(),
        item.title(),
        item.period(),
        item.status(),
        item.role(),
        item.note().orElse(""),
        item.participants().value(),
        item.participants().approx(),
        item.dates(),
        item.cancelled(),
        item.presented().stream()
            .map(shown -> new Report.Shown(shown.where(), shown.date()))
            .toList(),
        item.result().orElse(""),
        plan.indicatorsOn(item).stream().map(PlanPart::code).toList(),
        item.actions());
  }
}
