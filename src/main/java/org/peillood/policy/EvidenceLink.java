package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A piece of evidence that an indicator's result stands on; both sides keep their own order. */
@Entity
@Table(name = "plan_evidence_indicator")
@IdClass(EvidenceLink.Key.class)
public class EvidenceLink {

  @Id
  @Column(name = "plan_year")
  private int planYear;

  @Id
  @Column(name = "evidence")
  private String evidence;

  @Id
  @Column(name = "indicator")
  private String indicator;

  @Column(name = "place_at_evidence")
  private int placeAtEvidence;

  @Column(name = "place_at_indicator")
  private int placeAtIndicator;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected EvidenceLink() {}

  EvidenceLink(
      int planYear, String evidence, String indicator, int placeAtEvidence, int placeAtIndicator) {
    this.planYear = planYear;
    this.evidence = evidence;
    this.indicator = indicator;
    this.placeAtEvidence = placeAtEvidence;
    this.placeAtIndicator = placeAtIndicator;
  }

  public int year() {
    return planYear;
  }

  public String evidence() {
    return evidence;
  }

  public String indicator() {
    return indicator;
  }

  int placeAtEvidence() {
    return placeAtEvidence;
  }

  int placeAtIndicator() {
    return placeAtIndicator;
  }

  /** Year, evidence and indicator together. */
  public static class Key implements Serializable {

    private int planYear;
    private String evidence = "";
    private String indicator = "";

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && planYear == that.planYear
          && evidence.equals(that.evidence)
          && indicator.equals(that.indicator);
    }

    @Override
    public int hashCode() {
      return Objects.hash(planYear, evidence, indicator);
    }
  }
}
