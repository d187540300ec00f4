package org.peillood.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The words of one kind of mail or letter of one wave in one language, where staff changed them.
 */
@Entity
@Table(name = "mail_text")
public class OwnWording {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "subject")
  private String subject;

  @Column(name = "body")
  private String body;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected OwnWording() {}

  OwnWording(String id, Wording wording) {
    this.id = id;
    this.subject = wording.subject();
    this.body = wording.body();
  }

  Wording wording() {
    return new Wording(subject, body);
  }
}
