package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** The key of every part of a plan: the year it belongs to and its code in that year. */
@Embeddable
public class PlanCode implements Serializable {

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "code")
  private String code;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PlanCode() {}

  PlanCode(int planYear, String code) {
    this.planYear = planYear;
    this.code = code;
  }

  public int planYear() {
    return planYear;
  }

  public String code() {
    return code;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlanCode that && planYear == that.planYear && code.equals(that.code);
  }

  @Override
  public int hashCode() {
    return Objects.hash(planYear, code);
  }

  @Override
  public String toString() {
    return planYear + " " + code;
  }
}
