package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;

/**
 * A part of a year's plan with a code and a place of its own. An import brings them all together;
 * some kinds are also made one by one ({@link EditablePart}). Codes are unique in a year; what the
 * report printed as a number need not be.
 */
@MappedSuperclass
public abstract class PlanPart {

  @EmbeddedId private PlanCode id;

  // The order in the report; never derived from the code, because codes were printed out of order.
  @Column(name = "place")
  private int place;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PlanPart() {}

  PlanPart(PlanCode id, int place) {
    this.id = id;
    this.place = place;
  }

  public String code() {
    return id.code();
  }

  /** The year of the plan this belongs to. */
  public int year() {
    return id.planYear();
  }

  /** Its place among its like, from 0. */
  public int place() {
    return place;
  }

  void moveTo(int other) {
    this.place = other;
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + " " + id;
  }
}
