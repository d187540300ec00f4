package org.peillood.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a coder has judged a whole transcript. */
@Entity
@Table(name = "coder_done")
class CoderDone {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "transcript")
  private UUID transcript;

  @Column(name = "coder")
  private String coder;

  @Column(name = "done")
  private Instant done;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CoderDone() {}

  CoderDone(UUID transcript, String coder, Instant done) {
    this.id = idOf(transcript, coder);
    this.transcript = transcript;
    this.coder = coder;
    this.done = done;
  }

  static String idOf(UUID transcript, String coder) {
    return transcript + "/" + coder;
  }

  UUID transcript() {
    return transcript;
  }

  String coder() {
    return coder;
  }

  Instant done() {
    return done;
  }
}
