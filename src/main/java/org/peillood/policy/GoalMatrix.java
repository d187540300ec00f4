package org.peillood.policy;

import java.util.List;

/**
 * Which action serves which operational goal, to be ticked: the goals of one strategic goal against
 * all actions, or one row or column of that.
 *
 * @param goal the strategic goal whose steps are shown
 * @param step the one operational goal that is shown, or empty
 * @param action the one action that is shown, or empty
 */
public record GoalMatrix(
    YearPlan plan,
    String goal,
    String step,
    String action,
    List<OperationalGoal> goals,
    List<Action> actions) {

  static GoalMatrix of(YearPlan plan, String goal, String step, String action) {
    var one = plan.operationalGoal(step);
    if (one.isPresent()) {
      return new GoalMatrix(plan, "", step, "", List.of(one.get()), plan.actions());
    }
    var only = plan.action(action);
    if (only.isPresent()) {
      return new GoalMatrix(plan, "", "", action, plan.operationalGoals(), List.of(only.get()));
    }
    var chosen = plan.goal(goal).or(() -> plan.goals().stream().findFirst());
    return new GoalMatrix(
        plan,
        chosen.map(PlanPart::code).orElse(""),
        "",
        "",
        chosen.map(plan::operationalGoalsOf).orElse(List.of()),
        plan.actions());
  }

  /** Whether goals are the rows: then one action is the only column. */
  public boolean isOfAction() {
    return !action.isEmpty();
  }

  public boolean isLinked(OperationalGoal one, Action other) {
    return plan.goalActionLinks().stream()
        .anyMatch(link -> link.goal().equals(one.code()) && link.action().equals(other.code()));
  }

  /** Its address, with what it shows. */
  public String address() {
    if (isOfAction()) {
      return plan.desk() + "/matrix?actie=" + action;
    }
    return plan.desk() + "/matrix?" + (step.isEmpty() ? "doel=" + goal : "stap=" + step);
  }
}
