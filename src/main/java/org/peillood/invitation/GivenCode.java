package org.peillood.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The seal of a code that was given to somebody. Exists until one of their codes is used: from then
 * on nothing is left here that could be held against a response.
 */
@Entity
@Table(name = "invitee_code")
public class GivenCode {

  @Id
  @Column(name = "seal")
  private String seal;

  @Column(name = "invitee")
  private UUID invitee;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected GivenCode() {}

  GivenCode(String seal, UUID invitee) {
    this.seal = seal;
    this.invitee = invitee;
  }

  public String seal() {
    return seal;
  }

  public UUID invitee() {
    return invitee;
  }
}
