package org.peillood.measure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.peillood.analysis.Tabulation;
import org.peillood.finding.Citation;

/** The choice of a figure to measure an indicator with. It is made and unmade, never changed. */
@Entity
@Table(name = "indicator_measure")
public class Measure {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "indicator")
  private String indicator;

  @Column(name = "tabulation")
  private String tabulation;

  @Column(name = "cited")
  private String cited;

  @Column(name = "account")
  private String account;

  @Column(name = "chosen")
  private Instant chosen;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Measure() {}

  Measure(
      int planYear,
      String indicator,
      Tabulation tabulation,
      Citation cited,
      String account,
      Instant chosen) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.planYear = planYear;
    this.indicator = indicator;
    this.tabulation = tabulation.toJson();
    this.cited = cited.key();
    this.account = account;
    this.chosen = chosen;
  }

  public UUID id() {
    return id;
  }

  public int planYear() {
    return planYear;
  }

  /** Code of the indicator. */
  public String indicator() {
    return indicator;
  }

  /** How the figure is computed; its waves are named. */
  public Tabulation tabulation() {
    return Tabulation.fromJson(tabulation);
  }

  /** The row of the result. */
  public Citation cited() {
    return Citation.parse(cited).orElseThrow();
  }

  /** Who chose it. */
  public String account() {
    return account;
  }

  public Instant chosen() {
    return chosen;
  }

  /** Whether it is a figure about this item. */
  boolean isAbout(String survey, String item) {
    var computed = tabulation();
    return computed.survey().equals(survey) && computed.variables().contains(item);
  }
}
