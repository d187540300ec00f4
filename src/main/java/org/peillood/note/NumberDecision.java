package org.peillood.note;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a number in a sentence of a note. It begins when somebody decides and
 * never changes; a newer one about the same number takes its place, and the older stays to be read.
 * It belongs to the sentence, not to a version: where a later version has the same sentence it
 * holds there too.
 */
@Entity
@Table(name = "note_decision")
public class NumberDecision {

  /** What was decided. */
  public enum Verdict {
    /** The number stands on a statistic. */
    STANDS,
    /** The number says nothing about people that a statistic must bear. */
    NO_CLAIM,
    /** What was decided before is taken back. */
    OPEN
  }

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "note")
  private String note;

  @Column(name = "sentence")
  private String sentence;

  @Column(name = "written")
  private String written;

  @Column(name = "nth")
  private int nth;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  private TextNumber.Kind kind;

  @Column(name = "verdict")
  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  // As text: EclipseLink fails on an absent UUID.
  @Column(name = "statistic")
  private @Nullable String statistic;

  @Column(name = "reason")
  private String reason;

  @Column(name = "number")
  private int version;

  @Column(name = "account")
  private String account;

  @Column(name = "decided")
  private Instant decided;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected NumberDecision() {}

  NumberDecision(NoteVersion of, TextNumber number, Ruling ruling, String account, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.note = of.note();
    this.version = of.number();
    this.sentence = number.sentence().plain();
    this.written = Sentence.plain(number.written());
    this.nth = number.nth();
    this.kind = number.kind();
    this.verdict = ruling.verdict();
    this.statistic = ruling.statistic().map(UUID::toString).orElse(null);
    this.reason = ruling.reason();
    this.account = account;
    this.decided = at;
  }

  /**
   * What is decided.
   *
   * @param statistic the id of the statistic, for {@link Verdict#STANDS}
   * @param reason why it is no claim, or what else there is to say; may be empty
   */
  record Ruling(Verdict verdict, Optional<UUID> statistic, String reason) {}

  public UUID id() {
    return id;
  }

  /** The code of the note. */
  public String note() {
    return note;
  }

  /** The sentence as it was, in plain typing. */
  public String sentence() {
    return sentence;
  }

  /** The number as it was written. */
  public String written() {
    return written;
  }

  public TextNumber.Kind kind() {
    return kind;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** The id of the statistic it stands on. */
  public Optional<UUID> statistic() {
    return Optional.ofNullable(statistic).map(UUID::fromString);
  }

  public String reason() {
    return reason;
  }

  /** The number of the version in which it was decided. */
  public int version() {
    return version;
  }

  public String account() {
    return account;
  }

  public Instant decided() {
    return decided;
  }

  /** Whether it is about this very number in the same sentence. */
  boolean isAbout(TextNumber number) {
    return nth == number.nth()
        && written.equals(Sentence.plain(number.written()))
        && sentence.equals(number.sentence().plain());
  }

  /** Whether another is about the same number. */
  boolean replaces(NumberDecision other) {
    return nth == other.nth && written.equals(other.written) && sentence.equals(other.sentence);
  }
}
