package org.peillood.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * An association that passes a wave's address on under a link of its own. Counts how many began
 * through it, and nothing else about them.
 */
@Entity
@Table(name = "association")
public class Association {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "link")
  private String link;

  @Column(name = "name")
  private String name;

  @Column(name = "begun")
  private long begun;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Association() {}

  Association(Survey survey, Wave wave, String link, String name) {
    this.id = UUID.randomUUID();
    this.survey = survey.id();
    this.wave = wave.code();
    this.link = link;
    this.name = name;
  }

  /** What stands behind {@code via=} in its address. */
  public String link() {
    return link;
  }

  public String name() {
    return name;
  }

  /** How many responses began through its link. */
  public long begun() {
    return begun;
  }

  public UUID id() {
    return id;
  }
}
