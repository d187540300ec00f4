package org.peillood.transcript;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.peillood.web.Json;

/**
 * Which turns of a translation belong to which of its original, as somebody said. It begins when
 * they first say so, moves with every version of both texts, and goes with them.
 */
@Entity
@Table(name = "turn_pairing")
class TurnPairing {

  private static final TypeReference<Pairing> PAIRING = new TypeReference<>() {};

  @Id
  @Column(name = "translation")
  private UUID translation;

  @Column(name = "original")
  private UUID original;

  @Column(name = "sizes")
  private String sizes;

  @Column(name = "edition")
  private long edition;

  @Column(name = "account")
  private String account;

  @Column(name = "changed")
  private Instant changed;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected TurnPairing() {}

  TurnPairing(UUID translation, UUID original) {
    this.translation = translation;
    this.original = original;
    this.account = "";
    this.changed = Instant.EPOCH;
    this.sizes = "";
  }

  void set(Pairing pairing, String by, Instant at) {
    move(pairing);
    this.account = by;
    this.changed = at;
  }

  /** A text changed: the same rows, of its turns as they are now. */
  void move(Pairing pairing) {
    this.sizes = Json.written(pairing);
    this.edition++;
  }

  UUID translation() {
    return translation;
  }

  UUID original() {
    return original;
  }

  /** Of the translation and the original, in that order. */
  Pairing pairing() {
    return Json.read(sizes, PAIRING);
  }

  /** Grows with each change; from 1. */
  long edition() {
    return edition;
  }

  String account() {
    return account;
  }

  Instant changed() {
    return changed;
  }
}
