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
public class StrategicGoal extends EditablePart {

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

  /** A new goal, still without words. */
  StrategicGoal(PlanCode id, int place) {
    super(id, place);
    this.letter = "";
    this.title = "";
    this.sourceLines = "";
  }

  @Override
  public Sheet sheet() {
    return Sheet.EMPTY.with("letter", letter).with("title", title);
  }

  @Override
  public void write(Sheet sheet) {
    this.letter = sheet.text("letter");
    this.title = sheet.text("title");
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
