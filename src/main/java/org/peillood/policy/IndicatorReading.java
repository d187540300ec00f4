package org.peillood.policy;

import java.util.List;
import java.util.Optional;

/**
 * An indicator as programs get it: what was promised, what came of it, and what it stands on.
 *
 * @param theme code of the theme
 * @param action code of the action it measures
 * @param goals codes of the operational goals that the action serves
 * @param status as a person chose it; {@code niet vermeld} when the report gives none
 * @param proposed the status its figures suggest, when they can
 * @param causes tags of causes the report states
 * @param inferredCauses tags of causes derived from the action or the year
 * @param evidence codes of what the result stands on
 */
public record IndicatorReading(
    String code,
    String title,
    int year,
    String theme,
    String action,
    List<String> goals,
    MeasureKind kind,
    Optional<String> unit,
    Target target,
    List<Target.Further> furtherTargets,
    Result result,
    List<Result.Further> furtherResults,
    Status status,
    Optional<Status> proposed,
    String reason,
    List<String> causes,
    List<String> inferredCauses,
    List<String> flags,
    List<String> evidence) {

  static IndicatorReading of(YearPlan plan, Indicator indicator) {
    var action = plan.actionOf(indicator);
    return new IndicatorReading(
        indicator.code(),
        indicator.title(),
        indicator.year(),
        action.theme(),
        action.code(),
        plan.goalsServedBy(action).stream().map(OperationalGoal::code).toList(),
        indicator.kind(),
        indicator.unit(),
        indicator.target(),
        indicator.furtherTargets(),
        indicator.result(),
        indicator.furtherResults(),
        indicator.status(),
        Proposal.of(indicator, action).status(),
        indicator.reason(),
        indicator.causes(),
        indicator.inferredCauses(),
        indicator.flags(),
        plan.evidenceFor(indicator).stream().map(EvidenceItem::code).toList());
  }
}
