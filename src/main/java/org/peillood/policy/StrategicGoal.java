package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * One of the few goals for several years, for instance {@code SD1}, with the letter and short label
 * people use.
 */
@Entity
@Table(name = "strategic_goal")
public class StrategicGoal extends PlanPart {

  @Column(name = "letter")
  private String letter;

  @Column(name = "title")
  private String title;

  @Column(name = "source_lines")
  private String sourceLines;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StrategicGoal() {}

  StrategicGoal(int year, int place, PlanFile.Goal entry) {
    super(new PlanCode(year, entry.code()), place);
    this.letter = entry.letter();
    this.title = entry.title();
    this.sourceLines = entry.srcLines();
  }

  public String letter() {
    return letter;
  }

  public String title() {
    return title;
  }

  /** The lines of the printed report it comes from. */
  public String sourceLines() {
    return sourceLines;
  }
}
