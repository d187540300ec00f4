package org.peillood.statistics;

import java.util.Map;

/**
 * What {@link FleissKappa} finds.
 *
 * @param subjects units that all coders coded
 * @param coders how many coders there are
 * @param observedAgreement mean share of agreeing pairs of coders per unit
 * @param expectedAgreement what chance alone would give with these margins
 * @param kappa (observed - expected) / (1 - expected)
 * @param nullStandardError its standard error if the coders agreed by chance only
 * @param z kappa over that standard error
 * @param p two-sided p-value of z
 * @param byCategory kappa of each category that occurs against all others, in category order
 */
public record FleissKappaFigures(
    long subjects,
    int coders,
    Result<Double> observedAgreement,
    Result<Double> expectedAgreement,
    Result<Double> kappa,
    Result<Double> nullStandardError,
    Result<Double> z,
    Result<Double> p,
    Map<String, Result<Double>> byCategory) {}
