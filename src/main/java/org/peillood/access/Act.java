package org.peillood.access;

import java.util.Locale;

/** What was done with single answers, as the {@link AuditTrail} tells it. */
public enum Act {
  /** Microdata left in a file, without open texts. */
  MICRODATA_EXPORTED,
  /** Microdata left in a file, with the open texts that were screened. */
  SCREENED_TEXTS_EXPORTED,
  /** Microdata left in a file, with open texts that nobody has screened. */
  UNSCREENED_TEXTS_EXPORTED,
  /** Open texts were read before they were screened. */
  UNSCREENED_TEXTS_READ,
  /** The screened wording of an open text was chosen to stand as a quote. */
  QUOTE_CHOSEN,
  /** Such a wording no longer stands as a quote. */
  QUOTE_DROPPED,
  /** What was said in a focus group was read before names were replaced in it. */
  RAW_TRANSCRIPT_READ,
  /** What was said in a focus group was read. */
  TRANSCRIPT_READ;

  /** The name in language files, for instance {@code microdata-exported}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
