package org.peillood.translation;

import java.util.Locale;

/** How far the translation of one text is. */
public enum TextState {
  /** There is none. */
  MISSING,
  /** Its source was reworded since it was made. */
  STALE,
  /** It is there; nobody has looked it over. */
  DRAFT,
  /** Somebody who knows the language has looked it over. */
  REVIEWED;

  /** The name in addresses, files and language files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
