package org.peillood.privacy;

import org.peillood.statistics.Estimate;
import org.peillood.statistics.NumericFigures;
import org.peillood.statistics.QuartileType;
import org.peillood.statistics.Result;

/**
 * The summary of a numeric item that may be shown. The smallest and largest answer are single
 * people's and are never in it; a quartile is shown when at least the minimum cell lies on each
 * side of it.
 *
 * @param n answers
 * @param mean mean with its interval
 * @param sd standard deviation
 * @param lowerQuartile first quartile
 * @param median middle answer
 * @param upperQuartile third quartile
 * @param quartiles which definition of a quartile was used
 */
public record ProtectedNumeric(
    long n,
    Result<Estimate> mean,
    Result<Double> sd,
    Published<Result<Double>> lowerQuartile,
    Published<Result<Double>> median,
    Published<Result<Double>> upperQuartile,
    QuartileType quartiles) {

  static ProtectedNumeric of(NumericFigures figures, int minimumCell) {
    boolean half = figures.n() >= 2L * minimumCell;
    boolean quarter = figures.n() >= 4L * minimumCell;
    return new ProtectedNumeric(
        figures.n(),
        figures.estimate(),
        figures.sd(),
        quarter ? Published.shown(figures.lowerQuartile()) : Published.suppressed(),
        half ? Published.shown(figures.median()) : Published.suppressed(),
        quarter ? Published.shown(figures.upperQuartile()) : Published.suppressed(),
        figures.quartiles());
  }
}
