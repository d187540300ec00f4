package org.peillood.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Cronbach's alpha (1951) over the respondents who answered every item: k/(k-1) (1 - Σ var item /
 * var sum), with the interval of Feldt (1965) at 0.95: 1 - (1 - alpha) F at the two tails, with n-1
 * and (n-1)(k-1) degrees of freedom. R: {@code psych::alpha}, {@code psych::alpha.ci}.
 *
 * <p>Undefined with fewer than two items or two complete cases, or when the sum does not vary.
 * Alpha may be negative: that is a finding about the items, not an error.
 */
public final class CronbachAlpha {
  private final List<ScaleItem> items;
  private final Rows rows;
  private final double level;

  private CronbachAlpha(List<ScaleItem> items, Rows rows, double level) {
    this.items = items;
    this.rows = rows;
    this.level = level;
  }

  /** Of these items, reversed where they should be. */
  public static CronbachAlpha of(List<ScaleItem> items) {
    Rows all = Rows.all(items.isEmpty() ? 0 : items.get(0).size());
    items.forEach(item -> all.sameSize(item.size()));
    return new CronbachAlpha(List.copyOf(items), all, 0.95);
  }

  /** Among these respondents only. */
  public CronbachAlpha within(Rows filter) {
    return new CronbachAlpha(items, filter.sameSize(rows.size()), level);
  }

  /** With another confidence level, between 0 and 1. */
  public CronbachAlpha withLevel(double newLevel) {
    return new CronbachAlpha(items, rows, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public AlphaFigures figures() {
    double[][] cases = ScaleItem.completeCases(items, rows);
    int k = items.size();
    long n = k == 0 ? 0 : cases[0].length;
    if (k < 2 || n < 2) {
      return nothing(n, k < 2 ? Reason.TOO_FEW_ITEMS : tooFew(n));
    }
    var covariances = new Covariances(cases);
    Result<Double> raw = alpha(covariances, -1);
    Result<Double> correlation = meanCorrelation(covariances);
    return new AlphaFigures(
        n,
        raw.map(alpha -> new Estimate(alpha, feldt(alpha, n, k), n, n)),
        raw,
        correlation.map(r -> k * r / (1 + (k - 1) * r)),
        correlation,
        Result.of(covariances.sumOfMeans()),
        Result.of(Math.sqrt(Math.max(0, covariances.varianceOfSum(-1)))),
        IntStream.range(0, k).mapToObj(item -> item(covariances, item)).toList(),
        omega(covariances));
  }

  private AlphaFigures nothing(long n, Reason why) {
    return new AlphaFigures(
        n,
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        items.stream()
            .map(
                item ->
                    new AlphaFigures.ItemFigures(item.name(), Result.none(why), Result.none(why)))
            .toList(),
        Result.none(why));
  }

  private static Reason tooFew(long n) {
    return n == 0 ? Reason.NO_CASES : Reason.TOO_FEW_CASES;
  }

  /** Raw alpha without one of the items (-1 drops none). */
  private static Result<Double> alpha(Covariances covariances, int dropped) {
    double k = covariances.items() - (dropped < 0 ? 0 : 1);
    if (k < 2) {
      return Result.none(Reason.TOO_FEW_ITEMS);
    }
    double total = covariances.varianceOfSum(dropped);
    // The variance of a sum that does not vary may be left at a rounding error of its parts.
    if (total <= 1e-14 * covariances.sumOfVariances(dropped)) {
      return Result.none(Reason.NO_VARIATION);
    }
    return Result.of(k / (k - 1) * (1 - covariances.sumOfVariances(dropped) / total));
  }

  private Interval feldt(double alpha, long n, int k) {
    double tail = Interval.tail(level);
    double between = n - 1.0;
    double within = between * (k - 1);
    return new Interval(
        1 - (1 - alpha) * Tails.f(tail, between, within),
        1 - (1 - alpha) * Tails.f(1 - tail, between, within),
        level,
        "Feldt");
  }

  private static Result<Double> meanCorrelation(Covariances covariances) {
    if (!covariances.everyItemVaries()) {
      return Result.none(Reason.NO_VARIATION);
    }
    int k = covariances.items();
    double sum = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        sum += covariances.correlation(i, j);
      }
    }
    return Result.of(sum / (k * (k - 1) / 2.0));
  }

  private AlphaFigures.ItemFigures item(Covariances covariances, int item) {
    double ofRest = covariances.varianceOfSum(item);
    double own = covariances.variance(item);
    boolean varies = own > 0 && ofRest > 1e-14 * covariances.sumOfVariances(item);
    return new AlphaFigures.ItemFigures(
        items.get(item).name(),
        varies
            ? Result.of(covariances.covarianceWithRest(item) / Math.sqrt(own * ofRest))
            : Result.none(Reason.NO_VARIATION),
        alpha(covariances, item));
  }

  private static Result<Double> omega(Covariances covariances) {
    int k = covariances.items();
    if (k < 4) {
      return Result.none(Reason.TOO_FEW_ITEMS);
    }
    if (!covariances.everyItemVaries()) {
      return Result.none(Reason.NO_VARIATION);
    }
    var correlations = new double[k][k];
    var deviations = new double[k];
    for (int i = 0; i < k; i++) {
      deviations[i] = Math.sqrt(covariances.variance(i));
      for (int j = 0; j < k; j++) {
        correlations[i][j] = i == j ? 1 : covariances.correlation(i, j);
      }
    }
    return OneFactor.fit(correlations).map(model -> model.omega(deviations));
  }
}
