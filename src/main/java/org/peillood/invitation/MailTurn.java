package org.peillood.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Which node sends mail. It keeps its turn by using it, and loses it by silence. */
@Entity
@Table(name = "mail_turn")
public class MailTurn {

  static final int ONLY = 1;
  private static final Duration SILENCE = Duration.ofMinutes(5);

  @Id
  @Column(name = "id")
  private int id;

  @Column(name = "node")
  private String node;

  @Column(name = "until")
  private Instant until;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected MailTurn() {}

  /** Takes or keeps the turn, unless another node has it. */
  boolean take(String asker, Instant now) {
    if (!node.equals(asker) && until.isAfter(now)) {
      return false;
    }
    this.node = asker;
    this.until = now.plus(SILENCE);
    return true;
  }

  /** Lets others have it at once. */
  void giveUp(String asker, Instant now) {
    if (node.equals(asker)) {
      this.until = now;
    }
  }
}
