package org.peillood.coding;

import java.util.Locale;

/** How far the screening of a text is. */
public enum ScreeningState {
  /** Nobody has looked yet, or not since its respondent changed it. */
  TO_SCREEN,
  /** Everyone may read it as it was written. */
  CLEARED,
  /** Everyone may read it, with words left out. */
  REDACTED,
  /** Only who does research reads it. */
  WITHHELD;

  /** Whether others than researchers may read what was screened. */
  boolean isReadable() {
    return this == CLEARED || this == REDACTED;
  }

  /** The name in addresses and language files, for instance {@code to-screen}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
