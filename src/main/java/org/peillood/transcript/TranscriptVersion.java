package org.peillood.transcript;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.store.SealedColumn;
import org.peillood.store.Vault;
import org.peillood.web.Json;

/**
 * A text as it was at some time. Begins with each change of the text; its words change only when a
 * participant withdraws. Its words and labels are sealed: before a text is released they have names
 * in them, and versions from before stay.
 */
@Entity
@Table(name = "transcript_version")
public class TranscriptVersion {

  static final SealedColumn BODY = SealedColumn.text("transcript_version", "body");
  static final SealedColumn SPEAKERS = SealedColumn.text("transcript_version", "speakers");
  static final SealedColumn RENAMED = SealedColumn.text("transcript_version", "renamed");

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

  @Transient private @Nullable Vault vault;
  @Transient private @Nullable String opened;

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

  TranscriptVersion(Transcript transcript, Made made, String account, Instant at, Vault vault) {
    this.vault = vault;
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.transcript = transcript.id();
    this.number = transcript.currentVersion();
    this.text = vault.seal(BODY.of(id), made.text());
    this.times = Json.written(made.times());
    this.speakers = vault.seal(SPEAKERS.of(id), Json.written(made.speakers()));
    this.renamed = vault.seal(RENAMED.of(id), Json.written(made.renamed()));
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
    this.text = vault().seal(BODY.of(id), otherText);
    this.opened = otherText;
    mean(otherSpeakers);
  }

  void mean(Map<String, String> otherSpeakers) {
    this.speakers = vault().seal(SPEAKERS.of(id), Json.written(otherSpeakers));
  }

  void renameFrom(Map<String, String> other) {
    this.renamed = vault().seal(RENAMED.of(id), Json.written(other));
  }

  /** This version, as it came from the database, with what opens it. */
  TranscriptVersion with(Vault key) {
    this.vault = key;
    return this;
  }

  private Vault vault() {
    return Objects.requireNonNull(vault, "a version is opened before it is read");
  }

  public UUID transcript() {
    return transcript;
  }

  /** From 1. */
  public int number() {
    return number;
  }

  public String text() {
    var words = opened;
    if (words == null) {
      words = vault().open(BODY.of(id), text);
      opened = words;
    }
    return words;
  }

  /** When each turn was said, in the order of turns; shorter when it is not known. */
  List<TurnTime> times() {
    return Json.read(times, TIMES);
  }

  /** Who is meant by a label of the text; a label that is not there is nobody known. */
  public Map<String, String> speakers() {
    return Json.read(vault().open(SPEAKERS.of(id), speakers), LABELS);
  }

  Map<String, String> renamed() {
    return Json.read(vault().open(RENAMED.of(id), renamed), LABELS);
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
