package org.peillood.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Everything a year's plan consists of, in the order of the report; what an import brings and the
 * store keeps.
 *
 * @param links goal–action links
 * @param evidenceLinks evidence–indicator links
 */
record PlanParts(
    PlanYear year,
    List<StrategicGoal> goals,
    List<OperationalGoal> operationalGoals,
    List<Theme> themes,
    List<Action> actions,
    List<SubAction> subActions,
    List<Indicator> indicators,
    List<GoalAction> links,
    List<Anomaly> anomalies,
    List<EvidenceItem> evidence,
    List<EvidenceLink> evidenceLinks,
    List<Chain> chains) {

  /** The parts as the files give them; the files have been found sound. */
  static PlanParts of(PlanFile plan, EvidenceFile evidence) {
    return new FromFiles(plan, evidence).parts();
  }

  /** All parts, each layer after what it refers to. */
  List<List<?>> layers() {
    return List.of(
        List.of(year),
        goals,
        operationalGoals,
        themes,
        actions,
        subActions,
        indicators,
        links,
        anomalies,
        evidence,
        evidenceLinks,
        chains);
  }

  /** The walk through the files that gives every part its place. */
  private static final class FromFiles {

    private final PlanFile plan;
    private final EvidenceFile evidence;
    private final int year;
    private final List<OperationalGoal> operationalGoals = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<SubAction> subActions = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<GoalAction> links = new ArrayList<>();
    private final List<EvidenceLink> evidenceLinks = new ArrayList<>();
    private final Map<String, List<String>> goalsOfAction = new HashMap<>();
    private final Map<String, List<String>> evidenceOfIndicator = new HashMap<>();

    FromFiles(PlanFile plan, EvidenceFile evidence) {
      this.plan = plan;
      this.evidence = evidence;
      this.year = plan.document().year();
    }

    PlanParts parts() {
      plan.themes().forEach(this::actionsOf);
      plan.goals().forEach(this::stepsTo);
      evidence.evidence().forEach(this::linksOf);
      return new PlanParts(
          new PlanYear(plan, evidence),
          placed(plan.goals(), (place, entry) -> new StrategicGoal(year, place, entry)),
          List.copyOf(operationalGoals),
          plan.themes().stream().map(entry -> new Theme(year, entry)).toList(),
          List.copyOf(actions),
          List.copyOf(subActions),
          List.copyOf(indicators),
          List.copyOf(links),
          placed(plan.anomalies(), (place, entry) -> new Anomaly(year, place, entry)),
          placed(evidence.evidence(), (place, entry) -> new EvidenceItem(year, place, entry)),
          List.copyOf(evidenceLinks),
          placed(evidence.chains(), (place, entry) -> new Chain(year, place, entry)));
    }

    private void actionsOf(PlanFile.ThemeEntry theme) {
      for (var entry : theme.actions()) {
        actions.add(new Action(year, actions.size(), theme.code(), entry));
        goalsOfAction.put(entry.code(), entry.ods());
        for (var sub : entry.subActions()) {
          subActions.add(new SubAction(year, subActions.size(), entry.code(), sub));
        }
        for (var indicator : entry.indicators()) {
          indicators.add(new Indicator(year, indicators.size(), entry.code(), indicator));
          evidenceOfIndicator.put(indicator.code(), indicator.evidence());
        }
      }
    }

    private void stepsTo(PlanFile.Goal goal) {
      for (var step : goal.ods()) {
        operationalGoals.add(new OperationalGoal(year, operationalGoals.size(), goal.code(), step));
        for (int place = 0; place < step.actions().size(); place++) {
          var action = step.actions().get(place);
          var placeAtAction = goalsOfAction.getOrDefault(action, List.of()).indexOf(step.code());
          links.add(new GoalAction(year, step.code(), action, place, placeAtAction));
        }
      }
    }

    private void linksOf(EvidenceFile.Entry entry) {
      for (int place = 0; place < entry.indicators().size(); place++) {
        var indicator = entry.indicators().get(place);
        var placeAtIndicator =
            evidenceOfIndicator.getOrDefault(indicator, List.of()).indexOf(entry.id());
        evidenceLinks.add(new EvidenceLink(year, entry.id(), indicator, place, placeAtIndicator));
      }
    }

    private static <F, P> List<P> placed(List<F> entries, BiFunction<Integer, F, P> part) {
      return IntStream.range(0, entries.size())
          .mapToObj(place -> part.apply(place, entries.get(place)))
          .toList();
    }
  }
}
