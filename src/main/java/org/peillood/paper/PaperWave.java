package org.peillood.paper;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * How the forms of a wave are keyed: which share is keyed twice, and until when; and, in numbers
 * only, what came of it.
 */
@Entity
@Table(name = "paper_wave")
public class PaperWave {

  /** Days after its last day in which the forms of a wave are keyed unless staff say otherwise. */
  static final int DAYS_AFTER = 30;

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "verify_one_in")
  private int verifyOneIn;

  @Column(name = "keyed_until")
  private @Nullable LocalDate keyedUntil;

  @Column(name = "settled")
  private long settled;

  @Column(name = "refused")
  private long refused;

  @Column(name = "verified")
  private long verified;

  @Column(name = "compared")
  private long compared;

  @Column(name = "differing")
  private long differing;

  @Column(name = "left_empty")
  private long leftEmpty;

  @Column(name = "illegible")
  private long illegible;

  @Column(name = "crossed")
  private long crossed;

  @Column(name = "contradicting")
  private long contradicting;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PaperWave() {}

  PaperWave(Survey survey, Wave wave) {
    this.id = UuidCreator.getRandomBased();
    this.survey = survey.id();
    this.wave = wave.code();
    this.verifyOneIn = 1;
  }

  /** What the fields of one settled form came to. */
  record Tally(long leftEmpty, long illegible, long crossed, long contradicting) {}

  /** Is keyed so from now on. */
  void choose(int oneIn, @Nullable LocalDate until) {
    this.verifyOneIn = oneIn;
    this.keyedUntil = until;
  }

  void countAnswered(Tally tally) {
    this.settled++;
    this.leftEmpty += tally.leftEmpty();
    this.illegible += tally.illegible();
    this.crossed += tally.crossed();
    this.contradicting += tally.contradicting();
  }

  void countRefused() {
    this.refused++;
  }

  /** Two people keyed a form, and differed in so many of its fields. */
  void countCompared(long fields, long differences) {
    this.verified++;
    this.compared += fields;
    this.differing += differences;
  }

  /** One form in so many is keyed by a second person; 1 for each. */
  public int verifyOneIn() {
    return verifyOneIn;
  }

  /** The last day on which forms are keyed; none for a wave that never ends. */
  public Optional<LocalDate> keyedUntil(Wave its) {
    return Optional.ofNullable(keyedUntil)
        .or(() -> its.closes().map(last -> last.plusDays(DAYS_AFTER)));
  }

  public long settled() {
    return settled;
  }

  public long refused() {
    return refused;
  }

  public long verified() {
    return verified;
  }

  public long compared() {
    return compared;
  }

  public long differing() {
    return differing;
  }

  public long leftEmpty() {
    return leftEmpty;
  }

  public long illegible() {
    return illegible;
  }

  public long crossed() {
    return crossed;
  }

  public long contradicting() {
    return contradicting;
  }
}
