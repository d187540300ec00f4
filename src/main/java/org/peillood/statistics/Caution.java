package org.peillood.statistics;

/**
 * What a reader of a figure must know before leaning on it. A caution never replaces the figure;
 * what has no figure at all is {@link Result#none(Reason)}. Pages translate the name of the
 * constant; {@link #sentence()} is the English wording for logs and programs.
 */
public enum Caution {
  SMALL_EXPECTED_COUNTS(
      "More than a fifth of the expected counts lie below 5, or one lies below 1: the chi-square"
          + " approximation is rough. Prefer Fisher's exact test."),
  EMPTY_ROWS_OR_COLUMNS("Rows or columns in which nobody is were left out of the test."),
  EFFECTIVE_COUNTS(
      "The respondents are weighted: the figure rests on their effective number (Kish), not on a"
          + " sampling design with strata or clusters."),
  HALF_ADDED(
      "A cell of the table is empty, so one half was added to each cell (Haldane and Anscombe)."),
  TIES("Several answers are equal, so the p-value comes from the normal approximation with ties."),
  TOO_LARGE_FOR_EXACT(
      "There are too many cases for an exact p-value; it comes from an approximation."),
  EMPTY_GROUPS("Groups in which nobody answered were left out."),
  EQUAL_ANSWERS_LEFT_OUT(
      "Respondents whose two answers are equal say nothing about a change and were left out of the"
          + " test."),
  LONE_CLUSTERS("A stratum holds a single cluster, so its part of the variance is not known."),
  UNEVEN_POPULATION(
      "The size of the population is given differently within one stratum, so the finite population"
          + " correction is doubtful."),
  NO_VARIATION_SEEN(
      "All answers in the base are the same, so the standard error of 0 says nothing about the"
          + " uncertainty."),
  FOLDED_INTERVAL(
      "The interval reached past 0 or 1 and was folded back; prefer another kind of interval."),
  TRIMMED_WEIGHTS(
      "Weights were trimmed, so the weighted margins only come close to their targets.");

  private final String sentence;

  Caution(String sentence) {
    this.sentence = sentence;
  }

  /** The caution as English sentences. */
  public String sentence() {
    return sentence;
  }
}
