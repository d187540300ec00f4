package org.peillood.statistics;

import java.util.function.DoubleUnaryOperator;

/** Where a continuous function of one variable is 0. */
final class Root {
  private static final int MOST_STEPS = 1000;

  private Root() {}

  /** The root of a rising function, searched in ever wider steps from 0, where it is not 0. */
  static double spreadingFromZero(DoubleUnaryOperator rising, double atZero) {
    double near = 0;
    double far = atZero > 0 ? -1 : 1;
    while (rising.applyAsDouble(far) * atZero > 0 && Math.abs(far) < 1e6) {
      near = far;
      far *= 2;
    }
    return between(near, far, 1e-14 * Math.max(1, Math.abs(far)), rising);
  }

  /**
   * Brent's (1973) method "zeroin": secant and inverse quadratic steps, with bisection where they
   * do not help. The ends must have opposite signs. The order of the steps is that of R's {@code
   * uniroot}, so that with its tolerance it stops at the same point.
   */
  static double between(
      double first, double second, double tolerance, DoubleUnaryOperator function) {
    double a = first;
    double b = second;
    double fa = function.applyAsDouble(a);
    double fb = function.applyAsDouble(b);
    if (fa == 0) {
      return a;
    }
    double c = a;
    double fc = fa;
    for (int step = 0; step < MOST_STEPS && fb != 0; step++) {
      double previous = b - a;
      if (Math.abs(fc) < Math.abs(fb)) {
        a = b;
        b = c;
        c = a;
        fa = fb;
        fb = fc;
        fc = fa;
      }
      double smallest = 2 * Math.ulp(1.0) * Math.abs(b) + tolerance / 2;
      double half = (c - b) / 2;
      if (Math.abs(half) <= smallest || fb == 0) {
        return b;
      }
      double move = half;
      if (Math.abs(previous) >= smallest && Math.abs(fa) > Math.abs(fb)) {
        move = interpolated(a, b, c, fa, fb, fc, smallest, previous);
      }
      if (Math.abs(move) < smallest) {
        move = move > 0 ? smallest : -smallest;
      }
      a = b;
      fa = fb;
      b += move;
      fb = function.applyAsDouble(b);
      if (fb > 0 == fc > 0 && fb != 0) {
        c = a;
        fc = fa;
      }
    }
    return b;
  }

  /**
   * The step of the secant or of the inverse parabola, or half the interval when that is unsafe.
   */
  private static double interpolated(
      double a,
      double b,
      double c,
      double fa,
      double fb,
      double fc,
      double smallest,
      double previous) {
    double width = c - b;
    double p;
    double q;
    if (a == c) {
      double ratio = fb / fa;
      p = width * ratio;
      q = 1 - ratio;
    } else {
      double r = fa / fc;
      double s = fb / fc;
      double t = fb / fa;
      p = t * (width * r * (r - s) - (b - a) * (s - 1));
      q = (r - 1) * (s - 1) * (t - 1);
    }
    if (p > 0) {
      q = -q;
    } else {
      p = -p;
    }
    boolean safe =
        p < 0.75 * width * q - Math.abs(smallest * q) / 2 && p < Math.abs(previous * q / 2);
    return safe ? p / q : width / 2;
  }
}
