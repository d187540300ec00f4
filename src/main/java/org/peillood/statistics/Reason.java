package org.peillood.statistics;

/**
 * Why a statistic is undefined for these data. Pages translate the name of the constant; {@link
 * #sentence()} is the English wording for logs and programs.
 */
public enum Reason {
  NO_CASES("There is no answer to compute this from."),
  NO_WEIGHT("The weights of the respondents in the base sum to zero."),
  TOO_FEW_CASES("There are too few answers to compute this."),
  TOO_FEW_ITEMS("There are too few items to compute this."),
  TOO_FEW_CODERS("At least two coders are needed to speak of agreement."),
  NO_VARIATION("All answers are the same, so this has no value."),
  TOO_FEW_CATEGORIES("Fewer than two rows or two columns of the table have anyone in them."),
  NOT_TWO_BY_TWO("This figure exists for tables of two rows and two columns only."),
  EMPTY_CELL("A cell of the table is empty, so this ratio has no value."),
  NO_PAIRS("No two respondents differ on both items, so their order cannot be compared."),
  TOO_LARGE_FOR_EXACT("The table is too large for an exact test."),
  NO_DEGREES_OF_FREEDOM(
      "No more clusters than strata took part, so the uncertainty cannot be estimated."),
  ZERO_DENOMINATOR("What is to be divided by is zero."),
  NO_CONVERGENCE("The iterative fit found no solution."),
  SCALE_TOO_SHORT("The scale has too few points for this figure.");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** The reason as an English sentence. */
  public String sentence() {
    return sentence;
  }
}
