package org.peillood.translation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A language into which somebody began to translate a survey, under the name they gave it. */
@Entity
@Table(name = "translation_language")
class AddedLanguage {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "language")
  private String language;

  @Column(name = "own_name")
  private String ownName;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AddedLanguage() {}

  AddedLanguage(String survey, String language, String ownName) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.survey = survey;
    this.language = language;
    this.ownName = ownName;
  }

  String language() {
    return language;
  }

  String ownName() {
    return ownName;
  }
}
