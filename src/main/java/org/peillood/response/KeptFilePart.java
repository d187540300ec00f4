package org.peillood.response;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A stretch of an attachment's bytes. */
@Entity
@Table(name = "attachment_part")
public class KeptFilePart {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "attachment")
  private UUID attachment;

  @Column(name = "place")
  private int place;

  @Column(name = "content")
  private byte[] content;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected KeptFilePart() {}

  KeptFilePart(UUID attachment, int place, byte[] content) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.attachment = attachment;
    this.place = place;
    this.content = content.clone();
  }

  UUID attachment() {
    return attachment;
  }

  int place() {
    return place;
  }

  byte[] content() {
    return content.clone();
  }
}
