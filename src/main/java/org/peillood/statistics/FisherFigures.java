package org.peillood.statistics;

/**
 * What {@link FisherExact} finds. What exists for 2 × 2 tables only is undefined for larger ones.
 *
 * @param n respondents in the table
 * @param p two-sided p-value
 * @param less p-value against an odds ratio below 1
 * @param greater p-value against an odds ratio above 1
 * @param oddsRatio the odds ratio by conditional maximum likelihood with its exact interval; 0 or
 *     infinite when the first cell is as small or as large as the margins allow
 */
public record FisherFigures(
    long n,
    Result<Double> p,
    Result<Double> less,
    Result<Double> greater,
    Result<Estimate> oddsRatio) {

  static FisherFigures none(long n, Reason why) {
    return new FisherFigures(
        n, Result.none(why), Result.none(why), Result.none(why), Result.none(why));
  }

  static FisherFigures larger(long n, Result<Double> p) {
    return new FisherFigures(
        n,
        p,
        Result.none(Reason.NOT_TWO_BY_TWO),
        Result.none(Reason.NOT_TWO_BY_TWO),
        Result.none(Reason.NOT_TWO_BY_TWO));
  }
}
