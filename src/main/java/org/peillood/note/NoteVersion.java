package org.peillood.note;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Language;

/**
 * The text of a note as somebody brought it, with the file it came in. It begins when it is brought
 * and never changes; what is better comes as the next version.
 */
@Entity
@Table(name = "note_version")
public class NoteVersion {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "note")
  private String note;

  @Column(name = "number")
  private int number;

  @Column(name = "language")
  private String language;

  @Column(name = "changes")
  private String changes;

  @Column(name = "file_name")
  private @Nullable String fileName;

  @Column(name = "words")
  private String words;

  @Column(name = "account")
  private String account;

  @Column(name = "kept")
  private Instant kept;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected NoteVersion() {}

  NoteVersion(String note, int number, NoteText text, String account, Instant kept) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.note = note;
    this.number = number;
    this.language = text.language().code();
    this.changes = text.changes();
    this.fileName = text.fileName().orElse(null);
    this.words = text.words();
    this.account = account;
    this.kept = kept;
  }

  public UUID id() {
    return id;
  }

  /** The code of the note. */
  public String note() {
    return note;
  }

  /** From 1. */
  public int number() {
    return number;
  }

  public Language language() {
    return new Language(language);
  }

  /** What changed since the version before, in the words of whoever brought it. */
  public String changes() {
    return changes;
  }

  /** The name of the file it came in; none for what was typed. */
  public Optional<String> fileName() {
    return Optional.ofNullable(fileName);
  }

  /** Its text, a paragraph on each line. */
  public String words() {
    return words;
  }

  /** The account that brought it. */
  public String account() {
    return account;
  }

  public Instant kept() {
    return kept;
  }

  public String address() {
    return "/notas/" + note + "/versies/" + number;
  }
}
