package org.peillood.report;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A published report. It begins when somebody publishes and never changes or ends: what is put
 * right later is told beside it.
 */
@Entity
@Table(name = "report_edition")
public class Edition {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "number")
  private int number;

  @Column(name = "language")
  private String language;

  @Column(name = "model")
  private String model;

  @Column(name = "account")
  private String account;

  @Column(name = "published")
  private Instant published;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Edition() {}

  Edition(Report report, int number, String account, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.planYear = report.year();
    this.number = number;
    this.language = report.language();
    this.model = Frozen.write(report);
    this.account = account;
    this.published = at;
  }

  int planYear() {
    return planYear;
  }

  /** Its number among those of its year, from 1. */
  int number() {
    return number;
  }

  String language() {
    return language;
  }

  String model() {
    return model;
  }

  /** The name of the account that published it. */
  String account() {
    return account;
  }

  Instant published() {
    return published;
  }
}
