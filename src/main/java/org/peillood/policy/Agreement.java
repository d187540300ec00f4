package org.peillood.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document in which something was agreed with an organisation. */
@Entity
@Table(name = "organisation_agreement")
public class Agreement {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "organisation")
  private UUID organisation;

  @Column(name = "title")
  private String title;

  @Column(name = "address")
  private String address;

  @Column(name = "copy")
  private String copy;

  @Column(name = "checked")
  private @Nullable LocalDate checked;

  @Column(name = "holds_from")
  private @Nullable LocalDate from;

  @Column(name = "holds_until")
  private @Nullable LocalDate until;

  @Column(name = "account")
  private String account;

  @Column(name = "kept")
  private Instant kept;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Agreement() {}

  Agreement(UUID organisation, PartnerForm said, String account, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.organisation = organisation;
    this.title = said.title();
    this.address = said.address();
    this.copy = said.copy();
    this.checked = Sheet.day(said.checked()).orElse(null);
    this.from = Sheet.day(said.from()).orElse(null);
    this.until = Sheet.day(said.until()).orElse(null);
    this.account = account;
    this.kept = at;
  }

  public UUID id() {
    return id;
  }

  UUID organisation() {
    return organisation;
  }

  public String title() {
    return title;
  }

  /** Where it can be read; empty when it exists and is not attached. */
  public String address() {
    return address;
  }

  /** Where a copy of it is kept that stays as it is; empty for none. */
  public String copy() {
    return copy;
  }

  /** The day on which somebody saw it at its address. */
  public Optional<LocalDate> checked() {
    return Optional.ofNullable(checked);
  }

  public Optional<LocalDate> from() {
    return Optional.ofNullable(from);
  }

  public Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }

  public String account() {
    return account;
  }

  Instant kept() {
    return kept;
  }
}
