package org.peillood.statistics;

import java.util.Arrays;

/**
 * The exact distribution of the sum of the positive mid-ranks of m differences, all 2^m signs being
 * equally likely. Ranks are counted in halves, so sums are whole numbers and compare exactly.
 */
final class SignedRankDistribution {
  /** m ranks take m³ / 3 additions, and above a thousand 2^-m leaves the range of doubles. */
  static final int MOST_DIFFERENCES = 1000;

  private final int[] halves;

  /** Of at most {@link #MOST_DIFFERENCES} mid-ranks. */
  SignedRankDistribution(double[] ranks) {
    halves = Arrays.stream(ranks).mapToInt(rank -> (int) Math.round(2 * rank)).sorted().toArray();
  }

  /** The probability of a sum of at most this much. */
  double upTo(double sum) {
    int bound = (int) Math.round(2 * sum);
    var chances = new double[bound + 1];
    chances[0] = 1;
    int highest = 0;
    for (int rank : halves) {
      highest = Math.min(bound, highest + rank);
      for (int s = highest; s >= rank; s--) {
        chances[s] = 0.5 * (chances[s] + chances[s - rank]);
      }
      for (int s = Math.min(highest, rank - 1); s >= 0; s--) {
        chances[s] *= 0.5;
      }
    }
    return Arrays.stream(chances).sum();
  }
}
