package org.peillood.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.web.Json;

/** Something a coder did with segments, as far as it takes to undo it. Holds no words. */
@Entity
@Table(name = "coding_act")
class CodingAct {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "transcript")
  private UUID transcript;

  @Column(name = "coder")
  private String coder;

  @Column(name = "text_version")
  private int textVersion;

  @Column(name = "told")
  private String told;

  @Column(name = "undone")
  private boolean undone;

  @Column(name = "done")
  private Instant done;

  /**
   * One segment before the act.
   *
   * @param id of the segment
   * @param before what it was; absent when the act made it
   */
  record Change(UUID id, Optional<Before> before) {}

  /** What a segment was; words are looked up in the text. */
  record Before(
      int start, int end, String frame, String code, Valence valence, String memo, boolean gone) {}

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CodingAct() {}

  CodingAct(SpokenText text, String coder, List<Change> changes, Instant done) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.transcript = text.id();
    this.textVersion = text.version();
    this.coder = coder;
    this.done = done;
    try {
      this.told = Json.JSON.writeValueAsString(changes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("changes are always JSON", e);
    }
  }

  List<Change> changes() {
    try {
      return Json.JSON.readValue(told, new TypeReference<List<Change>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("changes cannot be read", e);
    }
  }

  void undo() {
    this.undone = true;
  }

  boolean isUndone() {
    return undone;
  }

  UUID transcript() {
    return transcript;
  }

  String coder() {
    return coder;
  }

  int textVersion() {
    return textVersion;
  }

  Instant done() {
    return done;
  }
}
