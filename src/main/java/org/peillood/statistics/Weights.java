package org.peillood.statistics;

import org.apache.commons.numbers.core.Sum;

/** The weight of each respondent: finite, at least 0. Eight bytes per respondent. Immutable. */
public final class Weights {
  private final double[] values;

  private Weights(double[] values) {
    this.values = values;
  }

  /** These weights, in row order; a negative or non-finite one is refused. */
  public static Weights of(double... values) {
    for (int row = 0; row < values.length; row++) {
      if (!(values[row] >= 0) || Double.isInfinite(values[row])) {
        throw new StatisticRefused(
            "The weight of respondent " + (row + 1) + " is " + values[row] + ".");
      }
    }
    return new Weights(values.clone());
  }

  /** Respondents. */
  public int size() {
    return values.length;
  }

  /** The weight of one respondent. */
  public double get(int row) {
    return values[row];
  }

  /** The weights themselves, for loops over all respondents; never to be written to. */
  double[] values() {
    return values;
  }

  /**
   * What weighting costs the respondents of the filter, after Kish (1965): effective n = (Σw)² /
   * Σw², design effect = n / effective n, once over those with a positive weight and once over all.
   */
  public Kish kish(Rows rows) {
    rows.sameSize(values.length);
    var sum = Sum.create();
    var squares = Sum.create();
    rows.forEach(
        row -> {
          double weight = values[row];
          sum.add(weight);
          squares.addProduct(weight, weight);
        });
    long positive = rows.that(row -> values[row] > 0).count();
    long n = rows.count();
    double total = sum.getAsDouble();
    if (total == 0) {
      Reason why = n == 0 ? Reason.NO_CASES : Reason.NO_WEIGHT;
      return new Kish(n, positive, 0, Result.none(why), Result.none(why), Result.none(why));
    }
    double effective = total * total / squares.getAsDouble();
    return new Kish(
        n,
        positive,
        total,
        Result.of(effective),
        Result.of(positive / effective),
        Result.of(n / effective));
  }

  /**
   * Kish's figures.
   *
   * @param n respondents, also those with weight 0
   * @param positive respondents with a weight above 0
   * @param sum sum of the weights
   * @param effectiveN (Σw)² / Σw²
   * @param designEffect {@code positive / effectiveN}: the one to report
   * @param designEffectOfAll {@code n / effectiveN}
   */
  public record Kish(
      long n,
      long positive,
      double sum,
      Result<Double> effectiveN,
      Result<Double> designEffect,
      Result<Double> designEffectOfAll) {}
}
