package org.peillood.focusgroup;

/** How people meet. */
public enum MeetingMode {
  ROOM,
  ONLINE,
  /** Some in the room and some online. */
  HYBRID;

  /** The name in forms and language files. */
  public String slug() {
    return Slugs.of(this);
  }
}
