package org.peillood.response;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.survey.Answers;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * What one respondent said in one wave. Begins with consent, or as a refusal that holds no answer;
 * grows page by page; ends when the last page is answered. From then on its respondent can correct
 * it, as a whole: while that goes on the answers stand as they were, and nothing but the answers is
 * changed by it. Withdrawal erases every answer and every way to it for good. Knows the days of
 * these things, never the hour, and nothing about who answered.
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

  @Column(name = "consents")
  private @Nullable String consents;

  @Column(name = "correction")
  private @Nullable String correction;

  @Column(name = "correction_language")
  private @Nullable String correctionLanguage;

  @Column(name = "correction_seal")
  private @Nullable String correctionSeal;

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

  /** Came in so, whatever its wave says. */
  Response by(Mode way) {
    this.mode = way;
    return this;
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

  /** Has pages from now on, which nobody has a key to yet: its code opens them. */
  void bind(String seal) {
    this.keySeal = seal;
  }

  /** Can be withdrawn with the code that has this seal. */
  void openTo(String codeSeal) {
    this.withdrawalSeal = codeSeal;
  }

  /**
   * What a response keeps of how its respondent came in.
   *
   * @param association the one through which they came
   * @param mode how it is answered, where that is not as its wave says
   */
  public record Entered(Optional<String> association, Optional<Mode> mode) {

    /** On the pages of the wave, through nobody. */
    static final Entered PLAINLY = new Entered(Optional.empty(), Optional.empty());
  }

  /** Keeps how its respondent came in. */
  void entered(Entered how) {
    how.association().ifPresent(name -> this.grouping = name);
    how.mode().ifPresent(other -> this.mode = other);
  }

  /** Takes over the answers so far; of a completed response, into what it will be corrected to. */
  void record(Answers given, LocalDate day) {
    if (isCorrecting()) {
      this.correction = given.toJson();
      return;
    }
    requireStarted();
    this.answers = given.toJson();
    this.changedOn = day;
  }

  /** Keeps what was said to the questions that ask for consent, and in which language. */
  void agree(Set<String> items, Answers given, String code) {
    var before = Optional.ofNullable(consents).map(Consents::fromJson).orElse(Consents.none());
    this.consents = before.and(items, given, code).toJson();
  }

  /** Goes on in another language. */
  void speak(String code) {
    if (isCorrecting()) {
      this.correctionLanguage = code;
      return;
    }
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

  /**
   * Begins to be corrected, from the answers as they are; when that has begun already, it goes on.
   *
   * @param seal of the key that opens its pages besides the one it has
   * @param reopened the answers as they are, in the middle of a walk
   */
  void beginCorrection(String seal, Answers reopened) {
    if (disposition != Disposition.COMPLETED) {
      throw new IllegalStateException("a response that is " + disposition + " is not corrected");
    }
    this.correctionSeal = seal;
    if (correction == null) {
      this.correction = reopened.toJson();
      this.correctionLanguage = language;
    }
  }

  /**
   * Has these answers from now on. Neither its days nor its language change: how somebody answered
   * at first, and when, is not told anew by a correction.
   */
  void correct(Answers settled, long newRevision) {
    endCorrection();
    this.answers = settled.toJson();
    this.revision = newRevision;
  }

  /** Stays as it was before it began to be corrected. */
  void endCorrection() {
    this.correction = null;
    this.correctionLanguage = null;
  }

  /** Erases the answers and every way to them; what is left only counts. */
  void withdraw(long newRevision, LocalDate day) {
    this.disposition = Disposition.WITHDRAWN;
    this.revision = newRevision;
    erase(day);
  }

  /** Is not needed: what was answered is erased, and its page only says so. */
  void turnAway(LocalDate day) {
    requireStarted();
    var opened = keySeal;
    erase(day);
    this.keySeal = opened;
    this.disposition = Disposition.QUOTA_FULL;
  }

  private void erase(LocalDate day) {
    this.answers = NOTHING;
    this.grouping = null;
    this.consents = null;
    this.keySeal = null;
    this.withdrawalSeal = null;
    this.correctionSeal = null;
    endCorrection();
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

  /** What it is counted as; nothing before it is completed or withdrawn. */
  Optional<Standing> standing() {
    return disposition == Disposition.COMPLETED || disposition == Disposition.WITHDRAWN
        ? Optional.of(
            new Standing(
                new Standing.Group(survey, wave, disposition, language, mode, questionnaireHash),
                revision))
        : Optional.empty();
  }

  /** What it names as the version of the questionnaire it answers to. */
  public String questionnaireHash() {
    return questionnaireHash;
  }

  /** The language of its pages. */
  public String language() {
    return Optional.ofNullable(correctionLanguage).orElse(language);
  }

  public Disposition disposition() {
    return disposition;
  }

  public boolean isCompleted() {
    return disposition == Disposition.COMPLETED;
  }

  /** Whether its respondent is changing the answers of a completed response. */
  public boolean isCorrecting() {
    return correction != null;
  }

  /** Whether it ended because enough came in from people like its respondent. */
  public boolean isTurnedAway() {
    return disposition == Disposition.QUOTA_FULL;
  }

  /** Whether its pages are over: it is completed and not being corrected, or was not needed. */
  public boolean isOver() {
    return (isCompleted() && !isCorrecting()) || isTurnedAway();
  }

  /** Whether it was given on pages that can be opened again. */
  boolean hasPages() {
    return keySeal != null;
  }

  /** Whether this seal is that of its code. */
  boolean isWithdrawnBy(String codeSeal) {
    return codeSeal.equals(withdrawalSeal);
  }

  /** What its files are kept under: those of a correction apart, until that is sent. */
  public UUID files() {
    return isCorrecting() ? filesOfCorrection(id) : id;
  }

  /** What the files of a response's correction are kept under. */
  static UUID filesOfCorrection(UUID response) {
    return UUID.nameUUIDFromBytes(("correction " + response).getBytes(StandardCharsets.UTF_8));
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

  /** The answers as its pages show them, read with the questionnaire of its wave. */
  public Answers answers(Questionnaire questionnaire) {
    return Answers.fromJson(Optional.ofNullable(correction).orElse(answers), questionnaire);
  }
}
