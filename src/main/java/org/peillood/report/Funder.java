package org.peillood.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.peillood.web.Json;

/**
 * Who pays for actions of a year's plan and gets a report on these. It begins and ends by hand; the
 * plan itself says it nowhere but in passing.
 */
@Entity
@Table(name = "report_funder")
public class Funder {

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "name")
  private String name;

  @Column(name = "actions")
  private String actions;

  @Version
  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Funder() {}

  Funder(int planYear, String name) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.planYear = planYear;
    this.name = name;
    this.actions = "[]";
  }

  void change(String otherName, List<String> codes) {
    this.name = otherName;
    this.actions = Json.written(codes);
  }

  public UUID id() {
    return id;
  }

  int planYear() {
    return planYear;
  }

  public String name() {
    return name;
  }

  /** Codes of the actions it pays for. */
  public List<String> actions() {
    return Json.read(actions, CODES);
  }

  /** Grows with each change. */
  public long version() {
    return version;
  }
}
