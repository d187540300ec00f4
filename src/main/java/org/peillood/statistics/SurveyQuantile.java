package org.peillood.statistics;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A quantile of a number in the population that a weighted sample stands for: the smallest answer
 * that, with all smaller ones, holds more than this part of the weight; halfway to the one before
 * where those before hold exactly this part. With equal weights the median is the usual one, and
 * the quartiles are of {@link QuartileType#TYPE_2}. R: {@code survey::svyquantile(qrule =
 * "school")}.
 *
 * <p>It is always an answer that somebody gave, or lies halfway between two: the quantiles that
 * interpolate would tell how much the respondents around it weigh. Respondents of weight 0 do not
 * count.
 */
public final class SurveyQuantile {
  /** Parts of the weight nearer than this are equal. */
  private static final double ROUNDING = 1e-12;

  private final NavigableMap<Double, Double> weights;
  private final double sum;
  private final Reason none;

  private SurveyQuantile(NavigableMap<Double, Double> weights, Reason none) {
    this.weights = weights;
    this.sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    this.none = none;
  }

  /** The quantiles of this item among some respondents. */
  public static SurveyQuantile of(NumericColumn column, Weights weights, Rows rows) {
    rows.sameSize(column.size()).sameSize(weights.size());
    var byAnswer = new TreeMap<Double, Double>();
    var none = Reason.NO_CASES;
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      if (column.isAnswered(row)) {
        none = Reason.NO_WEIGHT;
        if (weights.get(row) > 0) {
          byAnswer.merge(column.value(row), weights.get(row), Double::sum);
        }
      }
    }
    return new SurveyQuantile(byAnswer, none);
  }

  /**
   * The quantile, in the units of the item.
   *
   * @param probability the part of the weight below it, between 0 and 1
   */
  public Result<Double> at(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new StatisticRefused(
          "A quantile is asked for between 0 and 1, and " + probability + " is not.");
    }
    if (weights.isEmpty()) {
      return Result.none(none);
    }
    double wanted = probability * sum;
    double upTo = 0;
    for (var answer : weights.entrySet()) {
      upTo += answer.getValue();
      var next = weights.higherKey(answer.getKey());
      if (next != null && Math.abs(upTo - wanted) <= ROUNDING * sum) {
        return Result.of((answer.getKey() + next) / 2);
      }
      if (upTo > wanted) {
        return Result.of(answer.getKey());
      }
    }
    return Result.of(weights.lastKey());
  }
}
