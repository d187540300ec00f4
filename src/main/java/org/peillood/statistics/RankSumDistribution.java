package org.peillood.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * The exact distribution of the sum of the mid-ranks of one group of k out of N, all choices being
 * equally likely. Ranks are counted in halves where there are ties, so sums are whole numbers and
 * compare exactly. The ranks enter one by one, each with the probability that it is among the k, so
 * that probabilities are only added and multiplied and the smallest keep their digits.
 */
final class RankSumDistribution {
  /** Additions that take a second or two; above this the exact distribution is not computed. */
  private static final double MOST_WORK = 2e9;

  /** Probabilities held at once: 80 MB. */
  private static final double MOST_CELLS = 1e7;

  private final long[] units;
  private final long[] prefix;
  private final int k;
  private final int halvesPerUnit;

  private RankSumDistribution(long[] units, int k, int halvesPerUnit) {
    this.units = units;
    this.k = k;
    this.halvesPerUnit = halvesPerUnit;
    this.prefix = new long[units.length + 1];
    for (int i = 0; i < units.length; i++) {
      prefix[i + 1] = prefix[i] + units[i];
    }
  }

  /** Of k among these ranks; empty when it is too much work. */
  static Optional<RankSumDistribution> of(double[] ranks, int k) {
    int perUnit = Arrays.stream(ranks).allMatch(rank -> rank == Math.rint(rank)) ? 2 : 1;
    double n = ranks.length;
    double widest = k * (n - k) * 2 / perUnit + 1;
    if (n * k * widest / 4 > MOST_WORK || (k + 1) * widest / 1.5 > MOST_CELLS) {
      return Optional.empty();
    }
    long[] units =
        Arrays.stream(ranks).mapToLong(rank -> Math.round(2 * rank / perUnit)).sorted().toArray();
    return Optional.of(new RankSumDistribution(units, k, perUnit));
  }

  /** The probability that the sum lies at least as far from its mean as this one, both sides. */
  double beside(double rankSum) {
    double[] chances = chances();
    long mean = (long) k * (units.length + 1);
    long distance = Math.abs(Math.round(2 * rankSum) - mean);
    double p = 0;
    for (int s = 0; s < chances.length && mean - halves(s) >= distance; s++) {
      p += chances[s];
    }
    for (int s = chances.length - 1; s >= 0 && halves(s) - mean >= distance; s--) {
      p += chances[s];
    }
    return Math.min(1, p);
  }

  private long halves(int s) {
    return halvesPerUnit * (prefix[k] + s);
  }

  /** The probability of each sum, from the smallest that k ranks can have. */
  private double[] chances() {
    int n = units.length;
    var chances = new double[k + 1][];
    for (int c = 0; c <= k; c++) {
      // With c chosen there are at least k - c ranks still to come.
      chances[c] = new double[width(n - k + c, c)];
    }
    chances[0][0] = 1;
    for (int i = 0; i < n; i++) {
      enter(chances, i);
    }
    return chances[k];
  }

  /** How many sums c of the first {@code seen} ranks can have at most. */
  private int width(int seen, int c) {
    return (int) (prefix[seen] - prefix[seen - c] - prefix[c]) + 1;
  }

  /** The rank at place i enters: it is one of the k, or not. */
  private void enter(double[][] chances, int i) {
    int left = units.length - i;
    for (int c = Math.min(i, k); c >= Math.max(0, k - left); c--) {
      double chosen = (double) (k - c) / left;
      double[] from = chances[c];
      int width = width(i, c);
      if (c < k) {
        double[] to = chances[c + 1];
        int shift = (int) (units[i] - units[c]);
        for (int s = 0; s < width; s++) {
          to[s + shift] += from[s] * chosen;
        }
      }
      for (int s = 0; s < width; s++) {
        from[s] *= 1 - chosen;
      }
    }
  }
}
