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
  /** A text of a focus group was read before names in it were replaced. */
  RAW_TRANSCRIPT_READ,
  /** A version was read that is older than the release of the text. */
  EARLIER_TRANSCRIPT_READ,
  /** The names behind the pseudonyms of a focus group were read. */
  PSEUDONYM_KEY_READ,
  /** Whom to turn to at a partner organisation was read. */
  CONTACT_PERSONS_READ,
  /** Somebody was written down as whom to turn to at a partner organisation. */
  CONTACT_PERSON_KEPT,
  /** Such a person was erased. */
  CONTACT_PERSON_ERASED,
  /** A transcript was opened to code it. */
  TRANSCRIPT_READ_TO_CODE,
  /** Coded stretches of transcripts left in a file. */
  SEGMENTS_EXPORTED,
  /** Transcripts left in a file for other software, with who took part and how they were coded. */
  TRANSCRIPTS_EXPORTED,
  /** Transcripts and codings were read in from a file of other software. */
  TRANSCRIPTS_BROUGHT,
  /** What such a file says besides its texts was read: cases, what is known of them, notes. */
  PROJECT_READ,
  /** Words of a transcript were chosen to stand as a quote. */
  SPOKEN_QUOTE_CHOSEN,
  /** Such words no longer stand as a quote. */
  SPOKEN_QUOTE_DROPPED;

  /** The name in language files, for instance {@code microdata-exported}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
