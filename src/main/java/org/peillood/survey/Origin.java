package org.peillood.survey;

/** Where an item comes from. */
public enum Origin {
  /** From a row of its own. */
  ROW,
  /** The text that goes with {@code or_other}; respondents see it like any other. */
  OTHER,
  /** How often a repeat is asked, computed from its {@code repeat_count}; nobody sees it. */
  COUNT,
  /** The heading or the row of column names of a {@code table-list} on a small screen. */
  TABLE;

  /** Whether it is only there for the clients of the XForm. */
  boolean isHidden() {
    return this == COUNT || this == TABLE;
  }
}
