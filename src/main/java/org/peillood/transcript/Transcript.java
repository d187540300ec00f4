package org.peillood.transcript;

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
import org.peillood.focusgroup.FocusGroup;
import org.peillood.web.Language;

/**
 * What was said in a focus group, in one language. The words are in its versions; it begins raw,
 * with whatever names were said, and is released once those were replaced.
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

  @Column(name = "tongue")
  private String tongue;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  private TextKind kind;

  @Column(name = "translation_of")
  private @Nullable String translationOf; // the store's converter of ids takes no null

  @Column(name = "translator")
  private String translator;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private TextState state;

  @Column(name = "current_version")
  private int currentVersion;

  @Column(name = "released_version")
  private int releasedVersion;

  @Column(name = "brought_by")
  private String broughtBy;

  @Column(name = "brought")
  private Instant brought;

  /**
   * What is known of a text besides its words.
   *
   * @param translationOf the transcript of which it is a translation; none for an original
   * @param translator a role, initials, or {@code machine}; empty for an original
   */
  public record Card(
      String title,
      Language language,
      TextKind kind,
      Optional<UUID> translationOf,
      String translator) {}

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Transcript() {}

  Transcript(String group, Card card, String by, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.groupCode = group;
    this.state = TextState.RAW;
    this.currentVersion = 0;
    this.releasedVersion = 0;
    this.broughtBy = by;
    this.brought = at;
    describe(card);
  }

  final void describe(Card card) {
    this.title = card.title();
    this.tongue = card.language().code();
    this.kind = card.kind();
    this.translationOf = card.translationOf().map(UUID::toString).orElse(null);
    this.translator = card.translator();
  }

  int next() {
    return ++currentVersion;
  }

  /** From the current version on, those who code may read it. */
  void release() {
    this.state = TextState.RELEASED;
    this.releasedVersion = currentVersion;
  }

  public UUID id() {
    return id;
  }

  /** The code of its focus group. */
  public String groupCode() {
    return groupCode;
  }

  public String title() {
    return title;
  }

  public Language language() {
    return new Language(tongue);
  }

  public TextKind kind() {
    return kind;
  }

  /** The transcript of which it is a translation. */
  public Optional<UUID> translationOf() {
    return Optional.ofNullable(translationOf).map(UUID::fromString);
  }

  /** Who translated it: a role, initials or {@code machine}; empty for an original. */
  public String translator() {
    return translator;
  }

  public TextState state() {
    return state;
  }

  public boolean isReleased() {
    return state == TextState.RELEASED;
  }

  /** The number of the newest version, from 1. */
  public int currentVersion() {
    return currentVersion;
  }

  /** The first version that those who code may read; 0 while it is raw. */
  public int releasedVersion() {
    return releasedVersion;
  }

  /** The account that brought it in. */
  public String broughtBy() {
    return broughtBy;
  }

  public Instant brought() {
    return brought;
  }

  /** The address of the page on which it is read. */
  public String address() {
    return FocusGroup.addressOf(groupCode) + "/teksten/" + id;
  }
}
