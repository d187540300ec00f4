package org.peillood.statistics;

/**
 * How the interval of a proportion is computed. {@code p} is the share, {@code n} its (effective)
 * base, {@code z} the normal quantile of the level. Bounds lie in [0, 1] except for {@link #WALD}.
 */
public enum ProportionInterval {
  /**
   * Wilson's score interval without continuity correction (Wilson 1927; Newcombe 1998 method 3). R:
   * {@code prop.test(x, n, correct = FALSE)}. The default: sound down to n = 1.
   */
  WILSON("Wilson") {
    @Override
    Interval of(double x, double n, double level) {
      double z = Tails.normal(Interval.tail(level));
      double p = x / n;
      double scale = 1 + z * z / n;
      double half = z / scale * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
      double centre = (p + z * z / (2 * n)) / scale;
      // Exact at the ends; rounding must not push a bound past the estimate.
      double lower = x == 0 ? 0 : Math.min(p, centre - half);
      double upper = x == n ? 1 : Math.max(p, centre + half);
      return clamped(lower, upper, level);
    }
  },
  /**
   * Wilson with Yates' correction (Newcombe 1998 method 4), as R's {@code prop.test(x, n)} has it:
   * the correction is min(0.5, |x - n/2|), so it vanishes at x = n/2.
   */
  WILSON_CORRECTED("Wilson, continuity-corrected") {
    @Override
    Interval of(double x, double n, double level) {
      double z = Tails.normal(Interval.tail(level));
      double yates = Math.min(0.5, Math.abs(x - n / 2));
      double p = x / n;
      double z22n = z * z / (2 * n);
      double up = p + yates / n;
      double down = p - yates / n;
      double upper =
          (up + z22n + z * Math.sqrt(up * (1 - up) / n + z22n / (2 * n))) / (1 + 2 * z22n);
      double lower =
          (down + z22n - z * Math.sqrt(down * (1 - down) / n + z22n / (2 * n))) / (1 + 2 * z22n);
      return clamped(x == 0 ? 0 : lower, x == n ? 1 : upper, level);
    }
  },
  /**
   * The exact interval of Clopper and Pearson (1934), by beta quantiles, with equal tails also at x
   * = 0 and x = n. R: {@code binom.test(x, n)}.
   */
  CLOPPER_PEARSON("Clopper–Pearson") {
    @Override
    Interval of(double x, double n, double level) {
      double tail = Interval.tail(level);
      double lower = x == 0 ? 0 : Tails.beta(1 - tail, x, n - x + 1);
      double upper = x == n ? 1 : Tails.beta(tail, x + 1, n - x);
      return clamped(lower, upper, level);
    }
  },
  /** Agresti and Coull (1998): Wald around (x + z²/2) / (n + z²). */
  AGRESTI_COULL("Agresti–Coull") {
    @Override
    Interval of(double x, double n, double level) {
      double z = Tails.normal(Interval.tail(level));
      double adjustedN = n + z * z;
      double adjusted = (x + z * z / 2) / adjustedN;
      double half = z * Math.sqrt(adjusted * (1 - adjusted) / adjustedN);
      return clamped(adjusted - half, adjusted + half, level);
    }
  },
  /**
   * Equal-tailed posterior under Jeffreys' prior, 0 at x = 0 and 1 at x = n (Brown et al. 2001).
   */
  JEFFREYS("Jeffreys") {
    @Override
    Interval of(double x, double n, double level) {
      double tail = Interval.tail(level);
      double lower = x == 0 ? 0 : Tails.beta(1 - tail, x + 0.5, n - x + 0.5);
      double upper = x == n ? 1 : Tails.beta(tail, x + 0.5, n - x + 0.5);
      return clamped(lower, upper, level);
    }
  },
  /**
   * p ± z sqrt(p (1 - p) / n), not clamped. For comparison only: it fails for small n and rare x.
   */
  WALD("Wald") {
    @Override
    Interval of(double x, double n, double level) {
      double p = x / n;
      double half = Tails.normal(Interval.tail(level)) * Math.sqrt(p * (1 - p) / n);
      return new Interval(p - half, p + half, level, label());
    }
  };

  private final String label;

  ProportionInterval(String label) {
    this.label = label;
  }

  /** The method's name in the literature. */
  public String label() {
    return label;
  }

  /** The interval for {@code x} out of {@code n > 0}; neither need be whole when weighted. */
  abstract Interval of(double x, double n, double level);

  Interval clamped(double lower, double upper, double level) {
    return new Interval(Math.max(0, lower), Math.min(1, upper), level, label);
  }
}
