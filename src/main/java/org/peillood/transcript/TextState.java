package org.peillood.transcript;

import java.util.Locale;

/** Whether a text can be read by those who code. */
public enum TextState {
  /** Names may still stand in it: for who brought it in and who keeps names only. */
  RAW,
  /** Freed of names: for everyone who codes. */
  RELEASED;

  /** The name in language files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
