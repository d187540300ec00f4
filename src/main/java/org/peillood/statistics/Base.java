package org.peillood.statistics;

/** What a share is a share of. */
public enum Base {
  /** Respondents with a substantive answer: the "valid percent" of statistical packages. */
  ANSWERED,
  /** Respondents to whom the item was put, whether they answered, refused or left it empty. */
  ASKED,
  /** All respondents, also those to whom the item was not put. */
  EVERYONE
}
