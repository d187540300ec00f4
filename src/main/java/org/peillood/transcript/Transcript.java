package org.peillood.transcript;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.web.Language;

/**
 * What was said in a focus group, in one language. It begins when somebody brings it in, changes by
 * versions, and is released once names in it were replaced; it never is raw again.
 */
@Entity
@Table(name = "transcript")
public class Transcript {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "focus_group")
  private String groupCode;

  @Column(name = "title")
  private String title;

  @Column(name = "language")
  private String language;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "translation_of")
  private @Nullable String translationOf; // EclipseLink reads no empty column as a UUID

  @Column(name = "translator")
  private String translator;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "current_version")
  private int currentVersion;

  @Column(name = "released_version")
  private @Nullable Integer releasedVersion;

  @Column(name = "account")
  private String account;

  @Column(name = "brought")
  private Instant brought;

  @Column(name = "edition")
  private long edition;

  /** How it was written down. */
  public enum Kind {
    /** What was said, word by word. */
    TRANSCRIPT,
    /** Notes that somebody took. */
    NOTES;

    /** The name in forms and language files. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who may read it. */
  public enum State {
    /** There may be names in it: for who brought it in and for who keeps names. */
    RAW,
    /** Names were replaced: for who does research. */
    RELEASED;

    /** The name in language files. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Transcript() {}

  Transcript(String group, About about, String account, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.groupCode = group;
    this.title = about.title();
    this.language = about.language().code();
    this.kind = about.kind();
    this.translationOf = about.translationOf().map(UUID::toString).orElse(null);
    this.translator = about.translator();
    this.state = State.RAW;
    this.account = account;
    this.brought = at;
  }

  /**
   * What is said of a text when it is brought in.
   *
   * @param translationOf the text that it is a translation of
   * @param translator a role, initials or {@code machine}; empty when it is no translation
   */
  public record About(
      String title,
      Language language,
      Kind kind,
      Optional<UUID> translationOf,
      String translator) {}

  int nextVersion() {
    return ++currentVersion;
  }

  long next() {
    return ++edition;
  }

  void release() {
    this.state = State.RELEASED;
    this.releasedVersion = currentVersion;
  }

  public UUID id() {
    return id;
  }

  /** The code of the focus group. */
  public String group() {
    return groupCode;
  }

  public String title() {
    return title;
  }

  public Language language() {
    return new Language(language);
  }

  public Kind kind() {
    return kind;
  }

  /** The text that this one is a translation of. */
  public Optional<UUID> translationOf() {
    return Optional.ofNullable(translationOf).map(UUID::fromString);
  }

  /** Who translated it: a role, initials or {@code machine}; empty when it is no translation. */
  public String translator() {
    return translator;
  }

  public State state() {
    return state;
  }

  public boolean isReleased() {
    return state == State.RELEASED;
  }

  /** The number of the version that holds now, from 1. */
  public int currentVersion() {
    return currentVersion;
  }

  /** The first version that those who do research may read; none while it is raw. */
  public Optional<Integer> releasedVersion() {
    return Optional.ofNullable(releasedVersion);
  }

  /** Whether a version was made before names in it were replaced. */
  public boolean isBeforeRelease(int version) {
    return releasedVersion().map(first -> version < first).orElse(true);
  }

  /** Who brought it in. */
  public String account() {
    return account;
  }

  public Instant brought() {
    return brought;
  }

  /** Grows with each change of it. */
  public long edition() {
    return edition;
  }

  /** The address of its page. */
  public String address() {
    return FocusGroup.addressOf(groupCode) + "/teksten/" + id;
  }
}
