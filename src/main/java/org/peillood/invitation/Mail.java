package org.peillood.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * One mail of a round. Waits; is taken up by the node whose turn it is; ends as sent, refused by a
 * server, or not needed any more; what was sent may come back. One that was taken up when its node
 * stopped may or may not have left: it ends as uncertain and is never sent again by itself.
 */
@Entity
@Table(name = "mail")
public class Mail {

  /** How a mail stands. */
  public enum State {
    QUEUED,
    SENDING,
    SENT,
    RETURNED,
    REFUSED,
    NOT_NEEDED,
    UNCERTAIN;

    /** The name in language files, for instance {@code not-needed}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int TRIES = 6;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
  private static final int LONGEST_REASON = 500;

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "mailing")
  private UUID mailing;

  @Column(name = "invitee")
  private UUID invitee;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private State state;

  @Column(name = "attempts")
  private int attempts;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "reason")
  private String reason;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Mail() {}

  Mail(Mailing mailing, Invitee invitee, Instant now) {
    this.id = UUID.randomUUID();
    this.mailing = mailing.id();
    this.invitee = invitee.id();
    this.state = State.QUEUED;
    this.notBefore = now;
    this.reason = "";
  }

  void takeUp() {
    this.state = State.SENDING;
    this.attempts++;
  }

  /** Has left. */
  void sent() {
    end(State.SENT, "");
  }

  /**
   * Came back after it was sent; a second report says nothing new.
   *
   * @return whether this was not known yet
   */
  boolean cameBack(String why) {
    if (state != State.SENT && state != State.UNCERTAIN) {
      return false;
    }
    end(State.RETURNED, why);
    return true;
  }

  /** Will not be sent: the person took part or refused meanwhile. */
  void notNeeded() {
    end(State.NOT_NEEDED, "");
  }

  /** A server said that it never will take this. */
  void refused(String why) {
    end(State.REFUSED, why);
  }

  /** Its node stopped while it was being sent. */
  void leaveUncertain() {
    end(State.UNCERTAIN, "");
  }

  /** Was surely not sent this time: tried again later, each time after twice as long. */
  void postpone(String why, Instant now) {
    if (attempts >= TRIES) {
      refused(why);
    } else {
      end(State.QUEUED, why);
      this.notBefore = now.plus(FIRST_WAIT.multipliedBy(1L << (attempts - 1)));
    }
  }

  /** Somebody decided that it may be sent, although it may have left before. */
  void queueAgain(Instant now) {
    end(State.QUEUED, "");
    this.attempts = 0;
    this.notBefore = now;
  }

  private void end(State end, String why) {
    this.state = end;
    this.reason = why.substring(0, Math.min(why.length(), LONGEST_REASON));
  }

  public UUID id() {
    return id;
  }

  UUID mailing() {
    return mailing;
  }

  UUID invitee() {
    return invitee;
  }

  public State state() {
    return state;
  }
}
