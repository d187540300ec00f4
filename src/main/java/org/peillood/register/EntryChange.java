package org.peillood.register;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.peillood.web.Json;

/** That somebody wrote, changed or removed an entry, and what it was before. It stays for good. */
@Entity
@Table(name = "register_change")
public class EntryChange {

  private static final TypeReference<EntryText> SAID = new TypeReference<>() {};

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "entry")
  private UUID entry;

  @Column(name = "register")
  @Enumerated(EnumType.STRING)
  private Register register;

  @Column(name = "plan_year")
  private int planYear;

  @Column(name = "title")
  private String title;

  @Column(name = "was")
  private String was;

  @Column(name = "became")
  private String became;

  @Column(name = "account")
  private String account;

  @Column(name = "changed")
  private Instant changed;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected EntryChange() {}

  private EntryChange(RegisterEntry of, String was, String became, String account, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.entry = of.id();
    this.register = of.register();
    this.planYear = of.planYear();
    this.title = of.title();
    this.was = was;
    this.became = became;
    this.account = account;
    this.changed = at;
  }

  static EntryChange written(RegisterEntry entry, String account, Instant at) {
    return new EntryChange(entry, "", Json.written(entry.said()), account, at);
  }

  static EntryChange changed(RegisterEntry entry, EntryText now, String account, Instant at) {
    return new EntryChange(entry, Json.written(entry.said()), Json.written(now), account, at);
  }

  static EntryChange removed(RegisterEntry entry, String account, Instant at) {
    return new EntryChange(entry, Json.written(entry.said()), "", account, at);
  }

  public UUID entry() {
    return entry;
  }

  public Register register() {
    return register;
  }

  public int planYear() {
    return planYear;
  }

  public String title() {
    return title;
  }

  public boolean isRemoval() {
    return became.isEmpty();
  }

  public boolean isNew() {
    return was.isEmpty();
  }

  public String account() {
    return account;
  }

  public Instant changed() {
    return changed;
  }

  /** What it said before; empty for a new entry. */
  public EntryText before() {
    return was.isEmpty() ? EntryText.blank(register) : Json.read(was, SAID);
  }

  /** What it said afterwards; empty for one that was removed. */
  public EntryText after() {
    return became.isEmpty() ? EntryText.blank(register) : Json.read(became, SAID);
  }
}
