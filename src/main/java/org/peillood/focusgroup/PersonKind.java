package org.peillood.focusgroup;

/** As what somebody is there. Only participants count as participants. */
public enum PersonKind {
  PARTICIPANT("P"),
  MODERATOR("M"),
  NOTE_TAKER("N"),
  INTERPRETER("I"),
  /** A go-between whom participants trust; may translate, does not answer. */
  BRIDGE_PERSON("B"),
  OBSERVER("O");

  private final String letter;

  PersonKind(String letter) {
    this.letter = letter;
  }

  /** With which labels of people of this kind begin. */
  public String letter() {
    return letter;
  }

  /** The name in forms and language files. */
  public String slug() {
    return Slugs.of(this);
  }

  /** Whether they are there for the organisation, and not as interpreter, go-between or watcher. */
  public boolean isStaff() {
    return this == MODERATOR || this == NOTE_TAKER;
  }
}
