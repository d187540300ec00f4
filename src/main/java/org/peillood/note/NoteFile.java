package org.peillood.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The file in which a version came, byte for byte. It comes with its version and stays. */
@Entity
@Table(name = "note_file")
public class NoteFile {

  @Id
  @Column(name = "version")
  private UUID version;

  @Column(name = "content")
  private byte[] content;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected NoteFile() {}

  NoteFile(UUID version, byte[] content) {
    this.version = version;
    this.content = content.clone();
  }

  UUID version() {
    return version;
  }

  byte[] content() {
    return content.clone();
  }
}
