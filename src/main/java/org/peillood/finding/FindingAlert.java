package org.peillood.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that an account has to know about a finding. It begins when it comes about, ends when
 * it is no longer so, and is unseen again when it moves on.
 */
@Entity
@Table(name = "finding_alert")
public class FindingAlert {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "finding")
  private String finding;

  @Column(name = "account")
  private String account;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Kind kind;

  @Column(name = "subject")
  private String subject;

  @Column(name = "state")
  private String state;

  @Column(name = "seen")
  private @Nullable String seen;

  @Column(name = "raised")
  private Instant raised;

  /** What has come about. */
  public enum Kind {
    /** A figure lies outside the interval that was given with it. */
    MOVED,
    /** A figure may not be shown any more. */
    SUPPRESSED,
    /** A figure can no longer be computed. */
    GONE,
    /** Answers on which a figure rests were withdrawn. */
    FEWER,
    /** A quote was taken back. */
    QUOTE_ENDED,
    /** A chart is no longer kept. */
    CHART_GONE,
    /** A document or an event is no longer known where it came from. */
    THING_GONE,
    /** The account is asked to read the finding. */
    REVIEW_ASKED,
    /** A second person answered. */
    REVIEWED;

    /** As language files and programs call it. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What has come about, before it is kept.
   *
   * @param subject the piece of evidence it is about, by its id; empty for the whole finding
   * @param state changes whenever somebody should look again
   */
  record Cause(String account, Kind kind, String subject, String state) {

    String id(String code) {
      return String.join("/", code, kind.name(), subject);
    }
  }

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected FindingAlert() {}

  FindingAlert(String finding, Cause cause, Instant at) {
    this.id = cause.id(finding);
    this.finding = finding;
    this.kind = cause.kind();
    this.subject = cause.subject();
    this.account = cause.account();
    this.state = cause.state();
    this.raised = at;
  }

  boolean isOf(Cause cause) {
    return account.equals(cause.account()) && state.equals(cause.state());
  }

  void move(Cause cause, Instant at) {
    if (!account.equals(cause.account())) {
      this.seen = null;
    }
    this.account = cause.account();
    this.state = cause.state();
    this.raised = at;
  }

  void see() {
    this.seen = state;
  }

  /** By which forms name it. */
  public String id() {
    return id;
  }

  /** The code of the finding. */
  public String finding() {
    return finding;
  }

  /** The name of the account that has to know. */
  public String account() {
    return account;
  }

  public Kind kind() {
    return kind;
  }

  String subject() {
    return subject;
  }

  public Instant raised() {
    return raised;
  }

  /** Whether the account has not said yet that it knows. */
  public boolean isUnseen() {
    return !state.equals(seen);
  }
}
