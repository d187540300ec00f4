package org.peillood.transcript;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.peillood.web.Json;

/**
 * A text as it was at some time. Begins with each change of the text; its words change only when a
 * participant withdraws.
 */
@Entity
@Table(name = "transcript_version")
public class TranscriptVersion {

  private static final TypeReference<List<TurnTime>> TIMES = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "transcript")
  private UUID transcript;

  @Column(name = "version_number")
  private int number;

  @Column(name = "body")
  private String text;

  @Column(name = "times")
  private String times;

  @Column(name = "speakers")
  private String speakers;

  @Column(name = "renamed")
  private String renamed;

  @Column(name = "why")
  @Enumerated(EnumType.STRING)
  private Why why;

  @Column(name = "account")
  private String account;

  @Column(name = "made")
  private Instant made;

  /** Why there is a new version. */
  public enum Why {
    BROUGHT_IN,
    /** It was said who the speakers are. */
    SPEAKERS,
    EDITED,
    PSEUDONYMISED,
    /** A participant withdrew. */
    ERASED;

    /** The name in language files. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected TranscriptVersion() {}

  TranscriptVersion(Transcript transcript, Made made, String account, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.transcript = transcript.id();
    this.number = transcript.currentVersion();
    this.text = made.text();
    this.times = Json.written(made.times());
    this.speakers = Json.written(made.speakers());
    this.renamed = Json.written(made.renamed());
    this.why = made.why();
    this.account = account;
    this.made = at;
  }

  /**
   * What a version is made of.
   *
   * @param times when each turn was said, in the order of turns
   * @param speakers who is meant by a label of the text: the label of somebody of the group
   * @param renamed which label of the version before became which
   */
  record Made(
      Why why,
      String text,
      List<TurnTime> times,
      Map<String, String> speakers,
      Map<String, String> renamed) {}

  void rewrite(String otherText, Map<String, String> otherSpeakers) {
    this.text = otherText;
    this.speakers = Json.written(otherSpeakers);
  }

  void mean(Map<String, String> otherSpeakers) {
    this.speakers = Json.written(otherSpeakers);
  }

  void renameFrom(Map<String, String> other) {
    this.renamed = Json.written(other);
  }

  public UUID transcript() {
    return transcript;
  }

  /** From 1. */
  public int number() {
    return number;
  }

  public String text() {
    return text;
  }

  /** When each turn was said, in the order of turns; shorter when it is not known. */
  List<TurnTime> times() {
    return Json.read(times, TIMES);
  }

  /** Who is meant by a label of the text; a label that is not there is nobody known. */
  public Map<String, String> speakers() {
    return Json.read(speakers, LABELS);
  }

  Map<String, String> renamed() {
    return Json.read(renamed, LABELS);
  }

  public Why why() {
    return why;
  }

  public String account() {
    return account;
  }

  public Instant made() {
    return made;
  }
}
