package org.peillood.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Someone who can sign in. Begins when an administrator makes it, ends when one removes it; a new
 * password ends every sign-in it has, by its epoch. The password itself is never kept.
 */
@Entity
@Table(name = "account")
public class Account {

  @Id
  @Column(name = "name")
  private String name;

  @Column(name = "password")
  private String password;

  @Enumerated(EnumType.STRING)
  @Column(name = "role")
  private Role role;

  @Column(name = "epoch")
  private long epoch;

  @Column(name = "created")
  private Instant created;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  Account(String name, Role role, String passwordHash, Instant created) {
    this.name = name;
    this.role = role;
    this.password = passwordHash;
    this.epoch = 1;
    this.created = created;
  }

  public String name() {
    return name;
  }

  public Role role() {
    return role;
  }

  String passwordHash() {
    return password;
  }

  long epoch() {
    return epoch;
  }

  public Instant created() {
    return created;
  }

  /** Takes another password and ends every sign-in made with the old one. */
  void changePassword(String passwordHash) {
    this.password = passwordHash;
    endSignIns();
  }

  /** Ends every sign-in made until now. */
  void endSignIns() {
    this.epoch++;
  }
}
