package org.peillood.giveback;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Json;

/**
 * What is given back of one wave. It begins when staff first choose something, and is shown to
 * nobody else until they give it; then every change is seen at once. It can be taken back at any
 * time. No figure is kept here: each is computed when it is looked at, so that whoever withdraws is
 * in none of them.
 */
@Entity
@Table(name = "given_back")
public class GivenBack {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "choice")
  @Convert(converter = ChoiceAsJson.class)
  private Choice choice;

  @Column(name = "given")
  private boolean given;

  @Column(name = "editor")
  private String editor;

  @Column(name = "changed")
  private Instant changed;

  @Version
  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected GivenBack() {}

  GivenBack(Survey survey, Wave wave) {
    this.id = idOf(survey, wave);
    this.choice = Choice.NONE;
    this.editor = "";
    this.changed = Instant.EPOCH;
  }

  static String idOf(Survey survey, Wave wave) {
    return survey.id() + "/" + wave.code();
  }

  void choose(Choice other, String by, Instant at) {
    this.choice = other;
    this.editor = by;
    this.changed = at;
  }

  void give() {
    this.given = true;
  }

  void takeBack() {
    this.given = false;
  }

  Choice choice() {
    return choice;
  }

  /** Whether staff gave it; it is shown only while the wave is closed. */
  public boolean isGiven() {
    return given;
  }

  /** The name of the account that last changed it. */
  public String editor() {
    return editor;
  }

  public Instant changed() {
    return changed;
  }

  /** Grows with each change, so that two people cannot overwrite each other unseen. */
  public long version() {
    return version;
  }

  /** A choice in its column. */
  @Converter
  public static class ChoiceAsJson implements AttributeConverter<Choice, String> {

    @Override
    public String convertToDatabaseColumn(Choice value) {
      try {
        return Json.JSON.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a choice is always JSON", e);
      }
    }

    @Override
    public Choice convertToEntityAttribute(String column) {
      try {
        return Json.JSON.readValue(column, Choice.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a choice cannot be read", e);
      }
    }
  }
}
