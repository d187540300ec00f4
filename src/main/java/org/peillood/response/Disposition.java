package org.peillood.response;

/** What became of a response. */
public enum Disposition {
  /** Consent was given; pages may have been answered, the last one not. */
  STARTED,
  /** The last page was answered; only now does analysis see it. */
  COMPLETED,
  /** Consent was asked and not given; there are no answers. */
  REFUSED,
  /** The respondent took the answers back; they are erased, the row only counts. */
  WITHDRAWN
}
