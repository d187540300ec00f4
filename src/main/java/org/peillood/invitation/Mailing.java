package org.peillood.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/** One round of mail to those of a wave who can still take part, ordered by somebody. */
@Entity
@Table(name = "mailing")
public class Mailing {

  /** Why a mail is written. */
  public enum Kind {
    INVITATION,
    REMINDER;

    /** The name in language files and forms, for instance {@code reminder}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Kind kind;

  @Column(name = "ordered_on")
  private LocalDate orderedOn;

  @Column(name = "ordered_by")
  private String orderedBy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Mailing() {}

  Mailing(Survey survey, Wave wave, Kind kind, LocalDate day, String account) {
    this.id = UUID.randomUUID();
    this.survey = survey.id();
    this.wave = wave.code();
    this.kind = kind;
    this.orderedOn = day;
    this.orderedBy = account;
  }

  public UUID id() {
    return id;
  }

  public String survey() {
    return survey;
  }

  public String wave() {
    return wave;
  }

  public Kind kind() {
    return kind;
  }

  public LocalDate orderedOn() {
    return orderedOn;
  }

  public String orderedBy() {
    return orderedBy;
  }
}
