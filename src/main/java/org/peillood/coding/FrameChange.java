package org.peillood.coding;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** That somebody changed something in a frame. It stays as long as the frame. */
@Entity
@Table(name = "frame_change")
public class FrameChange {

  private static final int LONGEST = 2000;

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "frame")
  private String frame;

  @Column(name = "edition")
  private long edition;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "code")
  private String code;

  @Column(name = "told")
  private String told;

  @Column(name = "account")
  private String account;

  @Column(name = "changed")
  private Instant changed;

  /** What was done. */
  public enum Kind {
    BEGUN,
    FRAME_RENAMED,
    ADDED,
    RENAMED,
    REDEFINED,
    SIGNED,
    MOVED,
    MERGED,
    SPLIT,
    RETIRED,
    RESTORED;

    /** The name in language files. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What was done to which code.
   *
   * @param code its mark; empty for the frame itself
   * @param told what it became or was before, in a few words
   */
  record What(Kind kind, String code, String told) {}

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected FrameChange() {}

  FrameChange(CodeFrame frame, What what, String account, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.frame = frame.id();
    this.edition = frame.edition();
    this.kind = what.kind();
    this.code = what.code();
    this.told = what.told().length() > LONGEST ? what.told().substring(0, LONGEST) : what.told();
    this.account = account;
    this.changed = at;
  }

  /** The edition that it made. */
  public long edition() {
    return edition;
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public String told() {
    return told;
  }

  public String account() {
    return account;
  }

  public Instant changed() {
    return changed;
  }
}
