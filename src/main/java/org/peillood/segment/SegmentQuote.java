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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Language;

/**
 * Words of a transcript that were chosen as evidence. It begins when somebody chooses them, after
 * looking for what speaks against them. It ends when its speaker no longer agrees to be quoted or
 * withdraws, when its words change, or when somebody drops it; then its words go.
 */
@Entity
@Table(name = "segment_quote")
public class SegmentQuote {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "segment")
  private UUID segment;

  @Column(name = "transcript")
  private UUID transcript;

  @Column(name = "focus_group")
  private String group;

  @Column(name = "participant")
  private String participant;

  @Column(name = "theme")
  private String theme;

  @Column(name = "frame")
  private String frame;

  @Column(name = "code")
  private String code;

  @Column(name = "valence")
  @Enumerated(EnumType.STRING)
  private Valence valence;

  @Column(name = "words")
  private String words;

  @Column(name = "translation")
  private String translation;

  @Column(name = "language")
  private String language;

  @Column(name = "translator")
  private String translator;

  @Column(name = "speaker_role")
  private String role;

  @Column(name = "scope")
  @Enumerated(EnumType.STRING)
  private QuoteScope scope;

  @Column(name = "counter")
  @Enumerated(EnumType.STRING)
  private Counter counter;

  @Column(name = "counter_note")
  private String counterNote;

  @Column(name = "account")
  private String account;

  @Column(name = "chosen")
  private Instant chosen;

  @Column(name = "ended")
  private @Nullable Instant ended;

  @Column(name = "ended_why")
  private String endedWhy;

  @Version
  @Column(name = "version")
  private long version;

  /** What the chooser says of words that speak against the quote. */
  public enum Counter {
    /** There are such words, and the note says how they weigh. */
    FOUND,
    /** They were looked for and there are none. */
    NONE_FOUND
  }

  /**
   * What the chooser says of a quote.
   *
   * @param translator who translated it, or the words into which it was translated; empty for none
   * @param role by which its speaker is named, never more than that
   */
  public record Chosen(
      String translation,
      String translator,
      String role,
      QuoteScope scope,
      Counter counter,
      String counterNote) {}

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SegmentQuote() {}

  SegmentQuote(
      Segment of,
      SpokenText text,
      String participant,
      String theme,
      Chosen chosen,
      String account) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.segment = of.id();
    this.transcript = text.id();
    this.group = text.group();
    this.participant = participant;
    this.theme = theme;
    this.frame = of.frame();
    this.code = of.code();
    this.valence = of.valence();
    this.words = of.excerpt();
    this.language = text.language().code();
    this.translation = chosen.translation();
    this.translator = chosen.translator();
    this.role = chosen.role();
    this.scope = chosen.scope();
    this.counter = chosen.counter();
    this.counterNote = chosen.counterNote();
    this.account = account;
    this.chosen = Instant.EPOCH;
    this.endedWhy = "";
  }

  SegmentQuote at(Instant when) {
    this.chosen = when;
    return this;
  }

  /** Ends, and forgets its words. */
  void end(QuoteEnd why, Instant at) {
    this.ended = at;
    this.endedWhy = why.slug();
    this.words = "";
    this.translation = "";
    this.counterNote = "";
  }

  void recode(String other) {
    this.code = other;
  }

  public UUID id() {
    return id;
  }

  UUID segment() {
    return segment;
  }

  /** The code of the focus group in which it was said. */
  public String group() {
    return group;
  }

  String participant() {
    return participant;
  }

  UUID transcript() {
    return transcript;
  }

  /** The code of its theme in the plan. */
  public String theme() {
    return theme;
  }

  public String frame() {
    return frame;
  }

  /** The mark of its code. */
  public String code() {
    return code;
  }

  public Valence valence() {
    return valence;
  }

  /** As they were said; empty once it ended. */
  public String words() {
    return words;
  }

  /** Empty when it was not translated. */
  public String translation() {
    return translation;
  }

  public Language language() {
    return new Language(language);
  }

  public String translator() {
    return translator;
  }

  /** The only thing that is told of who said it. */
  public String role() {
    return role;
  }

  public QuoteScope scope() {
    return scope;
  }

  public Counter counter() {
    return counter;
  }

  public String counterNote() {
    return counterNote;
  }

  public String account() {
    return account;
  }

  public Instant chosen() {
    return chosen;
  }

  /** Whether it stands. */
  public boolean isLive() {
    return ended == null;
  }

  public Optional<Instant> ended() {
    return Optional.ofNullable(ended);
  }

  /** The slug of a {@link QuoteEnd}; empty while it stands. */
  public String endedWhy() {
    return endedWhy;
  }
}
