package org.peillood.statistics;

import java.util.stream.IntStream;

/**
 * How large and how small -Σ log(x!) can become over all ways to fill the columns of a table that
 * are still open, given what is left of its rows. Bounds, not always attained: they decide early on
 * which tables need not be looked at one by one, and never change the result.
 */
final class CompletionBounds {
  private static final int MOST_ROWS_BY_CORNERS = 6;

  private final LogFactorials factorials;
  private final double[] logs;

  CompletionBounds(LogFactorials factorials, int n) {
    this.factorials = factorials;
    this.logs = IntStream.rangeClosed(0, n).mapToDouble(Math::log).toArray();
  }

  /** The upper bound. */
  double upper(int[] left, int[] open) {
    return open.length == 2 ? bestSplit(left, open[0]) : poissonBound(left, open);
  }

  /** The lower bound. */
  double lower(int[] left, int[] open) {
    return open.length == 2 && left.length <= MOST_ROWS_BY_CORNERS
        ? worstSplit(left, open[0])
        : -Math.min(crowded(left, open), crowded(open, left));
  }

  /**
   * Two open columns: the rows split one sum between them. The value is a sum of concave functions
   * of the splits, so exchanges of one respondent between two rows lead to the maximum.
   */
  private double bestSplit(int[] left, int first) {
    int total = IntStream.of(left).sum();
    int[] split = new int[left.length];
    int rest = first;
    for (int i = 0; i < left.length; i++) {
      split[i] = (int) ((long) left[i] * first / Math.max(1, total));
      rest -= split[i];
    }
    for (; rest > 0; rest--) {
      split[bestGain(left, split)]++;
    }
    while (true) {
      int gain = bestGain(left, split);
      int loss = leastLoss(left, split);
      if (gain == loss || !(gainOf(left, split, gain) > lossOf(left, split, loss) + 1e-12)) {
        break;
      }
      split[gain]++;
      split[loss]--;
    }
    double value = 0;
    for (int i = 0; i < left.length; i++) {
      value -= factorials.of(split[i]) + factorials.of(left[i] - split[i]);
    }
    return value;
  }

  private int bestGain(int[] left, int[] split) {
    int best = 0;
    for (int i = 1; i < left.length; i++) {
      if (gainOf(left, split, i) > gainOf(left, split, best)) {
        best = i;
      }
    }
    return best;
  }

  private int leastLoss(int[] left, int[] split) {
    int best = 0;
    for (int i = 1; i < left.length; i++) {
      if (lossOf(left, split, i) < lossOf(left, split, best)) {
        best = i;
      }
    }
    return best;
  }

  private double gainOf(int[] left, int[] split, int row) {
    return split[row] == left[row]
        ? Double.NEGATIVE_INFINITY
        : logs[left[row] - split[row]] - logs[split[row] + 1];
  }

  private double lossOf(int[] left, int[] split, int row) {
    return split[row] == 0
        ? Double.POSITIVE_INFINITY
        : logs[left[row] - split[row] + 1] - logs[split[row]];
  }

  /** The minimum of a concave function lies in a corner: every row but one goes to one column. */
  private double worstSplit(int[] left, int first) {
    double worst = Double.POSITIVE_INFINITY;
    for (int shared = 0; shared < left.length; shared++) {
      for (int whole = 0; whole < 1 << left.length; whole++) {
        if ((whole >> shared & 1) == 1) {
          continue;
        }
        int rest = first;
        double value = 0;
        for (int i = 0; i < left.length; i++) {
          if (i != shared) {
            rest -= (whole >> i & 1) * left[i];
            value -= factorials.of(left[i]);
          }
        }
        if (rest >= 0 && rest <= left[shared]) {
          value -= factorials.of(rest) + factorials.of(left[shared] - rest);
          worst = Math.min(worst, value);
        }
      }
    }
    return worst;
  }

  /**
   * For any μ of the form a(row) b(column), Σ x log μ is the same for all tables with these
   * margins, so the maximum of -Σ log(x!) is at most Σ max over x of (x log μ - log(x!)), less that
   * constant. With μ the expected counts the bound is close.
   */
  private double poissonBound(int[] left, int[] open) {
    int total = IntStream.of(left).sum();
    double bound = 0;
    for (int row : left) {
      for (int column : open) {
        if (row > 0 && column > 0) {
          int x = (int) ((long) row * column / total);
          bound += x * (logs[row] + logs[column] - logs[total]) - factorials.of(x);
        }
      }
    }
    return bound - entropy(left) - entropy(open) + (total == 0 ? 0 : total * logs[total]);
  }

  private double entropy(int[] sums) {
    double entropy = 0;
    for (int sum : sums) {
      entropy += sum == 0 ? 0 : sum * logs[sum];
    }
    return entropy;
  }

  /** At most Σ log(x!): each line fills the largest of the others first, as if it were alone. */
  private double crowded(int[] sums, int[] lines) {
    int[] largest = IntStream.of(sums).map(x -> -x).sorted().map(x -> -x).toArray();
    double value = 0;
    for (int line : lines) {
      int rest = line;
      for (int i = 0; i < largest.length && rest > 0; i++) {
        int taken = Math.min(rest, largest[i]);
        value += factorials.of(taken);
        rest -= taken;
      }
    }
    return value;
  }
}
