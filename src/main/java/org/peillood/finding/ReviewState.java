package org.peillood.finding;

import java.util.Locale;

/** Where a finding stands between its writer and a second reader. */
public enum ReviewState {
  /** Nobody was asked to read it yet. */
  DRAFT,
  /** Somebody was asked to read it. */
  ASKED,
  /** A second person agrees with it as it stands. */
  AGREED,
  /** A second person sent it back with remarks. */
  SENT_BACK,
  /** It was agreed with, and its claim or its evidence changed since. */
  CHANGED;

  /** As forms, language files and programs call it. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
