package org.peillood.qda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * As what something that came from a file was known there, so that it goes out again as the same.
 * It begins when the file is read in and stays as long as the thing itself.
 */
@Entity
@Table(name = "qda_origin")
public class Origin {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "guid")
  private String guid;

  @Column(name = "said")
  private String said;

  @Column(name = "project")
  private String project;

  /** What kinds of things are known so. */
  enum Kind {
    CODE,
    SOURCE,
    PART,
    CODING,
    USER
  }

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Origin() {}

  Origin(Kind kind, String thing, String guid, String said) {
    this.id = idOf(kind, thing);
    this.guid = guid;
    this.said = said;
    this.project = "";
  }

  Origin(Kind kind, String thing, String guid, String said, UUID project) {
    this(kind, thing, guid, said);
    this.project = project.toString();
  }

  static String idOf(Kind kind, String thing) {
    return kind.name() + "/" + thing;
  }

  boolean is(Kind kind) {
    return id.startsWith(kind.name() + "/");
  }

  /** The part of the id after its kind. */
  String thing() {
    return id.substring(id.indexOf('/') + 1);
  }

  String guid() {
    return guid;
  }

  /** What the file said that is held differently here, such as a colour. */
  String said() {
    return said;
  }
}
