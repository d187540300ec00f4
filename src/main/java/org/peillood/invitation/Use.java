package org.peillood.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * That somebody's code was used; not when, and not for what. Settled once it was written anew
 * together with all others of its wave.
 */
@Entity
@Table(name = "invitee_use")
public class Use {

  @Id
  @Column(name = "invitee")
  private UUID invitee;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "settled")
  private boolean settled;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Use() {}

  Use(Invitee invitee) {
    this.invitee = invitee.id();
    this.survey = invitee.survey();
    this.wave = invitee.wave();
  }

  /** The same, written anew. */
  Use settled() {
    var use = new Use();
    use.invitee = invitee;
    use.survey = survey;
    use.wave = wave;
    use.settled = true;
    return use;
  }

  public UUID invitee() {
    return invitee;
  }

  public String survey() {
    return survey;
  }

  public String wave() {
    return wave;
  }
}
