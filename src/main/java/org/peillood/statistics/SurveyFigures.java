package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * An estimate from a designed sample, with the uncertainty that the design gives it.
 *
 * @param n respondents in the domain who have a value, also those of weight 0
 * @param sumOfWeights the sum of their weights
 * @param degreesOfFreedom first-stage clusters less strata, among those with a weight above 0
 * @param value the mean, total, ratio or share (a fraction between 0 and 1)
 * @param standardError by Taylor linearisation
 * @param interval with Student's t at the degrees of freedom; undefined when there are none
 * @param effectiveN Kish's effective n
 * @param designEffect the variance, compared with that of as many respondents drawn at random
 *     without replacement; undefined when the weights sum to less than n, infinite when they sum to
 *     n (nothing was left to draw)
 * @param method how it was computed
 * @param cautions what to know before leaning on it
 */
public record SurveyFigures(
    long n,
    double sumOfWeights,
    int degreesOfFreedom,
    Result<Double> value,
    Result<Double> standardError,
    Result<Interval> interval,
    Result<Double> effectiveN,
    Result<Double> designEffect,
    String method,
    List<Caution> cautions) {
  static final String METHOD = "Taylor linearisation";

  public SurveyFigures {
    cautions = List.copyOf(cautions);
  }

  /** The figure as it may travel; undefined without an interval. */
  public Result<Estimate> estimate() {
    return interval.map(
        found -> new Estimate(value.orThrow(), found, n, effectiveN.value().orElse(0.0)));
  }

  /** The same with an interval made in another way. */
  SurveyFigures withInterval(Result<Interval> other) {
    return new SurveyFigures(
        n,
        sumOfWeights,
        degreesOfFreedom,
        value,
        standardError,
        other,
        effectiveN,
        designEffect,
        method,
        cautions);
  }

  static SurveyFigures none(SurveyDomain domain, Reason why) {
    return new SurveyFigures(
        domain.n(),
        domain.sumOfWeights(),
        domain.degreesOfFreedom(),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        domain.effectiveN(),
        Result.none(why),
        METHOD,
        List.of());
  }

  /**
   * An estimate and its uncertainty.
   *
   * @param influence what each respondent contributes to the estimate per unit of weight
   */
  static SurveyFigures of(SurveyDomain domain, double value, double[] influence, double level) {
    var linearised = new double[influence.length];
    for (int place = 0; place < linearised.length; place++) {
      linearised[place] = domain.weight(place) * influence[place];
    }
    var variance = domain.variance(new Linearised.Single(linearised));
    Result<Double> square =
        variance
            .covariance()
            .map(covariance -> Result.of(Math.max(0, covariance.get(0, 0))))
            .orElseGet(() -> Result.none(Reason.NO_DEGREES_OF_FREEDOM));
    Result<Double> error = square.map(Math::sqrt);
    int df = domain.degreesOfFreedom();
    var cautions = new ArrayList<>(variance.cautions());
    if (allEqual(influence)) {
      cautions.add(Caution.NO_VARIATION_SEEN);
    }
    return new SurveyFigures(
        domain.n(),
        domain.sumOfWeights(),
        df,
        Result.of(value),
        error,
        error.fold(found -> interval(value, found, df, level), Result::none),
        domain.effectiveN(),
        square.fold(found -> designEffect(domain, found, influence), Result::none),
        METHOD,
        cautions);
  }

  private static boolean allEqual(double[] influence) {
    for (double own : influence) {
      if (own != influence[0]) {
        return false;
      }
    }
    return true;
  }

  static Result<Interval> interval(double value, double error, int df, double level) {
    if (df < 1) {
      return Result.none(Reason.NO_DEGREES_OF_FREEDOM);
    }
    double half = Tails.t(Interval.tail(level), df) * error;
    return Result.of(new Interval(value - half, value + half, level, "t"));
  }

  /** R: {@code deff = TRUE}; the denominator is S² N (N - n) / n with N = Σw. */
  private static Result<Double> designEffect(
      SurveyDomain domain, double variance, double[] influence) {
    double population = domain.sumOfWeights();
    int n = domain.positive();
    if (n < 2 || population < n) {
      return Result.none(n == 0 ? Reason.NO_CASES : Reason.TOO_FEW_CASES);
    }
    double mean = domain.weightedSum(influence) / population;
    double spread = domain.weightedSquares(influence, mean) / population * n / (n - 1.0);
    double atRandom = spread * population * (population - n) / n;
    if (atRandom == 0) {
      return variance > 0 ? Result.of(Double.POSITIVE_INFINITY) : Result.none(Reason.NO_VARIATION);
    }
    return Result.of(variance / atRandom);
  }
}
