package org.peillood.translation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The translation of one text into one language. It begins when somebody first writes, brings or
 * looks over one here, and follows every later change; it outlives the text it belongs to, so that
 * a text that comes back finds it again.
 */
@Entity
@Table(name = "translation")
class StoredTranslation {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "language")
  private String language;

  @Column(name = "text_key")
  private String key;

  @Column(name = "words")
  private String words;

  @Column(name = "reviewed")
  private boolean reviewed;

  @Column(name = "source")
  private String source;

  @Column(name = "source_hash")
  private String sourceHash;

  @Column(name = "brought")
  private String brought;

  @Column(name = "remark")
  private String remark;

  @Column(name = "revision")
  private int revision;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "saved_by")
  private String savedBy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StoredTranslation() {}

  /** Somebody translates a text for the first time. */
  StoredTranslation(Part part, String language, Change change, String account, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.survey = part.survey();
    this.wave = part.wave();
    this.language = language;
    this.key = change.key();
    this.revision = 0;
    this.remark = "";
    follow(change, account, now);
  }

  /** Somebody changes it, or says of which source it is the translation. */
  final void follow(Change change, String account, Instant now) {
    this.words = change.words();
    this.reviewed = change.state() == TextState.REVIEWED;
    this.source = change.source();
    this.sourceHash = Words.hash(change.source());
    this.brought = change.brought();
    change.remark().ifPresent(said -> this.remark = said);
    this.revision++;
    this.savedAt = now;
    this.savedBy = account;
  }

  String key() {
    return key;
  }

  int revision() {
    return revision;
  }

  TextLine.Kept kept() {
    return new TextLine.Kept(
        key,
        words,
        reviewed ? TextState.REVIEWED : TextState.DRAFT,
        source,
        sourceHash,
        brought,
        remark,
        revision,
        savedBy);
  }

  Instant savedAt() {
    return savedAt;
  }
}
