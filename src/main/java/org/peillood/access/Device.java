package org.peillood.access;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone or tablet with which somebody collects responses. Begins when staff make a key for it;
 * works with that key until staff revoke it. The key itself is never kept, only its seal.
 */
@Entity
@Table(name = "device")
public class Device {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "name")
  private String name;

  @Column(name = "key_seal")
  private String keySeal;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_on")
  private LocalDate madeOn;

  @Column(name = "used_on")
  private @Nullable LocalDate usedOn;

  @Column(name = "revoked_on")
  private @Nullable LocalDate revokedOn;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Device() {}

  Device(String name, String keySeal, String madeBy, LocalDate day) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.name = name;
    this.keySeal = keySeal;
    this.madeBy = madeBy;
    this.madeOn = day;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The account that made it. */
  public String madeBy() {
    return madeBy;
  }

  public LocalDate madeOn() {
    return madeOn;
  }

  /** The last day on which it fetched or sent something. */
  public Optional<LocalDate> usedOn() {
    return Optional.ofNullable(usedOn);
  }

  /** The day on which its key stopped working. */
  public Optional<LocalDate> revokedOn() {
    return Optional.ofNullable(revokedOn);
  }

  String keySeal() {
    return keySeal;
  }

  void use(LocalDate day) {
    if (!day.equals(usedOn)) {
      this.usedOn = day;
    }
  }

  void revoke(LocalDate day) {
    if (revokedOn == null) {
      this.revokedOn = day;
    }
  }
}
