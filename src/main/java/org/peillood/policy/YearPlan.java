package org.peillood.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A year's plan as a whole, to walk through in any direction: from goal to action to indicator to
 * evidence and back. It is the plan as it was when it was read; {@link Plan} reads it anew when
 * somebody changed it.
 */
public final class YearPlan {

  private final PlanParts parts;
  private final String home;
  private final Map<String, Theme> themes;
  private final Map<String, StrategicGoal> goals;
  private final Map<String, OperationalGoal> operationalGoals;
  private final Map<String, Action> actions;
  private final Map<String, Indicator> indicators;
  private final Map<String, EvidenceItem> evidence;

  /** The plan that is worked with. */
  YearPlan(PlanParts parts) {
    this(parts, "/plan");
  }

  YearPlan(PlanParts parts, String home) {
    this.parts = parts;
    this.home = home;
    this.themes = byCode(parts.themes());
    this.goals = byCode(parts.goals());
    this.operationalGoals = byCode(parts.operationalGoals());
    this.actions = byCode(parts.actions());
    this.indicators = byCode(parts.indicators());
    this.evidence = byCode(parts.evidence());
  }

  PlanParts parts() {
    return parts;
  }

  public PlanYear year() {
    return parts.year();
  }

  /** The address of its pages; without the year for the plan that is worked with. */
  public String home() {
    return home;
  }

  /** The address under which it is worked on: always that of this very year. */
  public String desk() {
    return desk(year().year());
  }

  static String desk(int year) {
    return "/plan/" + year;
  }

  /** The sub-action with this code. */
  public Optional<SubAction> subAction(String code) {
    return parts.subActions().stream().filter(sub -> sub.code().equals(code)).findFirst();
  }

  public Optional<OperationalGoal> operationalGoal(String code) {
    return Optional.ofNullable(operationalGoals.get(code));
  }

  /** The operational goals without an action. */
  public List<OperationalGoal> goalsWithoutAction() {
    return operationalGoals().stream().filter(goal -> actionsFor(goal).isEmpty()).toList();
  }

  /** The actions that serve no operational goal. */
  public List<Action> actionsWithoutGoal() {
    return actions().stream().filter(action -> goalsServedBy(action).isEmpty()).toList();
  }

  /** The status that the figures of an indicator suggest. */
  public Proposal proposalFor(Indicator indicator) {
    return Proposal.of(indicator, actionOf(indicator));
  }

  /** Everything that people can write in the plan, by kind. */
  List<? extends EditablePart> partsOf(PartKind kind) {
    return switch (kind) {
      case GOAL -> parts.goals();
      case STEP -> parts.operationalGoals();
      case THEME -> parts.themes();
      case ACTION -> parts.actions();
      case SUB_ACTION -> parts.subActions();
      case INDICATOR -> parts.indicators();
      case EVIDENCE -> parts.evidence();
    };
  }

  Optional<EditablePart> part(PartKind kind, String code) {
    return partsOf(kind).stream()
        .filter(part -> part.code().equals(code))
        .map(EditablePart.class::cast)
        .findFirst();
  }

  /** What stands in the form of a part, with the links that are not in the part itself. */
  Sheet sheetOf(EditablePart part) {
    return part instanceof EvidenceItem item
        ? item.sheet().withLines("feeds", indicatorsOn(item).stream().map(PlanPart::code).toList())
        : part.sheet();
  }

  /** Whether anything in the plan has this code. */
  boolean has(String code) {
    return Stream.of(PartKind.values()).anyMatch(kind -> part(kind, code).isPresent());
  }

  public List<Theme> themes() {
    return parts.themes();
  }

  public Optional<Theme> theme(String code) {
    return Optional.ofNullable(themes.get(code));
  }

  public List<StrategicGoal> goals() {
    return parts.goals();
  }

  public Optional<StrategicGoal> goal(String code) {
    return Optional.ofNullable(goals.get(code));
  }

