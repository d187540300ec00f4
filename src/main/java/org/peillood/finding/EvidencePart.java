package org.peillood.finding;

import java.util.Locale;

/** What a piece of evidence does for a claim. */
public enum EvidencePart {
  /** It bears the claim. */
  SUPPORTS,
  /** It says otherwise; whoever reads the claim must know it. */
  COUNTERS,
  /** It explains; it neither bears nor contradicts. */
  CONTEXT;

  /** As forms, language files and programs call it. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
