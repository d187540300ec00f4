package org.peillood.segment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.store.SealedColumn;
import org.peillood.store.Vault;
import org.peillood.transcript.Span;

/**
 * A stretch of a transcript with one code, given by a coder or settled on. It keeps its words
 * beside its place, so that it can be found again when the text is changed; when they changed under
 * it, it is flagged until somebody says where it belongs. It goes when it is taken away, or with
 * the words that somebody takes back. Its words are sealed: those of a text that came from another
 * program were coded before names in them were replaced.
 */
@Entity
@Table(name = "segment")
public class Segment {

  static final SealedColumn EXCERPT = SealedColumn.text("segment", "excerpt");

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "transcript")
  private UUID transcript;

  @Column(name = "text_version")
  private int textVersion;

  @Column(name = "range_start")
  private int start;

  @Column(name = "range_end")
  private int end;

  @Column(name = "excerpt")
  private String excerpt;

  @Column(name = "frame")
  private String frame;

  @Column(name = "code")
  private String code;

  @Column(name = "coder")
  private String coder;

  @Column(name = "settled")
  private boolean settled;

  @Column(name = "valence")
  @Enumerated(EnumType.STRING)
  private Valence valence;

  @Column(name = "memo")
  private String memo;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "created")
  private Instant created;

  @Column(name = "changed")
  private Instant changed;

  @Column(name = "revision")
  private long revision;

  @Version
  @Column(name = "version")
  private long version;

  @Transient private @Nullable Vault vault;
  @Transient private @Nullable String opened;

  /** Whether it stands on the words to which it was given. */
  enum State {
    ACTIVE,
    /** Its words changed under it. */
    FLAGGED
  }

  /** Whose judgement it is. */
  enum Round {
    OWN,
    /** It was settled on: what coders gave in that turn no longer counts. */
    SETTLED
  }

  /** What is said of a stretch. */
  record Given(String code, Valence valence, String memo) {}

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Segment() {}

  Segment(SpokenText text, Span span, String frame, Given given, String coder, Round round) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.transcript = text.id();
    this.frame = frame;
    this.code = given.code();
    this.valence = given.valence();
    this.memo = given.memo();
    this.coder = coder;
    this.settled = round == Round.SETTLED;
    this.created = Instant.EPOCH;
    this.changed = Instant.EPOCH;
    this.excerpt = "";
    this.opened = text.excerpt(span);
    place(text.version(), span);
  }

  private void place(int ofVersion, Span span) {
    this.textVersion = ofVersion;
    this.start = span.start();
    this.end = span.end();
    this.state = State.ACTIVE;
  }

  /**
   * This segment with what opens its words; those of a new one, which are not sealed before, are
   * sealed with it.
   */
  Segment with(Vault key) {
    this.vault = key;
    var words = opened;
    if (excerpt.isEmpty() && words != null) {
      this.excerpt = key.seal(EXCERPT.of(id), words);
    }
    return this;
  }

  /** Stands there from now on. */
  void stand(int ofVersion, Span span, String words) {
    place(ofVersion, span);
    this.excerpt = vault().seal(EXCERPT.of(id), words);
    this.opened = words;
  }

  private Vault vault() {
    return Objects.requireNonNull(vault, "a segment is opened before its words are read");
  }

  /** Its words changed: it keeps what they were, without names. */
  void flag(int ofVersion, String words) {
    this.textVersion = ofVersion;
    this.state = State.FLAGGED;
    if (!words.equals(excerpt())) {
      this.excerpt = vault().seal(EXCERPT.of(id), words);
      this.opened = words;
    }
  }

  void say(Valence other, String words) {
    this.valence = other;
    this.memo = words;
  }

  void recode(String other) {
    this.code = other;
  }

  void mark(Instant at, long newRevision) {
    if (created.equals(Instant.EPOCH)) {
      this.created = at;
    }
    this.changed = at;
    this.revision = newRevision;
  }

  public UUID id() {
    return id;
  }

  UUID transcript() {
    return transcript;
  }

  int textVersion() {
    return textVersion;
  }

  Span span() {
    return new Span(start, end);
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** Its words as they were when it was given or last moved. */
  public String excerpt() {
    var words = opened;
    if (words == null) {
      words = vault().open(EXCERPT.of(id), excerpt);
      opened = words;
    }
    return words;
  }

  public String frame() {
    return frame;
  }

  /** The mark of its code. */
  public String code() {
    return code;
  }

  public String coder() {
    return coder;
  }

  public boolean isSettled() {
    return settled;
  }

  public Valence valence() {
    return valence;
  }

  public String memo() {
    return memo;
  }

  public boolean isFlagged() {
    return state == State.FLAGGED;
  }

  /** When it was given. */
  public Instant created() {
    return created;
  }

  Instant changed() {
    return changed;
  }

  long revision() {
    return revision;
  }

  public long version() {
    return version;
  }
}
