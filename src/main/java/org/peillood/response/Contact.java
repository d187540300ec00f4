package org.peillood.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * How somebody can be reached who said so after a survey. Nothing in it or around it leads to a
 * response: no day, no language, no wave, an id of chance. Kept until staff erase it.
 */
@Entity
@Table(name = "contact")
public class Contact {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "name")
  private String name;

  @Column(name = "way")
  private String way;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Contact() {}

  Contact(String survey, String name, String way) {
    this.id = UUID.randomUUID();
    this.survey = survey;
    this.name = name;
    this.way = way;
  }

  /** The same, written anew. */
  Contact again() {
    return new Contact(survey, name, way);
  }

  boolean says(String otherName, String otherWay) {
    return name.equals(otherName) && way.equals(otherWay);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** An e-mail address, a telephone number, or whatever else was written. */
  public String way() {
    return way;
  }
}
