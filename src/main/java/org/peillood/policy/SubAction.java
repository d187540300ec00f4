package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A part of an action with indicators of its own, whose printed numbers start again at 1. */
@Entity
@Table(name = "plan_sub_action")
public class SubAction extends EditablePart {

  @Column(name = "action")
  private String action;

  @Column(name = "printed")
  private String printed;

  @Column(name = "title")
  private String title;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SubAction() {}

  SubAction(int year, int place, String action, PlanFile.SubEntry entry) {
    super(new PlanCode(year, entry.code()), place);
    this.action = action;
    this.printed = entry.printed();
    this.title = entry.title();
  }

  /** A new part of an action, still without words. */
  SubAction(PlanCode id, int place) {
    super(id, place);
    this.action = "";
    this.printed = "";
    this.title = "";
  }

  @Override
  public Sheet sheet() {
    return Sheet.EMPTY.with("action", action).with("printed", printed).with("title", title);
  }

  @Override
  public void write(Sheet sheet) {
    this.action = sheet.text("action");
    this.printed = sheet.text("printed");
    this.title = sheet.text("title");
  }

  /** The code of the action it is a part of. */
  public String action() {
    return action;
  }

  /** What the report prints above it. */
  public String printed() {
    return printed;
  }

  public String title() {
    return title;
  }
}
