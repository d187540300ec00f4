package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step towards a strategic goal, for instance {@code OD1.1}; actions serve it, and one may have
 * none.
 */
@Entity
@Table(name = "operational_goal")
public class OperationalGoal extends EditablePart {

  @Column(name = "strategic_goal")
  private String strategicGoal;

  @Column(name = "title")
  private String title;

  @Column(name = "note")
  private @Nullable String note;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected OperationalGoal() {}

  OperationalGoal(int year, int place, String strategicGoal, PlanFile.Operational entry) {
    super(new PlanCode(year, entry.code()), place);
    this.strategicGoal = strategicGoal;
    this.title = entry.title();
    this.note = entry.note().orElse(null);
  }

  /** A new step, still without words. */
  OperationalGoal(PlanCode id, int place) {
    super(id, place);
    this.strategicGoal = "";
    this.title = "";
  }

  @Override
  public Sheet sheet() {
    return Sheet.EMPTY
        .with("goal", strategicGoal)
        .with("title", title)
        .with("note", Optional.ofNullable(note));
  }

  @Override
  public void write(Sheet sheet) {
    this.strategicGoal = sheet.text("goal");
    this.title = sheet.text("title");
    this.note = sheet.some("note").orElse(null);
  }

  /** The code of the strategic goal it is a step towards. */
  public String strategicGoal() {
    return strategicGoal;
  }

  public String title() {
    return title;
  }

  public Optional<String> note() {
    return Optional.ofNullable(note);
  }
}
