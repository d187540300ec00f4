package org.peillood.answering;

/** What a respondent does with the pages. */
public enum Filling {
  /** Answers them for the first time. */
  FIRST,
  /** Changes what was answered and sent before. */
  CORRECTION;

  public boolean isCorrection() {
    return this == CORRECTION;
  }
}
