package org.peillood.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.peillood.web.Json;

/**
 * A version of the text of a transcript. It stays as it is, unless a participant withdraws: what
 * they said then goes from every version.
 */
@Entity
@Table(name = "transcript_version")
public class TranscriptVersion {

  private static final TypeReference<List<Turn>> TURNS = new TypeReference<>() {};

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "transcript")
  private UUID transcript;

  @Column(name = "version_number")
  private int number;

  @Column(name = "spoken")
  private String text;

  @Column(name = "turns")
  private String turns;

  @Column(name = "cause")
  @Enumerated(EnumType.STRING)
  private VersionCause cause;

  @Column(name = "account")
  private String account;

  @Column(name = "made")
  private Instant made;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected TranscriptVersion() {}

  TranscriptVersion(TranscriptText text, VersionCause cause, String account, Instant at) {
    this.id = idOf(text.transcript(), text.version());
    this.transcript = text.transcript();
    this.number = text.version();
    this.cause = cause;
    this.account = account;
    this.made = at;
    write(text);
  }

  static String idOf(UUID transcript, int number) {
    return transcript + "/" + number;
  }

  /** Has these words from now on; the words before are nowhere any more. */
  final void write(TranscriptText other) {
    try {
      this.text = other.text();
      this.turns = Json.JSON.writeValueAsString(other.turns());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("turns cannot be written", e);
    }
  }

  TranscriptText text() {
    try {
      return new TranscriptText(transcript, number, text, Json.JSON.readValue(turns, TURNS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the turns of " + id + " cannot be read", e);
    }
  }

  public int number() {
    return number;
  }

  public VersionCause cause() {
    return cause;
  }

  /** Who made it. */
  public String account() {
    return account;
  }

  public Instant made() {
    return made;
  }
}
