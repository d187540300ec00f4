package org.peillood.statistics;

/**
 * What {@link KrippendorffAlpha} finds.
 *
 * @param metric the metric used
 * @param units units with at least two codes
 * @param pairable codes given to those units
 * @param alpha 1 - observed / expected disagreement; undefined when the codes do not vary
 * @param observedDisagreement mean squared difference within units
 * @param expectedDisagreement mean squared difference between any two pairable codes
 */
public record KrippendorffFigures(
    AlphaMetric metric,
    long units,
    long pairable,
    Result<Double> alpha,
    Result<Double> observedDisagreement,
    Result<Double> expectedDisagreement) {}
