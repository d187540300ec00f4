package org.peillood.response;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What one transaction, or several that were taken together, added to the count of a wave. */
@Entity
@Table(name = "response_tally")
public class TallyEntry {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Enumerated(EnumType.STRING)
  @Column(name = "disposition")
  private Disposition disposition;

  @Column(name = "language")
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(name = "mode")
  private Mode mode;

  @Column(name = "questionnaire_hash")
  private String questionnaireHash;

  @Column(name = "responses")
  private long responses;

  @Column(name = "revision")
  private long revision;

  @Column(name = "revisions")
  private long revisions;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected TallyEntry() {}

  TallyEntry(Standing.Entry entry) {
    this.id = UuidCreator.getRandomBased();
    this.survey = entry.group().survey();
    this.wave = entry.group().wave();
    this.disposition = entry.group().disposition();
    this.language = entry.group().language();
    this.mode = entry.group().mode();
    this.questionnaireHash = entry.group().questionnaireHash();
    this.responses = entry.count().responses();
    this.revision = entry.count().revision();
    this.revisions = entry.count().revisions();
  }

  UUID id() {
    return id;
  }

  Standing.Entry entry() {
    return new Standing.Entry(
        new Standing.Group(survey, wave, disposition, language, mode, questionnaireHash),
        new Standing.Count(responses, revision, revisions));
  }
}
