package org.peillood.planfiles;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * That a person looked at a warning and found it in order. It holds for what the warning said then:
 * when that changes, the warning is there again.
 */
@Entity
@Table(name = "plan_warning_seen")
public class SeenWarning {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "warning")
  private String warning;

  @Column(name = "code")
  private String code;

  @Column(name = "detail")
  private String detail;

  @Column(name = "reason")
  private String reason;

  @Column(name = "account")
  private String account;

  @Column(name = "seen")
  private Instant seen;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SeenWarning() {}

  SeenWarning(int year, Warning of, String reason, String account, Instant seen) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.planYear = year;
    this.warning = of.check().slug();
    this.code = of.code();
    this.detail = of.detail();
    this.reason = reason;
    this.account = account;
    this.seen = seen;
  }

  boolean isOf(Warning other) {
    return warning.equals(other.check().slug())
        && code.equals(other.code())
        && detail.equals(other.detail());
  }

  public UUID id() {
    return id;
  }

  public int year() {
    return planYear;
  }

  /** Why it is in order. */
  public String reason() {
    return reason;
  }

  public String account() {
    return account;
  }

  public Instant seen() {
    return seen;
  }
}
