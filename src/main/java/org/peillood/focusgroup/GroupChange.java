package org.peillood.focusgroup;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody changed something about a group. It stays as long as the group. */
@Entity
@Table(name = "focus_group_change")
public class GroupChange {

  private static final int LONGEST = 2000;

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "focus_group")
  private String groupCode;

  @Column(name = "edition")
  private long edition;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "told")
  private String told;

  @Column(name = "account")
  private String account;

  @Column(name = "changed")
  private Instant changed;

  /** What was done. */
  public enum Kind {
    PLANNED,
    CHANGED,
    MOVED,
    CANCELLED,
    REPLACED,
    HELD,
    FINAL,
    GUIDE,
    QUOTA,
    SHEET,
    PEOPLE,
    CARD,
    CONSENT,
    ABSENT,
    PRESENT,
    WITHDRAWN;

    /** Whether it tells of somebody who is there, which is not for everybody. */
    public boolean isOfPeople() {
      return this == PEOPLE
          || this == CARD
          || this == CONSENT
          || this == ABSENT
          || this == PRESENT
          || this == WITHDRAWN;
    }

    /** The name in language files. */
    public String slug() {
      return Slugs.of(this);
    }
  }

  /**
   * What was done.
   *
   * @param told to whom or to what, in a few words; never a trait
   */
  record What(Kind kind, String told) {}

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected GroupChange() {}

  GroupChange(FocusGroup group, What what, String account, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.groupCode = group.code();
    this.edition = group.edition();
    this.kind = what.kind();
    this.told = what.told().length() > LONGEST ? what.told().substring(0, LONGEST) : what.told();
    this.account = account;
    this.changed = at;
  }

  public String groupCode() {
    return groupCode;
  }

  public long edition() {
    return edition;
  }

  public Kind kind() {
    return kind;
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
