package org.peillood.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a survey as somebody saved them. It begins when they are saved and its words
 * never change; it may be published once, and then it is what respondents get until a later one is.
 */
@Entity
@Table(name = "survey_revision")
class SurveyRevision {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "number")
  private int number;

  @Column(name = "definition")
  private String definition;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "saved_by")
  private String savedBy;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @Column(name = "published_by")
  private @Nullable String publishedBy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SurveyRevision() {}

  /** Somebody saves the settings of a survey for the so-manieth time, 1 for the first. */
  @SuppressWarnings("NullAway.Init") // it is not published yet
  SurveyRevision(String survey, int number, String definition, String account, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.survey = survey;
    this.number = number;
    this.definition = definition;
    this.savedAt = now;
    this.savedBy = account;
  }

  /** Gives it to respondents. */
  void publish(String account, Instant now) {
    publishedAt = now;
    publishedBy = account;
  }

  /** What was saved, its moments on the clocks of this zone. */
  SavedSettings saved(ZoneId zone) {
    return new SavedSettings(
        survey,
        number,
        definition,
        savedAt.atZone(zone),
        savedBy,
        Optional.ofNullable(publishedAt).map(moment -> moment.atZone(zone)),
        Optional.ofNullable(publishedBy).orElse(""));
  }
}
