package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

/**
 * How one piece of evidence led to the next, up to what came of it, and whether the report says so.
 */
@Entity
@Table(name = "plan_chain")
public class Chain extends PlanPart {

  @Column(name = "themes")
  private String themes;

  @Column(name = "steps")
  private String steps;

  @Column(name = "outcome")
  private String outcome;

  @Column(name = "basis")
  private String basis;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Chain() {}

  Chain(int year, int place, EvidenceFile.ChainEntry entry) {
    super(new PlanCode(year, entry.code()), place);
    this.themes = entry.theme();
    this.steps = String.join(" ", entry.steps());
    this.outcome = entry.outcome();
    this.basis = entry.basis();
  }

  /** Codes of the themes it belongs to. */
  public List<String> themes() {
    return List.of(themes.split("/"));
  }

  /** Codes of the evidence, first to last. */
  public List<String> steps() {
    return List.of(steps.split(" "));
  }

  public String outcome() {
    return outcome;
  }

  /** Whether the report states the chain or somebody derived it. */
  public String basis() {
    return basis;
  }
}
