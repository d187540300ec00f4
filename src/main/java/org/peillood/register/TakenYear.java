package org.peillood.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A year of which the events in the plan were taken over, so that it happens once. */
@Entity
@Table(name = "register_taken")
public class TakenYear {

  @Id
  @Column(name = "plan_year")
  private int planYear;

  /** For JPA. */
  protected TakenYear() {}

  TakenYear(int planYear) {
    this.planYear = planYear;
  }

  public int planYear() {
    return planYear;
  }
}