  public List<OperationalGoal> operationalGoals() {
    return parts.operationalGoals();
  }

  /** The steps towards a strategic goal. */
  public List<OperationalGoal> operationalGoalsOf(StrategicGoal goal) {
    return parts.operationalGoals().stream()
        .filter(step -> step.strategicGoal().equals(goal.code()))
        .toList();
  }

  /** The operational goals an action serves, in the action's own order. */
  public List<OperationalGoal> goalsServedBy(Action action) {
    return parts.links().stream()
        .filter(link -> link.action().equals(action.code()))
        .sorted(Comparator.comparing(GoalAction::placeAtAction))
        .flatMap(link -> find(operationalGoals, link.goal()))
        .toList();
  }

  public List<Action> actions() {
    return parts.actions();
  }

  public Optional<Action> action(String code) {
    return Optional.ofNullable(actions.get(code));
  }

  /** The action an indicator measures. */
  public Action actionOf(Indicator indicator) {
    return present(actions, indicator.action());
  }

  /** The theme an action belongs to. */
  public Theme themeOf(Action action) {
    return present(themes, action.theme());
  }

  public List<Action> actionsOf(Theme theme) {
    return parts.actions().stream().filter(action -> action.theme().equals(theme.code())).toList();
  }

  /** The actions that serve an operational goal, in the goal's own order; none for a few. */
  public List<Action> actionsFor(OperationalGoal goal) {
    return parts.links().stream()
        .filter(link -> link.goal().equals(goal.code()))
        .sorted(Comparator.comparing(GoalAction::placeAtGoal))
        .flatMap(link -> find(actions, link.action()))
        .toList();
  }

  /** The links between operational goals and actions. */
  public List<GoalAction> goalActionLinks() {
    return parts.links();
  }

  public List<SubAction> subActionsOf(Action action) {
    return parts.subActions().stream().filter(sub -> sub.action().equals(action.code())).toList();
  }

  public List<Indicator> indicators() {
    return parts.indicators();
  }

  public Optional<Indicator> indicator(String code) {
    return Optional.ofNullable(indicators.get(code));
  }

  public List<Indicator> indicatorsOf(Action action) {
    return parts.indicators().stream()
        .filter(indicator -> indicator.action().equals(action.code()))
        .toList();
  }

  public List<Indicator> indicatorsOf(Theme theme) {
    return actionsOf(theme).stream().flatMap(action -> indicatorsOf(action).stream()).toList();
  }

  /** The indicators of all actions that serve a step towards the goal, each once. */
  public List<Indicator> indicatorsFor(StrategicGoal goal) {
    return operationalGoalsOf(goal).stream()
        .flatMap(step -> indicatorsFor(step).stream())
        .distinct()
        .toList();
  }

  /** The indicators of all actions that serve the operational goal, each once. */
  public List<Indicator> indicatorsFor(OperationalGoal goal) {
    return actionsFor(goal).stream()
        .flatMap(action -> indicatorsOf(action).stream())
        .distinct()
        .toList();
  }

  /**
   * The indicators among these codes, in the order of the plan; codes of anything else are passed
   * over.
   */
  public List<Indicator> indicatorsFedBy(Collection<String> codes) {
    return parts.indicators().stream()
        .filter(indicator -> codes.contains(indicator.code()))
        .toList();
  }

  /** How far these indicators were reached. */
  public StatusTally tally(Collection<Indicator> some) {
    return StatusTally.of(some);
  }

  public List<Anomaly> anomalies() {
    return parts.anomalies();
  }

  /** What is odd in the report at this code. */
  public List<Anomaly> anomaliesAt(String code) {
    return parts.anomalies().stream().filter(anomaly -> anomaly.names(code)).toList();
  }

  public List<EvidenceItem> evidence() {
    return parts.evidence();
  }

  public Optional<EvidenceItem> evidence(String code) {
    return Optional.ofNullable(evidence.get(code));
  }

