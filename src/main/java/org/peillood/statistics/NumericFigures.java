package org.peillood.statistics;

/**
 * What {@link NumericSummary} finds, in the units of the item.
 *
 * @param n answers
 * @param sum sum of the answers; 0 when there are none
 * @param mean arithmetic mean
 * @param estimate the mean with its t interval; from two answers
 * @param variance with divisor n - 1; from two answers
 * @param sd square root of the variance
 * @param standardError sd / sqrt(n)
 * @param minimum smallest answer
 * @param lowerQuartile first quartile, of type {@code quartiles}
 * @param median middle answer, or halfway between the two middle ones
 * @param upperQuartile third quartile, of type {@code quartiles}
 * @param maximum largest answer
 * @param quartiles which definition of a quartile was used
 * @param skewness g1 = m3 / m2^1.5; from three answers that differ
 * @param adjustedSkewness G1, the bias-adjusted form of SPSS and spreadsheets
 * @param excessKurtosis g2 = m4 / m2² - 3; from four answers that differ
 * @param adjustedExcessKurtosis G2, the bias-adjusted form of SPSS and spreadsheets
 */
public record NumericFigures(
    long n,
    double sum,
    Result<Double> mean,
    Result<Estimate> estimate,
    Result<Double> variance,
    Result<Double> sd,
    Result<Double> standardError,
    Result<Double> minimum,
    Result<Double> lowerQuartile,
    Result<Double> median,
    Result<Double> upperQuartile,
    Result<Double> maximum,
    QuartileType quartiles,
    Result<Double> skewness,
    Result<Double> adjustedSkewness,
    Result<Double> excessKurtosis,
    Result<Double> adjustedExcessKurtosis) {}
