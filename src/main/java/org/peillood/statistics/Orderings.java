package org.peillood.statistics;

import java.util.Arrays;

/**
 * The pairs of respondents that two items order alike and differently, counted by Knight's
 * algorithm: sort by x and then y; every exchange that a merge sort by y then makes is a pair
 * ordered differently. Counts are exact up to 2^31 respondents.
 */
final class Orderings {
  private final int n;
  private final Ties ofX;
  private final Ties ofY;
  private final long difference;

  Orderings(Pairs pairs) {
    n = pairs.n();
    long[] keys = keys(dense(pairs.x()), dense(pairs.y()));
    Arrays.sort(keys);
    long tiedInBoth = tiedPairs(keys);
    var places = new int[n];
    var xs = new int[n];
    for (int i = 0; i < n; i++) {
      xs[i] = (int) (keys[i] >>> 32);
      places[i] = (int) keys[i];
    }
    ofX = new Ties(xs);
    long discordant = exchanges(places);
    ofY = new Ties(places);
    long all = (long) n * (n - 1) / 2;
    difference = all - ofX.tiedPairs - ofY.tiedPairs + tiedInBoth - 2 * discordant;
  }

  /** Pairs that x and y order alike, less those that they order differently. */
  long concordantLessDiscordant() {
    return difference;
  }

  /** Pairs that x orders. */
  long untiedPairsOfX() {
    return (long) n * (n - 1) / 2 - ofX.tiedPairs;
  }

  /** Pairs that y orders. */
  long untiedPairsOfY() {
    return (long) n * (n - 1) / 2 - ofY.tiedPairs;
  }

  /**
   * The variance of concordant less discordant pairs when x and y are unrelated, given the ties
   * (Kendall 1970, ch. 4), in a form without differences of large numbers: A3 B3 / (9 n (n − 1)(n −
   * 2)) + A2 B2 / (2 n (n − 1)), where A2 and A3 count the ordered pairs and the part of the
   * triples that x leaves untied, B2 and B3 the same for y. From three respondents.
   */
  double varianceOfDifference() {
    double pairs = (double) n * (n - 1);
    double triples = pairs * (n - 2);
    return ofX.untiedTriples / triples * ofY.untiedTriples / 9
        + 2.0 * untiedPairsOfX() / pairs * untiedPairsOfY();
  }

  /** The places of the values among the distinct ones, from 0. */
  private static int[] dense(double[] values) {
    double[] sorted = Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
    int distinct = 0;
    for (double value : sorted) {
      if (distinct == 0 || sorted[distinct - 1] != value) {
        sorted[distinct++] = value;
      }
    }
    var places = new int[values.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = Arrays.binarySearch(sorted, 0, distinct, values[i] + 0.0);
    }
    return places;
  }

  private static long[] keys(int[] x, int[] y) {
    var keys = new long[x.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) x[i] << 32 | y[i];
    }
    return keys;
  }

  private static long tiedPairs(long[] sorted) {
    long tied = 0;
    long equal = 0;
    for (int i = 1; i < sorted.length; i++) {
      equal = sorted[i] == sorted[i - 1] ? equal + 1 : 0;
      tied += equal;
    }
    return tied;
  }

  /** Sorts and counts the exchanges of unequal neighbours that it takes. */
  private static long exchanges(int[] values) {
    int n = values.length;
    int[] from = values.clone();
    var to = new int[n];
    long exchanges = 0;
    for (int run = 1; run < n; run = run > n / 2 ? n : 2 * run) {
      for (int start = 0; start < n; start = start > n - 2 * run ? n : start + 2 * run) {
        int middle = Math.min(start + run, n);
        exchanges += merge(from, to, start, middle, Math.min(middle + run, n));
      }
      int[] merged = to;
      to = from;
      from = merged;
    }
    System.arraycopy(from, 0, values, 0, n);
    return exchanges;
  }

  private static long merge(int[] from, int[] to, int start, int middle, int end) {
    long exchanges = 0;
    int left = start;
    int right = middle;
    for (int next = start; next < end; next++) {
      if (left < middle && (right >= end || from[left] <= from[right])) {
        to[next] = from[left++];
      } else {
        to[next] = from[right++];
        exchanges += middle - left;
      }
    }
    return exchanges;
  }

  /** Groups of equal values in sorted places. */
  private static final class Ties {
    private final long tiedPairs;
    private final double untiedTriples;

    Ties(int[] sorted) {
      double n = sorted.length;
      long tied = 0;
      double untied = 0;
      for (int start = 0; start < sorted.length; ) {
        int end = start;
        while (end < sorted.length && sorted[end] == sorted[start]) {
          end++;
        }
        int t = end - start;
        tied += (long) t * (t - 1) / 2;
        // n (n-1)(n-2) less t (t-1)(t-2), split over the groups: no term is negative.
        untied += t * (n - t) * (n + t - 3);
        start = end;
      }
      tiedPairs = tied;
      untiedTriples = untied;
    }
  }
}
