package org.peillood.statistics;

import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/** The answers of the respondents who have a number on both of two items, in row order. */
final class Pairs {
  private final double[] x;
  private final double[] y;

  Pairs(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  static Pairs of(NumericColumn first, NumericColumn second, Rows rows) {
    rows.sameSize(first.size());
    rows.sameSize(second.size());
    var x = new double[rows.count()];
    var y = new double[rows.count()];
    int n = 0;
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      if (first.isAnswered(row) && second.isAnswered(row)) {
        x[n] = first.value(row);
        y[n++] = second.value(row);
      }
    }
    return new Pairs(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
  }

  double[] x() {
    return x;
  }

  double[] y() {
    return y;
  }

  int n() {
    return x.length;
  }

  double[] differences() {
    var differences = new double[n()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = x[i] - y[i];
    }
    return differences;
  }

  /** Pearson's r, between -1 and 1; undefined below two pairs and where x or y does not vary. */
  Result<Double> correlation() {
    if (n() < 2) {
      return Result.none(n() == 0 ? Reason.NO_CASES : Reason.TOO_FEW_CASES);
    }
    var ofX = new Moments(x);
    var ofY = new Moments(y);
    if (!ofX.hasSpread() || !ofY.hasSpread()) {
      return Result.none(Reason.NO_VARIATION);
    }
    double meanX = ofX.mean().orThrow();
    double meanY = ofY.mean().orThrow();
    var products = Sum.create();
    for (int i = 0; i < n(); i++) {
      products.addProduct(x[i] - meanX, y[i] - meanY);
    }
    double r = products.getAsDouble() / root(ofX.sumOfSquares(), ofY.sumOfSquares());
    // What lies on one line may miss it by a rounding error.
    return Result.of(1 - Math.abs(r) <= 4 * Math.ulp(1.0) ? Math.signum(r) : r);
  }

  /** √(a b), also where the product leaves the range of doubles. */
  static double root(double a, double b) {
    double product = a * b;
    return product > 0 && Double.isFinite(product)
        ? Math.sqrt(product)
        : Math.sqrt(a) * Math.sqrt(b);
  }
}
