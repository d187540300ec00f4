package org.peillood.statistics;

/**
 * What {@link CohenKappa} finds.
 *
 * @param n units that both coders coded
 * @param observedAgreement weighted share of agreement
 * @param expectedAgreement what chance alone would give with these margins
 * @param kappa (observed - expected) / (1 - expected), with its interval cut off at -1 and 1
 * @param standardError the standard error behind the interval (Fleiss, Cohen and Everitt 1969)
 * @param nullStandardError the standard error if the coders agreed by chance only
 * @param z kappa over the null standard error
 * @param p two-sided p-value of z
 */
public record KappaFigures(
    long n,
    Result<Double> observedAgreement,
    Result<Double> expectedAgreement,
    Result<Estimate> kappa,
    Result<Double> standardError,
    Result<Double> nullStandardError,
    Result<Double> z,
    Result<Double> p) {

  static KappaFigures nothing(long n, Reason why) {
    return new KappaFigures(
        n,
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why));
  }
}
