package org.peillood.statistics;

import java.util.List;
import org.peillood.statistics.GroupedValues.Group;

/**
 * Whether the means of two groups differ, two-sided. Welch's test (1947) unless told otherwise: t =
 * (mean1 − mean2) / √(s1²/n1 + s2²/n2), with Satterthwaite's degrees of freedom, not rounded.
 * Student's test (1908) takes the two variances for equal and pools them: n1 + n2 − 2 degrees of
 * freedom. R: {@code t.test(a, b)} and {@code t.test(a, b, var.equal = TRUE)}.
 *
 * <p>Undefined when a group has fewer than two answers, and when neither group varies by more than
 * rounding.
 */
public final class TTest {
  private final Group first;
  private final Group second;
  private final Variances variances;
  private final double level;

  private enum Variances {
    UNEQUAL,
    EQUAL
  }

  private TTest(Group first, Group second, Variances variances, double level) {
    this.first = first;
    this.second = second;
    this.variances = variances;
    this.level = level;
  }

  /** The first group against the second, by name. */
  public static TTest between(GroupedValues groups, String first, String second) {
    return new TTest(groups.group(first), groups.group(second), Variances.UNEQUAL, 0.95);
  }

  /** Student's test: the two variances are taken for equal. */
  public TTest withEqualVariances() {
    return new TTest(first, second, Variances.EQUAL, level);
  }

  /** With another confidence level, between 0 and 1. */
  public TTest withLevel(double newLevel) {
    return new TTest(first, second, variances, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public TTestFigures figures() {
    var a = new Moments(first.values());
    var b = new Moments(second.values());
    String method = variances == Variances.EQUAL ? "Student's t" : "Welch's t";
    var groups = List.of(GroupFigures.of(first.name(), a), GroupFigures.of(second.name(), b));
    Result<Double> difference = a.mean().fold(m -> b.mean().map(n -> m - n), Result::none);
    return spread(a, b)
        .fold(
            error -> {
              double t = difference.orThrow() / error.value();
              double half = Tails.t(Interval.tail(level), error.degrees()) * error.value();
              double d = difference.orThrow();
              return new TTestFigures(
                  groups.get(0),
                  groups.get(1),
                  difference,
                  Result.of(new Interval(d - half, d + half, level, method)),
                  Result.of(t),
                  Result.of(error.degrees()),
                  Result.of(Tails.besideT(t, error.degrees())),
                  method);
            },
            why -> TTestFigures.undefined(groups, difference, why, method));
  }

  private record StandardError(double value, double degrees) {}

  private Result<StandardError> spread(Moments a, Moments b) {
    if (a.n() == 0 || b.n() == 0) {
      return Result.none(Reason.NO_CASES);
    }
    if (a.n() < 2 || b.n() < 2) {
      return Result.none(Reason.TOO_FEW_CASES);
    }
    double size = Math.max(Math.abs(a.mean().orThrow()), Math.abs(b.mean().orThrow()));
    if (isRounding(Math.max(a.sd().orThrow(), b.sd().orThrow()), size)) {
      return Result.none(Reason.NO_VARIATION);
    }
    if (variances == Variances.EQUAL) {
      double degrees = (double) a.n() + b.n() - 2;
      double pooled = (a.sumOfSquares() + b.sumOfSquares()) / degrees;
      return Result.of(new StandardError(Math.sqrt(pooled * (1.0 / a.n() + 1.0 / b.n())), degrees));
    }
    double ofA = a.variance().orThrow() / a.n();
    double ofB = b.variance().orThrow() / b.n();
    double sum = ofA + ofB;
    double degrees = 1 / (square(ofA / sum) / (a.n() - 1) + square(ofB / sum) / (b.n() - 1));
    return Result.of(new StandardError(Math.sqrt(sum), degrees));
  }

  private static double square(double x) {
    return x * x;
  }

  /** Whether a standard deviation is no more than what rounding makes of equal values. */
  static boolean isRounding(double sd, double size) {
    return sd <= 10 * Math.ulp(1.0) * size;
  }
}
