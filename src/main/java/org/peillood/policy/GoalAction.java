package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * One of the links by which an action serves an operational goal; both sides keep their own order.
 */
@Entity
@Table(name = "plan_goal_action")
@IdClass(GoalAction.Key.class)
public class GoalAction {

  @Id
  @Column(name = "plan_year")
  private int planYear;

  @Id
  @Column(name = "goal")
  private String goal;

  @Id
  @Column(name = "action")
  private String action;

  @Column(name = "place_at_goal")
  private int placeAtGoal;

  @Column(name = "place_at_action")
  private int placeAtAction;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected GoalAction() {}

  GoalAction(int planYear, String goal, String action, int placeAtGoal, int placeAtAction) {
    this.planYear = planYear;
    this.goal = goal;
    this.action = action;
    this.placeAtGoal = placeAtGoal;
    this.placeAtAction = placeAtAction;
  }

  public int year() {
    return planYear;
  }

  public String goal() {
    return goal;
  }

  public String action() {
    return action;
  }

  int placeAtGoal() {
    return placeAtGoal;
  }

  int placeAtAction() {
    return placeAtAction;
  }

  /** Year, goal and action together. */
  public static class Key implements Serializable {

    private int planYear;
    private String goal = "";
    private String action = "";

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && planYear == that.planYear
          && goal.equals(that.goal)
          && action.equals(that.action);
    }

    @Override
    public int hashCode() {
      return Objects.hash(planYear, goal, action);
    }
  }
}
