package org.peillood.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A policy file that is worked on over years, such as practice tests: notes, contacts and press are
 * about it. It begins when somebody names it, and stays.
 */
@Entity
@Table(name = "policy_dossier")
public class PolicyDossier {

  static final int LONGEST_ID = 60;
  static final int LONGEST_NAME = 200;

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "name")
  private String name;

  @Column(name = "about")
  private String about;

  @Column(name = "editor")
  private String editor;

  @Column(name = "changed")
  private Instant changed;

  @Version
  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PolicyDossier() {}

  PolicyDossier(String id, String name, String about, String editor, Instant changed) {
    this.id = id;
    this.name = name;
    this.about = about;
    this.editor = editor;
    this.changed = changed;
  }

  void say(String newName, String newAbout, String by, Instant at) {
    this.name = newName;
    this.about = newAbout;
    this.editor = by;
    this.changed = at;
  }

  /** Its name in addresses, made of its first name. */
  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** What it is about; may be empty. */
  public String about() {
    return about;
  }

  /** The name of the account that last changed it. */
  public String editor() {
    return editor;
  }

  public Instant changed() {
    return changed;
  }

  /** Grows with each change. */
  public long version() {
    return version;
  }

  public String address() {
    return "/dossiers/" + id;
  }
}
