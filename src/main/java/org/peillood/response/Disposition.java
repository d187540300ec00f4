package org.peillood.response;

/** What became of a response. */
public enum Disposition {
  /** Consent was given; pages may have been answered, the last one not. */
  STARTED,
  /** The last page was answered; only now does analysis see it. */
  COMPLETED,
  /** Consent was asked and not given; there are no answers. */
  REFUSED,
  /**
   * Enough came in from people like the respondent, who was told so; what was answered is erased,
   * the row only counts (AAPOR, Standard Definitions: 4.80, quota filled; not eligible).
   */
  QUOTA_FULL,
  /** The respondent took the answers back; they are erased, the row only counts. */
  WITHDRAWN
}
