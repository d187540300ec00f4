package org.peillood.analysis;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A tabulation that somebody kept under a name, to come back to. It holds a definition and no
 * figure; what it counts never changes, and it goes when somebody takes it away. It can stand among
 * the charts too, drawn as suits its figures.
 */
@Entity
@Table(name = "kept_tabulation")
public class KeptTabulation {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "name")
  private String name;

  @Column(name = "tabulation")
  private String tabulation;

  @Column(name = "keeper")
  private String keeper;

  @Column(name = "kept_on")
  private LocalDate keptOn;

  @Column(name = "among_charts")
  private boolean amongCharts;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected KeptTabulation() {}

  KeptTabulation(Tabulation tabulation, String name, String keeper, LocalDate today) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.survey = tabulation.survey();
    this.name = name;
    this.tabulation = tabulation.toJson();
    this.keeper = keeper;
    this.keptOn = today;
  }

  public UUID id() {
    return id;
  }

  public String survey() {
    return survey;
  }

  public String name() {
    return name;
  }

  public String keeper() {
    return keeper;
  }

  public LocalDate keptOn() {
    return keptOn;
  }

  /** Whether it stands among the charts. */
  public boolean isAmongCharts() {
    return amongCharts;
  }

  void putAmongCharts() {
    amongCharts = true;
  }

  /** What is counted. */
  public Tabulation tabulation() {
    return Tabulation.fromJson(tabulation);
  }
}
