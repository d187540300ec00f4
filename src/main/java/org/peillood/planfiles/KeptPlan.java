package org.peillood.planfiles;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A plan as a file that is kept, as JSON. */
@Entity
@Table(name = "plan_file")
public class KeptPlan {

  /** What it is kept for. */
  public enum Kind {
    /** Somebody sent it and has not yet decided. */
    SENT,
    /** What the plan said before it was replaced from a file. */
    BEFORE
  }

  private static final int LONGEST = 200;

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "name")
  private String name;

  @Column(name = "content")
  private String content;

  @Column(name = "account")
  private String account;

  @Column(name = "made")
  private Instant made;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected KeptPlan() {}

  KeptPlan(int year, Kind kind, String name, String content, String account, Instant made) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.planYear = year;
    this.kind = kind;
    this.name = name.codePointCount(0, name.length()) > LONGEST ? name.substring(0, 100) : name;
    this.content = content;
    this.account = account;
    this.made = made;
  }

  public UUID id() {
    return id;
  }

  public int year() {
    return planYear;
  }

  public Kind kind() {
    return kind;
  }

  /** The name of the file that was sent; for a former state, of the file that replaced it. */
  public String name() {
    return name;
  }

  String content() {
    return content;
  }

  /** Who sent it. */
  public String account() {
    return account;
  }

  public Instant made() {
    return made;
  }
}
