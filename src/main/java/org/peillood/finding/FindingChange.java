package org.peillood.finding;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** One thing that somebody did to a finding. It never changes and outlives the finding. */
@Entity
@Table(name = "finding_change")
public class FindingChange {

  /** The most that is kept of what was and of what it became, in characters. */
  private static final int LONGEST = 6000;

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "finding")
  private String finding;

  @Column(name = "at")
  private Instant at;

  @Column(name = "account")
  private String account;

  @Enumerated(EnumType.STRING)
  @Column(name = "what")
  private What what;

  @Column(name = "was")
  private String was;

  @Column(name = "became")
  private String became;

  /** What was done. */
  public enum What {
    WRITTEN,
    CLAIM,
    LIMITS,
    LINKS,
    QUOTES,
    EVIDENCE_ADDED,
    EVIDENCE_REMOVED,
    CONFIDENCE,
    OWNER,
    REVIEW_ASKED,
    AGREED,
    SENT_BACK,
    REMOVED;

    /** As language files and programs call it. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected FindingChange() {}

  FindingChange(String finding, What what, String was, String became, String by, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpochPlus1();
    this.finding = finding;
    this.what = what;
    this.was = was.length() > LONGEST ? was.substring(0, LONGEST) : was;
    this.became = became.length() > LONGEST ? became.substring(0, LONGEST) : became;
    this.account = by;
    this.at = at;
  }

  public UUID id() {
    return id;
  }

  /** The code of the finding. */
  public String finding() {
    return finding;
  }

  public Instant at() {
    return at;
  }

  public String account() {
    return account;
  }

  public What what() {
    return what;
  }

  /** What was there; empty for nothing. */
  public String was() {
    return was;
  }

  /** What is there instead; empty for nothing. */
  public String became() {
    return became;
  }
}
