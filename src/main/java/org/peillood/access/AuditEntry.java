package org.peillood.access;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody did something with single answers. Begins before the first of them is shown or
 * leaves; never changes and is never taken back. It tells about staff, never about respondents.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "account")
  private String account;

  @Enumerated(EnumType.STRING)
  @Column(name = "act")
  private Act act;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private @Nullable String wave;

  @Column(name = "what")
  private String what;

  @Column(name = "how_many")
  private long rows;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AuditEntry() {}

  AuditEntry(Instant doneAt, String account, Act act, AuditTrail.About about, long rows) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.doneAt = doneAt;
    this.account = account;
    this.act = act;
    this.survey = about.survey();
    this.wave = about.wave().orElse(null);
    this.what = about.what();
    this.rows = rows;
  }

  /** When, to the second. */
  public Instant doneAt() {
    return doneAt;
  }

  /** The name of the account that did it; the account itself may be gone. */
  public String account() {
    return account;
  }

  public Act act() {
    return act;
  }

  /** The id of the survey. */
  public String survey() {
    return survey;
  }

  /** The code of the wave; none for all waves of the survey. */
  public Optional<String> wave() {
    return Optional.ofNullable(wave);
  }

  /** The rest in a few words: the format of a file, the item whose texts were read. */
  public String what() {
    return what;
  }

  /** How many responses, or texts. */
  public long rows() {
    return rows;
  }
}
