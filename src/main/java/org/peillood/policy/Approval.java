package org.peillood.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One body through whose hands a plan or its report goes. What it decided is a person's word with a
 * day; the next body does not wait for it by force, because in life it does not.
 */
@Entity
@Table(name = "plan_approval")
public class Approval {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "subject")
  @Enumerated(EnumType.STRING)
  private Subject subject;

  @Column(name = "place")
  private int place;

  @Column(name = "body")
  private String body;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "due")
  private @Nullable LocalDate due;

  @Column(name = "on_day")
  private @Nullable LocalDate day;

  @Column(name = "remark")
  private String remark;

  @Column(name = "account")
  private String account;

  @Column(name = "changed")
  private Instant changed;

  @Version
  @Column(name = "version")
  private long version;

  /** What goes through its hands. */
  public enum Subject {
    PLAN,
    REPORT;

    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it stands. */
  public enum State {
    OPEN,
    /** It has it, and has not decided yet. */
    SUBMITTED,
    /** It gets it later than it was due, and agrees to that. */
    LATE,
    APPROVED,
    /** It wants something else first. */
    SENT_BACK;

    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What can come after it. Nothing that was decided becomes open again. */
    public Set<State> next() {
      return switch (this) {
        case OPEN -> EnumSet.of(OPEN, SUBMITTED, LATE, APPROVED, SENT_BACK);
        case SUBMITTED -> EnumSet.of(SUBMITTED, LATE, APPROVED, SENT_BACK);
        case LATE -> EnumSet.of(LATE, SUBMITTED, APPROVED, SENT_BACK);
        case SENT_BACK -> EnumSet.of(SENT_BACK, SUBMITTED, LATE, APPROVED);
        case APPROVED -> EnumSet.of(APPROVED, SENT_BACK);
      };
    }
  }

  /** One of them as somebody had it before their eyes. */
  record Seen(UUID id, long version) {}

  /**
   * What a body said.
   *
   * @param day on which it did
   */
  record Word(State state, Optional<LocalDate> day, String remark) {}

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Approval() {}

  Approval(
      int planYear,
      Subject subject,
      int place,
      String body,
      Optional<LocalDate> due,
      String by,
      Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.planYear = planYear;
    this.subject = subject;
    this.place = place;
    this.body = body;
    this.state = State.OPEN;
    this.due = due.orElse(null);
    this.remark = "";
    this.account = by;
    this.changed = at;
  }

  void become(Word word, Optional<LocalDate> by, String account, Instant at) {
    // What only sets another term leaves the word that was said.
    if (state != word.state() || word.day().isPresent() || !word.remark().isEmpty()) {
      this.day = word.day().orElse(null);
      this.remark = word.remark();
    }
    this.state = word.state();
    this.due = by.orElse(null);
    this.account = account;
    this.changed = at;
  }

  public UUID id() {
    return id;
  }

  int planYear() {
    return planYear;
  }

  public Subject subject() {
    return subject;
  }

  int place() {
    return place;
  }

  /** Who decides, such as the general meeting; a body or a function, no person. */
  public String body() {
    return body;
  }

  public State state() {
    return state;
  }

  /** By when it is to have it. */
  public Optional<LocalDate> due() {
    return Optional.ofNullable(due);
  }

  /** The day of its state. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }

  public String remark() {
    return remark;
  }

  public String account() {
    return account;
  }

  Instant changed() {
    return changed;
  }

  public long version() {
    return version;
  }

  /** Whether it should have had it by this day and has not. */
  public boolean isOverdue(LocalDate today) {
    return state == State.OPEN && due != null && due.isBefore(today);
  }
}
