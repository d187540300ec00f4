package org.peillood.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a segment is gone; tells nothing else of it. */
@Entity
@Table(name = "segment_gone")
class SegmentGone {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "transcript")
  private UUID transcript;

  @Column(name = "revision")
  private long revision;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SegmentGone() {}

  SegmentGone(Segment segment, long revision) {
    this.id = segment.id();
    this.transcript = segment.transcript();
    this.revision = revision;
  }

  UUID id() {
    return id;
  }

  UUID transcript() {
    return transcript;
  }

  long revision() {
    return revision;
  }
}
