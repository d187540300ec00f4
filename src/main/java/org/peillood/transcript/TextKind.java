package org.peillood.transcript;

import java.util.Locale;

/** Whether a text says what was said, or what somebody wrote down of it. */
public enum TextKind {
  TRANSCRIPT,
  NOTES;

  /** The name in forms and language files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
