package org.peillood.planfiles;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.planfiles.Warning.Check;
import org.peillood.policy.Action;
import org.peillood.policy.Indicator;
import org.peillood.policy.MeasureKind;
import org.peillood.policy.Meetings;
import org.peillood.policy.Status;
import org.peillood.policy.YearPlan;

/**
 * Looks through a plan for what may not hold together. It warns and never stops anybody: most of
 * what it finds in 2020 is right, for reasons that only people know.
 */
final class PlanWarnings {

  private final YearPlan plan;
  private final List<Warning> found = new ArrayList<>();

  private PlanWarnings(YearPlan plan) {
    this.plan = plan;
  }

  /** All warnings, check by check, in the order of the plan. */
  static List<Warning> in(YearPlan plan) {
    var look = new PlanWarnings(plan);
    look.indicators();
    look.sameMeeting();
    look.goalsAndEvidence();
    plan.actions().forEach(look::action);
    look.found.sort((one, other) -> one.check().compareTo(other.check()));
    return List.copyOf(look.found);
  }

  private void indicators() {
    for (var indicator : plan.indicators()) {
      target(indicator);
      days(indicator);
      if (indicator.meetings().plannedOnly() > 0) {
        add(
            Check.PLANNED_WITHOUT_OUTCOME,
            indicator,
            String.valueOf(indicator.meetings().plannedOnly()));
      }
      var counted = indicator.meetings().attended() > 0;
      if (indicator.result().value().isPresent()
          && !counted
          && plan.evidenceFor(indicator).isEmpty()) {
        add(
            Check.RESULT_WITHOUT_EVIDENCE,
            indicator,
            indicator.result().value().orElseThrow().toPlainString());
      }
      if (indicator.status() == Status.NOT_STATED) {
        add(Check.WITHOUT_STATUS, indicator, "");
      }
    }
  }

  private void target(Indicator indicator) {
    var target = indicator.target().value();
    var result = indicator.result().value();
    if (target.isPresent()
        && result.isPresent()
        && result.get().compareTo(target.get()) < 0
        && indicator.status() == Status.REALISED) {
      add(
          Check.TARGET_NOT_MET,
          indicator,
          result.get().toPlainString() + " / " + target.get().toPlainString());
    }
    var presence = indicator.attendance();
    if (indicator.kind() == MeasureKind.PERCENTAGE
        && target.isPresent()
        && presence.isPresent()
        && presence.get().held() > 0
        && presence.get().attended() * 100 < target.get().intValue() * presence.get().held()) {
      add(
          Check.ATTENDANCE_BELOW_TARGET,
          indicator,
          presence.get().attended()
              + " / "
              + presence.get().held()
              + ", "
              + target.get().toPlainString()
              + " %");
    }
  }

  private void days(Indicator indicator) {
    var days = new TreeSet<LocalDate>();
    days.addAll(indicator.meetings().dates());
    indicator.meetings().groups().forEach(forum -> allDays(forum).forEach(days::add));
    listed(Check.DAY_OUTSIDE_YEAR, indicator, days, day -> day.getYear() != plan.year().year());
    listed(
        Check.DAY_IN_WEEKEND,
        indicator,
        days,
        day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
  }

  private void listed(
      Check check, Indicator indicator, Set<LocalDate> days, Predicate<LocalDate> odd) {
    var some = days.stream().filter(odd).map(LocalDate::toString).collect(Collectors.joining(", "));
    if (!some.isEmpty()) {
      add(check, indicator, some);
    }
  }

  private static Stream<LocalDate> allDays(Meetings.Forum forum) {
    return Stream.of(
            forum.held(), forum.substitute(), forum.excused(), forum.cancelled(), forum.planned())
        .flatMap(List::stream);
  }

  /** A forum of the same name that met on the same day stands at two indicators. */
  private void sameMeeting() {
    var places = new TreeMap<String, TreeSet<String>>();
    for (var indicator : plan.indicators()) {
      for (var forum : indicator.meetings().groups()) {
        Stream.concat(forum.held().stream(), forum.substitute().stream())
            .forEach(
                day ->
                    places
                        .computeIfAbsent(forum.what() + ", " + day, any -> new TreeSet<>())
                        .add(indicator.code()));
      }
    }
    places.forEach(
        (meeting, codes) -> {
          if (codes.size() > 1) {
            var first = plan.indicator(codes.first()).orElseThrow();
            add(Check.SAME_MEETING, first, meeting + " (" + String.join(", ", codes) + ")");
          }
        });
  }

  private void goalsAndEvidence() {
    for (var goal : plan.operationalGoals()) {
      if (plan.actionsFor(goal).isEmpty()) {
        found.add(
            new Warning(
                Check.GOAL_WITHOUT_ACTION,
                goal.code(),
                plan.home() + "/doelen#" + goal.strategicGoal(),
                goal.title()));
      }
    }
    for (var item : plan.evidence()) {
      if (plan.indicatorsOn(item).isEmpty()) {
        var address = item.address();
        found.add(
            new Warning(Check.EVIDENCE_WITHOUT_INDICATOR, item.code(), address, item.title()));
      }
    }
  }

  private void action(Action action) {
    var address = plan.home() + "/acties/" + action.code();
    if (plan.goalsServedBy(action).isEmpty()) {
      found.add(new Warning(Check.ACTION_WITHOUT_GOAL, action.code(), address, action.title()));
    }
    if (action.hasSeparateReport()) {
      found.add(new Warning(Check.SEPARATE_REPORT, action.code(), address, action.title()));
    }
    var idle =
        action.externalPartners().stream()
            .filter(partner -> partner.task().isEmpty())
            .map(Action.ExternalPartner::org)
            .collect(Collectors.joining(", "));
    if (!idle.isEmpty()) {
      found.add(new Warning(Check.PARTNER_WITHOUT_TASK, action.code(), address, idle));
    }
    var numbers = new TreeMap<String, List<Indicator>>();
    for (var indicator : plan.indicatorsOf(action)) {
      numbers
          .computeIfAbsent(
              indicator.subAction().orElse("") + " " + indicator.printed(),
              any -> new ArrayList<>())
          .add(indicator);
    }
    for (var same : numbers.values()) {
      if (same.size() > 1) {
        var codes = same.stream().map(Indicator::code).collect(Collectors.joining(", "));
        add(Check.SAME_NUMBER, same.get(0), same.get(0).printed() + " (" + codes + ")");
      }
    }
  }

  private void add(Check check, Indicator indicator, String detail) {
    found.add(
        new Warning(
            check, indicator.code(), plan.home() + "/indicatoren/" + indicator.code(), detail));
  }
}
