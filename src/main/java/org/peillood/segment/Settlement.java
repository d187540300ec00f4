package org.peillood.segment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.peillood.transcript.Span;

/** That it was settled which codes hold for a turn. It stays, also when it is settled anew. */
@Entity
@Table(name = "settlement")
public class Settlement {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "transcript")
  private UUID transcript;

  @Column(name = "text_version")
  private int textVersion;

  @Column(name = "range_start")
  private int start;

  @Column(name = "range_end")
  private int end;

  @Column(name = "codes")
  private String codes;

  @Column(name = "account")
  private String account;

  @Column(name = "settled")
  private Instant settled;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Settlement() {}

  Settlement(SpokenText text, Span span, String codes, String account, Instant settled) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.transcript = text.id();
    this.textVersion = text.version();
    this.start = span.start();
    this.end = span.end();
    this.codes = codes;
    this.account = account;
    this.settled = settled;
  }

  UUID transcript() {
    return transcript;
  }

  int textVersion() {
    return textVersion;
  }

  Span span() {
    return new Span(start, end);
  }

  void move(int toVersion, Span span) {
    this.textVersion = toVersion;
    this.start = span.start();
    this.end = span.end();
  }

  /** The marks that hold, or nothing when none does. */
  public String codes() {
    return codes;
  }

  public String account() {
    return account;
  }

  public Instant settled() {
    return settled;
  }
}
