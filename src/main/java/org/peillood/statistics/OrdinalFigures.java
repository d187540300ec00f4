package org.peillood.statistics;

/**
 * What {@link OrdinalAssociation} finds for one measure.
 *
 * @param concordant pairs of respondents in the same order on both items
 * @param discordant pairs of respondents in opposite order
 * @param estimate the measure, -1 to 1, with its interval
 * @param standardError its asymptotic standard error (ASE1)
 * @param standardErrorUnderIndependence its asymptotic standard error when the items are
 *     independent (ASE0)
 * @param z estimate over the standard error under independence
 * @param p two-sided p-value of z
 */
public record OrdinalFigures(
    long concordant,
    long discordant,
    Result<Estimate> estimate,
    Result<Double> standardError,
    Result<Double> standardErrorUnderIndependence,
    Result<Double> z,
    Result<Double> p) {

  static OrdinalFigures none(long concordant, long discordant, Reason why) {
    return new OrdinalFigures(
        concordant,
        discordant,
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why));
  }
}
