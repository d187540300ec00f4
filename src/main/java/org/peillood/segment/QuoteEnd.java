package org.peillood.segment;

import java.util.Locale;

/** Why a quote ended. */
public enum QuoteEnd {
  /** Who said it no longer agrees to be quoted. */
  CONSENT,
  /** Who said it no longer takes part. */
  WITHDRAWN,
  /** The words changed. */
  WORDS,
  /** The segment it stood on was taken away. */
  UNCODED,
  /** Somebody chose that it is a quote no more. */
  DROPPED;

  /** The name in language files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
