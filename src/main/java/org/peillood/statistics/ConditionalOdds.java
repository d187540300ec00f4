package org.peillood.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * A 2 × 2 table given its margins: the first cell follows the non-central hypergeometric
 * distribution, whose parameter is the odds ratio.
 */
final class ConditionalOdds {
  private static final double TIE = Math.log1p(1e-7);
  private static final long MOST_CELLS = 5_000_000;
  private static final double UNIROOT_TOLERANCE = Math.pow(Math.ulp(1.0), 0.25);

  /** How closely the odds ratio and its limits are found. */
  enum Precision {
    FULL,
    AS_R
  }

  private final int observed;
  // log probabilities at odds ratio 1, up to a constant, for each possible first cell.
  private final double[] logs;

  private ConditionalOdds(int observed, double[] logs) {
    this.observed = observed;
    this.logs = logs;
  }

  static Result<ConditionalOdds> of(long[][] table) {
    long row = table[0][0] + table[0][1];
    long column = table[0][0] + table[1][0];
    long other = table[0][1] + table[1][1];
    long lowest = Math.max(0, row - other);
    long highest = Math.min(row, column);
    if (highest - lowest > MOST_CELLS) {
      return Result.none(Reason.TOO_LARGE_FOR_EXACT);
    }
    var logs = new double[(int) (highest - lowest) + 1];
    // Steps away from the mode, so that what matters most is most precise.
    double middle = (row + 1.0) * (column + 1.0) / (column + other + 2.0);
    int mode = (int) Math.max(0, Math.min(logs.length - 1, (long) middle - lowest));
    for (int k = mode + 1; k < logs.length; k++) {
      logs[k] = logs[k - 1] + step(row, column, other, lowest + k);
    }
    for (int k = mode - 1; k >= 0; k--) {
      logs[k] = logs[k + 1] - step(row, column, other, lowest + k + 1);
    }
    return Result.of(new ConditionalOdds((int) (table[0][0] - lowest), logs));
  }

  /** log of P(x) / P(x - 1). */
  private static double step(long row, long column, long other, long x) {
    return Math.log((double) (column - x + 1) / x * ((double) (row - x + 1) / (other - row + x)));
  }

  private int highest() {
    return logs.length - 1;
  }

  /** The probability, at odds ratio 1, of the tables no more probable than this one. */
  double noMoreProbable() {
    double limit = logs[observed] + TIE;
    double all = 0;
    double chosen = 0;
    for (double log : logs) {
      double probability = Math.exp(log);
      all += probability;
      chosen += log <= limit ? probability : 0;
    }
    return Math.min(1, chosen / all);
  }

  /** The probability, at odds ratio 1, of a first cell no larger than this. */
  double atMost() {
    return Math.min(1, share(0, 0, observed));
  }

  /** The probability, at odds ratio 1, of a first cell no smaller than this. */
  double atLeast() {
    return Math.min(1, share(0, observed, highest()));
  }

  /** The probability of the cells from one to another at this log odds ratio. */
  private double share(double logOdds, int from, int to) {
    if (logOdds == Double.NEGATIVE_INFINITY) {
      return from == 0 ? 1 : 0;
    }
    double peak = peak(logOdds);
    double inside = 0;
    double outside = 0;
    for (int k = 0; k < logs.length; k++) {
      double probability = Math.exp(logs[k] + k * logOdds - peak);
      if (k >= from && k <= to) {
        inside += probability;
      } else {
        outside += probability;
      }
    }
    return inside / (inside + outside);
  }

  private double peak(double logOdds) {
    double peak = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < logs.length; k++) {
      peak = Math.max(peak, logs[k] + k * logOdds);
    }
    return peak;
  }

  /** The mean of the first cell, counted from the lowest, at this log odds ratio. */
  private double mean(double logOdds) {
    if (logOdds == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    double peak = peak(logOdds);
    double all = 0;
    double moment = 0;
    for (int k = 0; k < logs.length; k++) {
      double probability = Math.exp(logs[k] + k * logOdds - peak);
      all += probability;
      moment += k * probability;
    }
    return moment / all;
  }

  /** The odds ratio at which the mean is what was observed. */
  double estimate(Precision precision) {
    if (observed == 0) {
      return 0;
    }
    if (observed == highest()) {
      return Double.POSITIVE_INFINITY;
    }
    return solve(logOdds -> mean(logOdds) - observed, precision);
  }

  /** The odds ratio at which a first cell this large or larger has this probability. */
  double lower(double tail, Precision precision) {
    return observed == 0 ? 0 : solve(odds -> share(odds, observed, highest()) - tail, precision);
  }

  /** The odds ratio at which a first cell this small or smaller has this probability. */
  double upper(double tail, Precision precision) {
    return observed == highest()
        ? Double.POSITIVE_INFINITY
        : solve(odds -> tail - share(odds, 0, observed), precision);
  }

  /** The odds ratio where a rising function of its logarithm is 0. */
  private double solve(DoubleUnaryOperator rising, Precision precision) {
    double atOne = rising.applyAsDouble(0);
    if (atOne == 0) {
      return 1;
    }
    if (precision == Precision.FULL) {
      return Math.exp(Root.spreadingFromZero(rising, atOne));
    }
    // R searches the ratio between 0 and 1, or its inverse between 2.2e-16 and 1.
    return atOne > 0
        ? Root.between(0, 1, UNIROOT_TOLERANCE, ratio -> rising.applyAsDouble(Math.log(ratio)))
        : 1
            / Root.between(
                Math.ulp(1.0),
                1,
                UNIROOT_TOLERANCE,
                inverse -> rising.applyAsDouble(-Math.log(inverse)));
  }
}
