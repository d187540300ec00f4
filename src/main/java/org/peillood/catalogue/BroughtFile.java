package org.peillood.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A questionnaire that somebody brought for a survey that is made here; it never changes. */
@Entity
@Table(name = "survey_file")
class BroughtFile {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "name")
  private String name;

  @Column(name = "source")
  private String source;

  @Column(name = "brought_at")
  private Instant broughtAt;

  @Column(name = "brought_by")
  private String broughtBy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected BroughtFile() {}

  /** Somebody brings a questionnaire. */
  BroughtFile(String survey, DefinitionSource brought, String account, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.survey = survey;
    this.name = brought.name();
    this.source = brought.base64();
    this.broughtAt = now;
    this.broughtBy = account;
  }

  DefinitionSource source() {
    return new DefinitionSource(name, source);
  }
}
