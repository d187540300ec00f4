package org.peillood.statistics;

/**
 * How the interval of a share from a designed sample is computed; {@code p} is the share, {@code
 * se} its linearised standard error, {@code t} Student's quantile at the design's degrees of
 * freedom. R: {@code survey::svyciprop}.
 */
public enum SurveyInterval {
  /**
   * On the log-odds scale: logit(p) ± t se / (p (1 - p)), turned back. R: {@code method =
   * "xlogit"}, and "logit", the Wald interval of the intercept of a quasi-binomial model, which is
   * the same once that model has converged. The default: it stays between 0 and 1.
   */
  LOGIT("logit") {
    @Override
    double[] bounds(Share share) {
      double centre = Math.log(share.p / (1 - share.p));
      double half = share.t() * share.se / (share.p * (1 - share.p));
      return new double[] {1 / (1 + Math.exp(half - centre)), 1 / (1 + Math.exp(-half - centre))};
    }
  },
  /**
   * Korn and Graubard (1998): Clopper–Pearson at the effective n p (1 - p) / se² times (t(n-1) /
   * t(df))². For rare shares and few clusters.
   */
  BETA("Korn–Graubard") {
    @Override
    double[] bounds(Share share) {
      double tail = Interval.tail(share.level);
      if (share.se == 0) {
        return new double[] {share.p, share.p};
      }
      double quantiles = Tails.t(tail, share.n - 1.0) / share.t();
      double n = share.p * (1 - share.p) / (share.se * share.se) * quantiles * quantiles;
      double x = n * share.p;
      return new double[] {Tails.beta(1 - tail, x, n - x + 1), Tails.beta(tail, x + 1, n - x)};
    }
  },
  /**
   * On the scale of the arcsine of the square root. As in R, a bound that leaves the scale folds
   * back into it; the figures then carry {@link Caution#FOLDED_INTERVAL}.
   */
  ASIN("arcsine") {
    @Override
    double[] bounds(Share share) {
      double[] angles = angles(share);
      return new double[] {Math.pow(Math.sin(angles[0]), 2), Math.pow(Math.sin(angles[1]), 2)};
    }

    @Override
    boolean folds(Share share) {
      double[] angles = angles(share);
      return angles[0] < 0 || angles[1] > Math.PI / 2;
    }

    private double[] angles(Share share) {
      double centre = Math.asin(Math.sqrt(share.p));
      double half = share.t() * share.se / (2 * Math.sqrt(share.p * (1 - share.p)));
      return new double[] {centre - half, centre + half};
    }
  },
  /** p ± t se, not kept between 0 and 1. For comparison with other programs only. */
  MEAN("t") {
    @Override
    double[] bounds(Share share) {
      double half = share.t() * share.se;
      return new double[] {share.p - half, share.p + half};
    }
  };

  private final String label;

  SurveyInterval(String label) {
    this.label = label;
  }

  /** The method's name in the literature. */
  public String label() {
    return label;
  }

  abstract double[] bounds(Share share);

  /** Whether a bound was folded back into the scale. */
  boolean folds(Share share) {
    return false;
  }

  /** Undefined for shares of 0 and 1, whose standard error of 0 tells nothing. */
  Result<Interval> of(Share share) {
    if (share.p <= 0 || share.p >= 1) {
      return Result.none(Reason.NO_VARIATION);
    }
    if (share.df < 1 || share.n < 2) {
      return Result.none(Reason.NO_DEGREES_OF_FREEDOM);
    }
    double[] bounds = bounds(share);
    return bounds[0] <= bounds[1]
        ? Result.of(new Interval(bounds[0], bounds[1], share.level, label))
        : Result.none(Reason.TOO_FEW_CASES);
  }

  /** A share strictly between 0 and 1 with what its interval is made of. */
  record Share(double p, double se, long n, int df, double level) {
    double t() {
      return Tails.t(Interval.tail(level), df);
    }
  }
}
