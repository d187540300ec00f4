package org.peillood.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * The next version of a wave's questionnaire. It begins when somebody brings a sound definition, is
 * replaced when somebody brings another, and ends by being published or put aside.
 */
@Entity
@Table(name = "questionnaire_draft")
class QuestionnaireDraft {

  @Id
  @Column(name = "place")
  private String place;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "source")
  private String source;

  @Column(name = "brought_on")
  private LocalDate broughtOn;

  @Column(name = "brought_by")
  private String broughtBy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected QuestionnaireDraft() {}

  /** Somebody brings the next version. */
  QuestionnaireDraft(WavePlace where, DefinitionSource brought, String account, LocalDate day) {
    this.place = where.toString();
    this.survey = where.survey();
    this.wave = where.wave();
    this.fileName = brought.name();
    this.source = brought.base64();
    this.broughtOn = day;
    this.broughtBy = account;
  }

  WavePlace place() {
    return new WavePlace(survey, wave);
  }

  DefinitionSource source() {
    return new DefinitionSource(fileName, source);
  }

  LocalDate broughtOn() {
    return broughtOn;
  }

  String broughtBy() {
    return broughtBy;
  }
}
