package org.peillood.response;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a submission of an app, or as the answer to an item on our pages. It goes
 * when the submission or the response it belongs to is erased, or when another takes its place.
 */
@Entity
@Table(name = "attachment")
public class KeptFile {

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

  @Column(name = "owner")
  private UUID owner;

  @Column(name = "item")
  private @Nullable String item;

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
  protected KeptFile() {}

  private KeptFile(UUID owner, File file, String contentHash) {
    this.owner = owner;
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.name = file.name();
    this.type = file.type().substring(0, Math.min(file.type().length(), LONGEST_TYPE));
    this.size = file.size();
    this.contentHash = contentHash;
  }

  /**
   * A file to keep.
   *
   * @param name what its submission or its answer calls it
   * @param type its media type
   * @param content where its bytes are
   */
  public record File(String name, String type, Path content) {

    /** The same file under another name. */
    public File called(String other) {
      return new File(other, type, content);
    }

    long size() {
      try {
        return Files.size(content);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read what was sent", e);
      }
    }
  }

  /** A file that came with a submission. */
  static KeptFile ofSubmission(UUID submission, File file, String contentHash) {
    return new KeptFile(submission, file, contentHash);
  }

  /** A file that is the answer to an item. */
  static KeptFile ofAnswer(UUID response, String item, File file, String contentHash) {
    var attachment = new KeptFile(response, file, contentHash);
    attachment.item = item;
    return attachment;
  }

  /** Is kept under this from now on. */
  void belongTo(UUID other) {
    this.owner = other;
  }

  public UUID id() {
    return id;
  }

  boolean isOfSubmission(UUID other) {
    return item == null && other.equals(owner);
  }

  /** The item that it answers; empty for a file of a submission, which tells that itself. */
  public String item() {
    return Optional.ofNullable(item).orElse("");
  }

  /** What the submission or the answer calls it. */
  public String name() {
    return name;
  }

  /** Is called otherwise from now on; what names it must say so too. */
  void rename(String other) {
    this.name = other;
  }

  /** The media type to serve it with, one that no browser runs. */
  public String safeType() {
    return TOLD.contains(type) ? type : "application/octet-stream";
  }

  /** Whether a browser shows it as a picture. */
  public boolean isPicture() {
    return safeType().startsWith("image/");
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
