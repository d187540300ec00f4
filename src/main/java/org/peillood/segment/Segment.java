package org.peillood.segment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.peillood.transcript.Span;

/**
 * A stretch of a transcript with one code, given by a coder or settled on. It keeps its words
 * beside its place, so that it can be found again when the text is changed; when they changed under
 * it, it is flagged until somebody says where it belongs. It goes when it is taken away, or with
 * the words that somebody takes back.
 */
@Entity
@Table(name = "segment")
public class Segment {

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
    stand(text.version(), span, text.excerpt(span));
  }

  /** Stands there from now on. */
  final void stand(int ofVersion, Span span, String words) {
    this.textVersion = ofVersion;
    this.start = span.start();
    this.end = span.end();
    this.excerpt = words;
    this.state = State.ACTIVE;
  }

  /** Its words changed: it keeps what they were. */
  void flag(int ofVersion) {
    this.textVersion = ofVersion;
    this.state = State.FLAGGED;
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

  public String excerpt() {
    return excerpt;
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
