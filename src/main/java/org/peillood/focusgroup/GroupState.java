package org.peillood.focusgroup;

/** What became of a group. */
public enum GroupState {
  PLANNED,
  /** Planned on another day than at first, and still to be held. */
  MOVED,
  HELD,
  CANCELLED,
  /** Not held; another group was or will be held instead. */
  REPLACED;

  /** The name in forms and language files. */
  public String slug() {
    return Slugs.of(this);
  }

  /** Whether it still is to be held. */
  public boolean isAhead() {
    return this == PLANNED || this == MOVED;
  }
}
