package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** A part of a plan that people make and change in forms, besides what an import brings. */
@MappedSuperclass
public abstract class EditablePart extends PlanPart implements Editable {

  @Column(name = "revision")
  private long revision;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected EditablePart() {}

  EditablePart(PlanCode id, int place) {
    super(id, place);
  }

  @Override
  public long revision() {
    return revision;
  }

  /** Goes on counting where another state of the same part stopped. */
  void goOn(EditablePart before) {
    this.revision = before.revision;
  }

  @Override
  public void next() {
    revision++;
  }
}
