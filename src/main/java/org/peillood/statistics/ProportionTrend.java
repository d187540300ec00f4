package org.peillood.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a share rises or falls over several waves: the trend test of Cochran (1954) and Armitage
 * (1955), two-sided. With a score s for each wave, P the share of all and s̄ the mean score, z = Σ
 * s (x − n P) / √(P (1 − P) Σ n (s − s̄)²): divisor N, not N − 1; above 0 when the share rises.
 * What the line leaves unexplained is Pearson's chi-square less z², with k − 2 degrees of freedom.
 * R: {@code prop.trend.test}.
 *
 * <p>Waves without respondents are left out. Undefined when nobody or everybody counts, and when
 * all scores are equal.
 */
public final class ProportionTrend {
  private final long[] counts;
  private final long[] sizes;
  private final double[] scores;

  private ProportionTrend(long[] counts, long[] sizes, double[] scores) {
    this.counts = counts;
    this.sizes = sizes;
    this.scores = scores;
  }

  /** {@code counts} out of {@code sizes} respondents, wave by wave, with the scores 1, 2, 3… */
  public static ProportionTrend of(long[] counts, long[] sizes) {
    if (counts.length != sizes.length) {
      throw new StatisticRefused(
          "There are " + counts.length + " counts for " + sizes.length + " waves.");
    }
    for (int wave = 0; wave < counts.length; wave++) {
      TwoProportions.check(counts[wave], sizes[wave]);
    }
    return new ProportionTrend(
        counts.clone(),
        sizes.clone(),
        IntStream.rangeClosed(1, counts.length).asDoubleStream().toArray());
  }

  /** With another score for each wave, for instance its year. */
  public ProportionTrend withScores(double... newScores) {
    if (newScores.length != counts.length) {
      throw new StatisticRefused(
          "There are " + newScores.length + " scores for " + counts.length + " waves.");
    }
    return new ProportionTrend(counts, sizes, GroupedValues.finite("the scores", newScores));
  }

  /** The figures. */
  public Figures figures() {
    List<Result<Double>> shares =
        IntStream.range(0, counts.length)
            .mapToObj(
                wave ->
                    sizes[wave] == 0
                        ? Result.<Double>none(Reason.NO_CASES)
                        : Result.of((double) counts[wave] / sizes[wave]))
            .toList();
    long n = Arrays.stream(sizes).sum();
    int waves = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
    Result<Double> z = z(n);
    Result<Double> departure = z.map(found -> Math.max(0, pearson(n) - found * found));
    return new Figures(
        n,
        shares,
        z,
        z.map(found -> found * found),
        z.map(Tails::besideNormal),
        departure,
        Math.max(0, waves - 2),
        waves > 2
            ? departure.map(chi -> Tails.aboveChiSquare(chi, waves - 2.0))
            : Result.none(Reason.TOO_FEW_CASES),
        waves < counts.length ? List.of(Caution.EMPTY_GROUPS) : List.of());
  }

  private Result<Double> z(long n) {
    if (n == 0) {
      return Result.none(Reason.NO_CASES);
    }
    long positive = Arrays.stream(counts).sum();
    // Scores are taken from the first one, so that years cost no digits.
    double mean = 0;
    for (int wave = 0; wave < counts.length; wave++) {
      mean += (double) sizes[wave] / n * (scores[wave] - scores[0]);
    }
    double share = (double) positive / n;
    double slope = 0;
    double spread = 0;
    boolean varies = false;
    for (int wave = 0; wave < counts.length; wave++) {
      double deviation = scores[wave] - scores[0] - mean;
      slope += deviation * (counts[wave] - sizes[wave] * share);
      spread += sizes[wave] * deviation * deviation;
      varies |= sizes[wave] > 0 && scores[wave] != firstScore();
    }
    if (positive == 0 || positive == n || !varies) {
      return Result.none(Reason.NO_VARIATION);
    }
    return Result.of(slope / Math.sqrt(share * ((double) (n - positive) / n) * spread));
  }

  /** The score of the first wave with respondents. */
  private double firstScore() {
    return scores[IntStream.range(0, sizes.length).filter(i -> sizes[i] > 0).findFirst().orElse(0)];
  }

  /** Pearson's chi-square of the table of waves by yes and no. */
  private double pearson(long n) {
    double share = (double) Arrays.stream(counts).sum() / n;
    double chi = 0;
    for (int wave = 0; wave < counts.length; wave++) {
      if (sizes[wave] > 0) {
        double distance = counts[wave] - sizes[wave] * share;
        chi += distance * distance / (sizes[wave] * share * (1 - share));
      }
    }
    return chi;
  }

  /**
   * What {@link ProportionTrend} finds.
   *
   * @param n respondents of all waves
   * @param shares the share of each wave, a fraction
   * @param z above 0 when the share rises with the score
   * @param chiSquare z², 1 degree of freedom
   * @param p two-sided
   * @param departure chi-square of what a straight line leaves unexplained
   * @param departureDegrees waves with respondents less 2
   * @param departureP from three waves
   * @param cautions waves without respondents
   */
  public record Figures(
      long n,
      List<Result<Double>> shares,
      Result<Double> z,
      Result<Double> chiSquare,
      Result<Double> p,
      Result<Double> departure,
      int departureDegrees,
      Result<Double> departureP,
      List<Caution> cautions) {
    public Figures {
      shares = List.copyOf(shares);
      cautions = List.copyOf(cautions);
    }
  }
}
