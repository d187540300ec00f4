package org.peillood.finding;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence under a finding that is no figure. It never changes; it ends when somebody takes it
 * away, and is kept as long as its finding is.
 */
@Entity
@Table(name = "finding_material")
public class Material {

  @Id
  @Column(name = "id")
  private UUID id;

  @ManyToOne
  @JoinColumn(name = "finding")
  private Finding finding;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Kind kind;

  @Column(name = "target")
  private String target;

  @Column(name = "title")
  private String title;

  @Column(name = "address")
  private String address;

  @Column(name = "copy")
  private String copy = "";

  @Column(name = "checked")
  private @Nullable LocalDate checked;

  @Column(name = "attached")
  private boolean attached;

  @Enumerated(EnumType.STRING)
  @Column(name = "part")
  private EvidencePart part;

  @Column(name = "why")
  private String why;

  @Column(name = "added_by")
  private String addedBy;

  @Column(name = "added")
  private Instant added;

  @Column(name = "removed_by")
  private @Nullable String removedBy;

  @Column(name = "removed")
  private @Nullable Instant removed;

  /** What sort of thing it is. */
  public enum Kind {
    /** A kept chart, by its id. */
    CHART,
    /** A document that the organisation knows by a code. */
    DOCUMENT,
    /** Something that took place, by its code. */
    EVENT,
    /** Something elsewhere, with its address; without one it exists and is not attached. */
    LINK,
    /** What a quote is there for; the quote itself is among those of the finding. */
    QUOTE;

    /** As forms, language files and programs call it. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is to be put under a finding.
   *
   * @param target a code or an id; empty for a link
   * @param address where it can be read; empty where it is nowhere to be read
   * @param copy where a copy is kept that stays as it is; empty for none
   * @param checked the day on which somebody saw it there
   */
  public record Thing(
      Kind kind,
      String target,
      String title,
      String address,
      String copy,
      Optional<LocalDate> checked) {

    /** One of which no copy is kept. */
    Thing(Kind kind, String target, String title, String address, Optional<LocalDate> checked) {
      this(kind, target, title, address, "", checked);
    }

    /** The longest title that the store takes, in characters. */
    static final int LONGEST_TITLE = 500;

    /** The longest address that the store takes, in characters. */
    static final int LONGEST_ADDRESS = 2000;
  }

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Material() {}

  Material(Finding finding, Thing thing, Stance stance, String by, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.finding = finding;
    this.kind = thing.kind();
    this.target = thing.target();
    this.title = thing.title();
    this.address = thing.address();
    this.copy = thing.copy();
    this.checked = thing.checked().orElse(null);
    this.attached = !thing.address().isEmpty();
    this.part = stance.part();
    this.why = stance.why();
    this.addedBy = by;
    this.added = at;
  }

  void end(String by, Instant at) {
    this.removedBy = by;
    this.removed = at;
  }

  Finding finding() {
    return finding;
  }

  /** By which forms name it. */
  public UUID id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  /** The code or id of what it is; empty for a link. */
  public String target() {
    return target;
  }

  /** By which an offer is named that is a document or an event. */
  String key() {
    return kind.slug() + " " + target;
  }

  /** Its name as it was when it was put here. */
  public String title() {
    return title;
  }

  /** Where it can be read; empty when it exists and is not attached. */
  public String address() {
    return address;
  }

  /** Whether it can be read anywhere. */
  public boolean isAttached() {
    return attached;
  }

  /** Where a copy of it is kept that stays as it is; empty for none. */
  public String copy() {
    return copy;
  }

  /** The day on which somebody saw it at its address. */
  public Optional<LocalDate> checked() {
    return Optional.ofNullable(checked);
  }

  public EvidencePart part() {
    return part;
  }

  /** Why it is here; empty when nothing was said about it. */
  public String why() {
    return why;
  }

  public String addedBy() {
    return addedBy;
  }

  public Instant added() {
    return added;
  }

  /** The account that took it away. */
  public Optional<String> removedBy() {
    return Optional.ofNullable(removedBy);
  }

  boolean isLive() {
    return removed == null;
  }

  /** It in a few words for the history, the same in every language. */
  String told() {
    return String.format(Locale.ROOT, "%s%s", target.isEmpty() ? "" : target + " ", title).strip();
  }
}