  /** The evidence with these codes, in their order; codes of anything else are passed over. */
  public List<EvidenceItem> evidence(Collection<String> codes) {
    return codes.stream().flatMap(code -> find(evidence, code)).toList();
  }

  /** What an indicator's result stands on. */
  public List<EvidenceItem> evidenceFor(Indicator indicator) {
    return parts.evidenceLinks().stream()
        .filter(link -> link.indicator().equals(indicator.code()))
        .sorted(Comparator.comparing(EvidenceLink::placeAtIndicator))
        .flatMap(link -> find(evidence, link.evidence()))
        .toList();
  }

  /** How many pieces of evidence of each kind an indicator's result stands on. */
  public Map<EvidenceItem.Kind, Long> evidenceByKind(Indicator indicator) {
    return evidenceFor(indicator).stream()
        .collect(
            Collectors.groupingBy(EvidenceItem::kind, LinkedHashMap::new, Collectors.counting()));
  }

  /** Where the evidence for an indicator was shown; the same place and day once. */
  public List<EvidenceItem.Presentation> presentationsOf(Indicator indicator) {
    var shown = new LinkedHashMap<List<Object>, EvidenceItem.Presentation>();
    for (var item : evidenceFor(indicator)) {
      for (var presentation : item.presented()) {
        shown.putIfAbsent(List.of(presentation.where(), presentation.date()), presentation);
      }
    }
    return List.copyOf(shown.values());
  }

  /** The indicators whose result stands on this evidence. */
  public List<Indicator> indicatorsOn(EvidenceItem item) {
    return parts.evidenceLinks().stream()
        .filter(link -> link.evidence().equals(item.code()))
        .sorted(Comparator.comparing(EvidenceLink::placeAtEvidence))
        .flatMap(link -> find(indicators, link.indicator()))
        .toList();
  }

  /** The policy notes and other texts for policy makers. */
  public List<EvidenceItem> notes() {
    return parts.evidence().stream().filter(EvidenceItem::isNote).toList();
  }

  /** A policy note, for instance {@code NT-09}. */
  public Optional<EvidenceItem> note(String code) {
    return evidence(code).filter(EvidenceItem::isNote);
  }

  public List<EvidenceItem> notesOf(Theme theme) {
    return notes().stream().filter(note -> note.themes().contains(theme.code())).toList();
  }

  /** The evidence that led to this item: what a note stands on. */
  public List<EvidenceItem> sourcesOf(EvidenceItem item) {
    return parts.evidence().stream()
        .filter(source -> source.ledTo().contains(item.code()))
        .toList();
  }

  /** The events at which something was shown, and what was shown at an event. */
  public List<EvidenceItem> shownAt(EvidenceItem item) {
    return parts.evidence().stream()
        .filter(other -> isShownAt(item, other) || isShownAt(other, item))
        .toList();
  }

  // Places are written by hand: the name of an event is the place where something was shown.
  private static boolean isShownAt(EvidenceItem shown, EvidenceItem event) {
    return event.kind() == EvidenceItem.Kind.EVENT
        && shown.presented().stream().anyMatch(each -> each.where().equals(event.title()));
  }

  public List<Chain> chains() {
    return parts.chains();
  }

  /** The chains in which this evidence is a step. */
  public List<Chain> chainsThrough(EvidenceItem item) {
    return parts.chains().stream().filter(chain -> chain.steps().contains(item.code())).toList();
  }

  private static <P extends PlanPart> Map<String, P> byCode(List<P> some) {
    return some.stream().collect(Collectors.toUnmodifiableMap(PlanPart::code, Function.identity()));
  }

  private static <P> Stream<P> find(Map<String, P> some, String code) {
    return Stream.ofNullable(some.get(code));
  }

  private static <P> P present(Map<String, P> some, String code) {
    return Optional.ofNullable(some.get(code))
        .orElseThrow(() -> new IllegalStateException("the plan lacks " + code));
  }
}
