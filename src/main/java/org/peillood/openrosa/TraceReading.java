package org.peillood.openrosa;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody read what was kept of the device of a submission. It begins with the reading and
 * stays, also when the submission is erased; nothing of what was read stands in it.
 */
@Entity
@Table(name = "device_data_reading")
public class TraceReading {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "submission")
  private UUID submission;

  @Column(name = "account")
  private String account;

  @Column(name = "read_on")
  private LocalDate readOn;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected TraceReading() {}

  TraceReading(UUID submission, String account, LocalDate readOn) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.submission = submission;
    this.account = account;
    this.readOn = readOn;
  }

  UUID submission() {
    return submission;
  }

  public String account() {
    return account;
  }

  public LocalDate readOn() {
    return readOn;
  }
}
