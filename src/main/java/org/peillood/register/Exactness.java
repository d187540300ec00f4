package org.peillood.register;

import java.util.Locale;

/** How exactly it is known when something was. */
public enum Exactness {
  DAY,
  WEEK,
  MONTH,
  SEASON,
  /** Not at all; what was written about it is kept as it is. */
  NONE;

  /** The end of the key of its words. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
