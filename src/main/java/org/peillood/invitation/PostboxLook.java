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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the mailbox to which mail comes back is looked at, by whichever node is the first to find
 * that it is time. That node keeps its turn by using it and loses it by silence. Knows how the last
 * look went, and nothing of any mail.
 */
@Entity
@Table(name = "postbox")
public class PostboxLook {

  static final int ONLY = 1;
  private static final Duration SILENCE = Duration.ofMinutes(5);

  /** How a look went. */
  public enum Outcome {
    /** Nobody looked yet. */
    NEVER,
    WELL,
    /** The server did not answer. */
    UNREACHABLE,
    /** The server did not accept the name or the password. */
    SIGN_IN,
    /** There is no such folder. */
    FOLDER,
    /** It ended badly half-way. */
    BROKEN_OFF;

    /** The name in language files, for instance {@code sign-in}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody has to do something. */
    public boolean isTrouble() {
      return this != NEVER && this != WELL;
    }
  }

  @Id
  @Column(name = "id")
  private int id;

  @Column(name = "node")
  private String node;

  @Column(name = "until")
  private Instant until;

  @Column(name = "not_before")
  private Instant notBefore;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome")
  private Outcome outcome;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  @Column(name = "taken_in")
  private long takenIn;

  @Column(name = "replies")
  private int replies;

  @Column(name = "others")
  private int others;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PostboxLook() {}

  /** Begins a look, unless it is too early or another node is at it. */
  boolean begin(String asker, Instant now) {
    if (until.isAfter(now) || notBefore.isAfter(now)) {
      return false;
    }
    this.node = asker;
    this.until = now.plus(SILENCE);
    return true;
  }

  /** Goes on with a look, unless another node has taken over meanwhile. */
  boolean goOn(String asker, Instant now) {
    if (!node.equals(asker)) {
      return false;
    }
    this.until = now.plus(SILENCE);
    return true;
  }

  /** A report about a mail of ours was taken in. */
  void takeIn() {
    this.takenIn++;
  }

  /** The whole folder was looked at. */
  void end(Left left, Instant now, Duration every) {
    end(Outcome.WELL, now, every);
    this.readAt = now;
    this.replies = left.replies();
    this.others = left.others();
  }

  /** The look did not come to its end. */
  void end(Outcome how, Instant now, Duration every) {
    this.outcome = how;
    this.until = now;
    this.notBefore = now.plus(every);
  }

  /**
   * What was left alone in the folder.
   *
   * @param replies mails of programs that answer for somebody
   * @param others all other mails, also reports about mails that are not ours
   */
  record Left(int replies, int others) {}

  public Outcome outcome() {
    return outcome;
  }

  /** When the folder was last looked at as a whole. */
  public Optional<Instant> readAt() {
    return Optional.ofNullable(readAt);
  }

  /** How many reports about mails of ours were ever taken in. */
  public long takenIn() {
    return takenIn;
  }

  /** How many automatic replies were left alone at the last look. */
  public int replies() {
    return replies;
  }

  /** How many other mails were left alone at the last look. */
  public int others() {
    return others;
  }
}
