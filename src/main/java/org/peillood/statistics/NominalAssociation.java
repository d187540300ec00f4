package org.peillood.statistics;

/**
 * How strongly two items hang together, from 0 (not at all), whatever the order of their
 * categories; from Pearson's chi-square X² without correction over the r rows and c columns that
 * are not empty. R: {@code vcd::assocstats}.
 *
 * <p>Undefined when fewer than two rows or columns have anyone in them. On a weighted table X² and
 * n are those of {@link ChiSquare}.
 *
 * @param cramersV √(X² / (n min(r-1, c-1))), Cramér (1946); 0 to 1
 * @param correctedV with the bias correction of Bergsma (2013): φ²₊ = max(0, X²/n -
 *     (r-1)(c-1)/(n-1)), r̃ = r - (r-1)²/(n-1) and c̃ alike, √(φ²₊ / min(r̃-1, c̃-1)); undefined
 *     when each respondent has a row or a column to themselves
 * @param contingency Pearson's contingency coefficient √(X² / (X² + n)); stays below 1
 * @param phi signed, for 2 × 2 tables: positive when the first row goes with the first column
 */
public record NominalAssociation(
    Result<Double> cramersV,
    Result<Double> correctedV,
    Result<Double> contingency,
    Result<Double> phi) {

  /** The measures of this table. */
  public static NominalAssociation of(Crosstab table) {
    return Independence.of(table).fold(NominalAssociation::of, NominalAssociation::none);
  }

  private static NominalAssociation none(Reason why) {
    return new NominalAssociation(
        Result.none(why), Result.none(why), Result.none(why), Result.none(why));
  }

  private static NominalAssociation of(Independence independence) {
    double n = independence.n();
    double chiSquare = independence.chiSquare();
    int shorter = Math.min(independence.height(), independence.width()) - 1;
    double v = Math.min(1, Math.sqrt(chiSquare / n / shorter));
    return new NominalAssociation(
        Result.of(v),
        corrected(independence, chiSquare / n),
        Result.of(Math.sqrt(chiSquare / (chiSquare + n))),
        independence.isTwoByTwo()
            ? Result.of(Math.copySign(v, independence.difference(0, 0)))
            : Result.none(Reason.NOT_TWO_BY_TWO));
  }

  private static Result<Double> corrected(Independence independence, double phiSquared) {
    double rows = independence.height() - 1.0;
    double columns = independence.width() - 1.0;
    double free = independence.n() - 1;
    if (free <= Math.max(rows, columns)) {
      return Result.none(Reason.TOO_FEW_CASES);
    }
    double unbiased = Math.max(0, phiSquared - rows * columns / free);
    double shorter = Math.min(rows - rows * rows / free, columns - columns * columns / free);
    return Result.of(Math.min(1, Math.sqrt(unbiased / shorter)));
  }
}
