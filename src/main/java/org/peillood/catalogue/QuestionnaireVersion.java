package org.peillood.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.peillood.web.Json;

/**
 * A version of a wave's questionnaire that was put to respondents. It begins when it is published
 * and never changes or goes away: responses name its hash.
 */
@Entity
@Table(name = "questionnaire_version")
public class QuestionnaireVersion {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "number")
  private int number;

  @Column(name = "hash")
  private String hash;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "source")
  private String source;

  @Column(name = "breaks")
  private String breaks;

  @Column(name = "published_on")
  private LocalDate publishedOn;

  @Column(name = "published_by")
  private String publishedBy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected QuestionnaireVersion() {}

  /**
   * What is published.
   *
   * @param hash {@link org.peillood.survey.Questionnaire#contentHash()} on the day it is published
   * @param breaks the items whose series ends with the version before
   */
  record Content(String hash, DefinitionSource source, Set<String> breaks) {}

  /** Publishes the version of a wave with this number, 1 for the first. */
  QuestionnaireVersion(
      WavePlace place, int number, Content content, String account, LocalDate day) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.survey = place.survey();
    this.wave = place.wave();
    this.number = number;
    this.hash = content.hash();
    this.fileName = content.source().name();
    this.source = content.source().base64();
    this.breaks = json(content.breaks());
    this.publishedOn = day;
    this.publishedBy = account;
  }

  WavePlace place() {
    return new WavePlace(survey, wave);
  }

  int number() {
    return number;
  }

  String hash() {
    return hash;
  }

  DefinitionSource source() {
    return new DefinitionSource(fileName, source);
  }

  Set<String> breaks() {
    try {
      return Set.of(Json.JSON.readValue(breaks, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("version " + number + " of " + survey + " is broken", e);
    }
  }

  LocalDate publishedOn() {
    return publishedOn;
  }

  String publishedBy() {
    return publishedBy;
  }

  private static String json(Set<String> names) {
    try {
      return Json.JSON.writeValueAsString(List.copyOf(new TreeSet<>(names)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("names can always be written", e);
    }
  }
}
