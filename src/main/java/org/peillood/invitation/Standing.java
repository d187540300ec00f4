package org.peillood.invitation;

import java.util.Locale;

/** What is known of an invitation, besides whether its code was used. */
public enum Standing {
  /** In the list; nothing was sent or printed yet. */
  LISTED,
  /** An invitation went out, or a code was given. */
  INVITED,
  /** What was sent did not arrive. */
  UNDELIVERED,
  /** Asked not to be asked again, or said no on the first page. */
  REFUSED;

  /** The name in language files and forms, for instance {@code listed}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
