package org.peillood.response;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.survey.Answers;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * What one respondent said in one wave. Begins with consent, or as a refusal that holds no answer;
 * grows page by page; ends when the last page is answered, and from then on changes only by being
 * withdrawn, which erases every answer and both ways to it for good. Knows the days of these
 * things, never the hour, and nothing about who answered.
 */
@Entity
@Table(name = "response")
public class Response {

  private static final String NOTHING = Answers.none().toJson();
  private static final long CHANCE_HIGH = 0xFFFL;
  private static final long CHANCE_LOW = 0x3FFFFFFFFFFFFFFFL;

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "questionnaire_version")
  private String questionnaireVersion;

  @Column(name = "questionnaire_hash")
  private String questionnaireHash;

  @Column(name = "language")
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(name = "mode")
  private Mode mode;

  @Enumerated(EnumType.STRING)
  @Column(name = "disposition")
  private Disposition disposition;

  @Column(name = "answers")
  private String answers;

  @Column(name = "notice_version")
  private int noticeVersion;

  @Column(name = "notice_language")
  private String noticeLanguage;

  @Column(name = "synthetic")
  private boolean synthetic;

  @Column(name = "started_on")
  private LocalDate startedOn;

  @Column(name = "changed_on")
  private LocalDate changedOn;

  @Column(name = "completed_on")
  private @Nullable LocalDate completedOn;

  @Column(name = "key_seal")
  private @Nullable String keySeal;

  @Column(name = "withdrawal_seal")
  private @Nullable String withdrawalSeal;

  @Column(name = "grouping")
  private @Nullable String grouping;

  @Column(name = "revision")
  private long revision;

  @Version
  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Response() {}

  private Response(
      Asked asked, String language, Disposition disposition, Answers answers, LocalDate day) {
    // The day and chance, so that rows of a day lie together and no id tells the hour.
    this.id = UuidCreator.getTimeOrderedEpoch(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    this.survey = asked.survey().id();
    this.wave = asked.wave().code();
    this.questionnaireVersion = asked.wave().questionnaire().version();
    this.questionnaireHash = asked.questionnaireHash();
    this.language = language;
    this.mode = Mode.onPagesOf(asked.wave());
    this.disposition = disposition;
    this.answers = answers.toJson();
    this.noticeVersion = asked.survey().notice().version();
    this.noticeLanguage = language;
    this.startedOn = day;
    this.changedOn = day;
  }

  /**
   * What a response answers to.
   *
   * @param questionnaireHash {@link Questionnaire#contentHash()} of the wave's questionnaire
   */
  record Asked(Survey survey, Wave wave, String questionnaireHash) {}

  /** Somebody agreed to take part. */
  static Response start(
      Asked asked, String language, Answers consent, String keySeal, LocalDate day) {
    var response = new Response(asked, language, Disposition.STARTED, consent, day);
    response.keySeal = keySeal;
    return response;
  }

  /** Somebody was asked and rather not. */
  static Response refuse(Asked asked, String language, LocalDate day) {
    return new Response(asked, language, Disposition.REFUSED, Answers.none(), day);
  }

  /** The same with chance that comes from elsewhere: two with the same are one. */
  Response known(UUID chance) {
    // The time, version and variant of the id stay; the rest is 74 bits of chance.
    this.id =
        new UUID(
            (id.getMostSignificantBits() & ~CHANCE_HIGH)
                | (chance.getMostSignificantBits() & CHANCE_HIGH),
            (id.getLeastSignificantBits() & ~CHANCE_LOW)
                | (chance.getLeastSignificantBits() & CHANCE_LOW));
    return this;
  }

  /** A finished response from elsewhere. */
  static Response collect(Asked asked, Collected collected, Origin origin, long revision) {
    var day = collected.completedOn();
    var response =
        new Response(asked, collected.language(), Disposition.COMPLETED, collected.answers(), day);
    response.completedOn = day;
    response.synthetic = origin == Origin.SYNTHETIC;
    response.revision = revision;
    origin.mode().ifPresent(mode -> response.mode = mode);
    return response;
  }

  /** Can be withdrawn with the code that has this seal. */
  void openTo(String codeSeal) {
    this.withdrawalSeal = codeSeal;
  }

  /** Names the association through which its respondent came. */
  void cameThrough(String association) {
    this.grouping = association;
  }

  /** Takes over the answers so far; a completed response stays as it is. */
  void record(Answers given, LocalDate day) {
    requireStarted();
    this.answers = given.toJson();
    this.changedOn = day;
  }

  /** Goes on in another language. */
  void speak(String code) {
    requireStarted();
    this.language = code;
  }

  /**
   * Ends with these answers.
   *
   * @param settled items that routing never asked are marked so
   */
  void complete(Answers settled, String codeSeal, long newRevision, LocalDate day) {
    record(settled, day);
    this.disposition = Disposition.COMPLETED;
    this.completedOn = day;
    this.withdrawalSeal = codeSeal;
    this.revision = newRevision;
  }

  /** Keeps other answers from now on, which mean the same. */
  void amend(Answers changed, long newRevision) {
    this.answers = changed.toJson();
    this.revision = newRevision;
  }

  /** Erases the answers and every way to them; what is left only counts. */
  void withdraw(long newRevision, LocalDate day) {
    this.disposition = Disposition.WITHDRAWN;
    this.revision = newRevision;
    erase(day);
  }

  private void erase(LocalDate day) {
    this.answers = NOTHING;
    this.grouping = null;
    this.keySeal = null;
    this.withdrawalSeal = null;
    this.changedOn = day;
  }

  private void requireStarted() {
    if (disposition != Disposition.STARTED) {
      throw new IllegalStateException("a response that is " + disposition + " does not change");
    }
  }

  public UUID id() {
    return id;
  }

  public String survey() {
    return survey;
  }

  public String wave() {
    return wave;
  }

  /** What it names as the version of the questionnaire it answers to. */
  String questionnaireHash() {
    return questionnaireHash;
  }

  public String language() {
    return language;
  }

  public Disposition disposition() {
    return disposition;
  }

  public boolean isCompleted() {
    return disposition == Disposition.COMPLETED;
  }

  /** Whether it was made up. */
  public boolean synthetic() {
    return synthetic;
  }

  /** The association through which its respondent came, where that is kept. */
  public Optional<String> grouping() {
    return Optional.ofNullable(grouping);
  }

  /** Whether it has begun and no page was answered yet after the one about taking part. */
  boolean holdsOnly(Answers consent) {
    return disposition == Disposition.STARTED && answers.equals(consent.toJson());
  }

  /** The answers as they are stored. */
  String document() {
    return answers;
  }

  /** The answers so far, read with the questionnaire of its wave. */
  public Answers answers(Questionnaire questionnaire) {
    return Answers.fromJson(answers, questionnaire);
  }
}
