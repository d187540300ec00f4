package org.peillood.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A tree of codes with which texts are coded: answers to open questions, and transcripts. It begins
 * without codes and grows; every change to it or to one of its codes makes a new edition, and what
 * was changed stays on record. It is never removed, since codings stand on it.
 */
@Entity
@Table(name = "code_frame")
public class CodeFrame {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "name")
  @Convert(converter = Names.AsJson.class)
  private Names name;

  @Column(name = "scope")
  private String scope;

  @Column(name = "edition")
  private long edition;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CodeFrame() {}

  CodeFrame(String id, Names name, String scope) {
    this.id = id;
    this.name = name;
    this.scope = scope;
    this.edition = 0;
  }

  /** Begins the next edition. */
  long next() {
    return ++edition;
  }

  void rename(Names other, String otherScope) {
    this.name = other;
    this.scope = otherScope;
  }

  /** The name in addresses. */
  public String id() {
    return id;
  }

  public Names name() {
    return name;
  }

  /** The code of the theme, or the id of the survey, that it is for; empty for everything. */
  public String scope() {
    return scope;
  }

  /** Grows with each change. */
  public long edition() {
    return edition;
  }
}
