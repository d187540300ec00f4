package org.peillood.openrosa;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;

/** A file that came with a submission; it goes when the submission's content is erased. */
@Entity
@Table(name = "attachment")
public class Attachment {

  // What a browser may be told; anything else is only bytes to it.
  private static final Set<String> TOLD =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "audio/mpeg",
          "audio/mp4",
          "audio/amr",
          "audio/ogg",
          "audio/wav",
          "audio/x-wav",
          "video/mp4",
          "video/3gpp",
          "video/webm",
          "text/csv",
          "text/plain",
          "application/pdf");
  private static final int LONGEST_TYPE = 100;

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "submission")
  private UUID submission;

  @Column(name = "name")
  private String name;

  @Column(name = "type")
  private String type;

  @Column(name = "size_in_bytes")
  private long size;

  @Column(name = "content_hash")
  private String contentHash;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Attachment() {}

  Attachment(UUID submission, Envelope.Enclosed file, long size, String contentHash) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.submission = submission;
    this.name = file.name();
    this.type = file.type().substring(0, Math.min(file.type().length(), LONGEST_TYPE));
    this.size = size;
    this.contentHash = contentHash;
  }

  public UUID id() {
    return id;
  }

  UUID submission() {
    return submission;
  }

  /** What the submission calls it. */
  public String name() {
    return name;
  }

  /** The media type to serve it with, one that no browser runs. */
  public String safeType() {
    return TOLD.contains(type) ? type : "application/octet-stream";
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** Rounded up to whole kilobytes. */
  public long kilobytes() {
    return (size + 1023) / 1024;
  }

  String contentHash() {
    return contentHash;
  }
}
