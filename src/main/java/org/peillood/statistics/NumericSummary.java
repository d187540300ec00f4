package org.peillood.statistics;

import java.util.Arrays;

/**
 * Summary of a numeric item: mean with Student's t interval, spread, quartiles, shape. Variance has
 * divisor n - 1; the quartiles are type 7 unless told otherwise; level 0.95.
 */
public final class NumericSummary {
  private final NumericColumn column;
  private final Rows rows;
  private final double level;
  private final QuartileType quartiles;

  private NumericSummary(NumericColumn column, Rows rows, double level, QuartileType quartiles) {
    this.column = column;
    this.rows = rows;
    this.level = level;
    this.quartiles = quartiles;
  }

  /** Of this item, all respondents. */
  public static NumericSummary of(NumericColumn column) {
    return new NumericSummary(column, Rows.all(column.size()), 0.95, QuartileType.TYPE_7);
  }

  /** Among these respondents only. */
  public NumericSummary within(Rows filter) {
    return new NumericSummary(column, filter.sameSize(column.size()), level, quartiles);
  }

  /** With another confidence level, between 0 and 1. */
  public NumericSummary withLevel(double newLevel) {
    return new NumericSummary(column, rows, Interval.checkLevel(newLevel), quartiles);
  }

  /** With another definition of the quartiles. */
  public NumericSummary withQuartiles(QuartileType type) {
    return new NumericSummary(column, rows, level, type);
  }

  /** The figures. */
  public NumericFigures figures() {
    double[] values = column.values(rows);
    Arrays.sort(values);
    var moments = new Moments(values);
    int n = values.length;
    return new NumericFigures(
        n,
        moments.sum(),
        moments.mean(),
        moments.estimate(level),
        moments.variance(),
        moments.sd(),
        moments.sd().map(sd -> sd / Math.sqrt(n)),
        quantile(values, 0),
        quantile(values, 0.25),
        quantile(values, 0.5),
        quantile(values, 0.75),
        quantile(values, 1),
        quartiles,
        moments.skewness(),
        moments.skewness().map(g1 -> g1 * Math.sqrt(n * (n - 1.0)) / (n - 2)),
        moments.excessKurtosis(),
        moments.excessKurtosis().map(g2 -> (n - 1.0) / ((n - 2.0) * (n - 3)) * ((n + 1) * g2 + 6)));
  }

  private Result<Double> quantile(double[] sorted, double probability) {
    return sorted.length == 0
        ? Result.none(Reason.NO_CASES)
        : Result.of(quartiles.of(sorted, probability));
  }
}
