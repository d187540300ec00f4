package org.peillood.transcript;

import java.util.Locale;

/** Why a text has another version. */
public enum VersionCause {
  BROUGHT,
  SPEAKERS,
  EDITED,
  PSEUDONYMS;

  /** The name in language files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
