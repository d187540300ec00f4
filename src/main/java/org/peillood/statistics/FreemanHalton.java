package org.peillood.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The exact p-value of a table of any size: the probability, among all tables with the same
 * margins, of those that are no more probable than the one observed (Freeman and Halton 1951),
 * where equal within a factor 1 + 1e-7 counts as equal. R: {@code fisher.test}.
 *
 * <p>The tables are filled column by column. Two partly filled tables that leave the same sums to
 * be filled (in any order of the rows) are continued together, after the network of Mehta and Patel
 * (1983); {@link CompletionBounds} tells which of them are decided whatever comes. The work is
 * limited: past the limit there is no answer rather than a wrong one.
 */
final class FreemanHalton {
  private static final double TIE = Math.log1p(1e-7);
  private static final int MOST_RESPONDENTS = 100_000;
  // Some 300 MB.
  private static final long MOST_PATHS = 4_000_000;

  private final int[] rowSums;
  private final int[] columnSums;
  private final LogFactorials factorials;
  private final CompletionBounds bounds;
  private final double limit;
  private long work;
  private long stored;
  private double p;
  private Map<Sums, Node> next = new HashMap<>();

  private FreemanHalton(int[][] table, int n, long work) {
    this.rowSums = Arrays.stream(table).mapToInt(row -> IntStream.of(row).sum()).toArray();
    // Large columns first: what is left to fill in for many paths is then small.
    this.columnSums =
        IntStream.range(0, table[0].length)
            .map(j -> -Arrays.stream(table).mapToInt(row -> row[j]).sum())
            .sorted()
            .map(sum -> -sum)
            .toArray();
    this.factorials = new LogFactorials(n);
    this.bounds = new CompletionBounds(factorials, n);
    this.limit = -Arrays.stream(table).mapToDouble(factorials::sum).sum() + TIE;
    this.work = work;
  }

  /**
   * The p-value of a table without empty rows and columns, at least 2 × 2.
   *
   * @param work how many steps it may take; some millions a second
   */
  static Result<Double> p(long[][] table, long work) {
    long n = Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
    if (n > MOST_RESPONDENTS) {
      return Result.none(Reason.TOO_LARGE_FOR_EXACT);
    }
    boolean upright = table.length <= table[0].length;
    int height = upright ? table.length : table[0].length;
    int width = upright ? table[0].length : table.length;
    var cells = new int[height][width];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        cells[i][j] = (int) (upright ? table[i][j] : table[j][i]);
      }
    }
    return new FreemanHalton(cells, (int) n, work).run();
  }

  private Result<Double> run() {
    Paths start = new Paths();
    start.add(0, 1);
    next.put(Sums.of(rowSums), new Node(Sums.of(rowSums), start, 0, 0));
    for (int stage = 0; stage < columnSums.length - 1; stage++) {
      Map<Sums, Node> current = next;
      next = new HashMap<>();
      stored = 0;
      for (Node node : current.values()) {
        if (node.paths.size() > 0) {
          node.paths.close();
          new Filling(node, stage).fill(0, columnSums[stage], 0, 0);
          if (work < 0) {
            return Result.none(Reason.TOO_LARGE_FOR_EXACT);
          }
        }
      }
    }
    return Result.of(Math.min(1, p));
  }

  /** What is left of the rows, in descending order. */
  private static final class Sums {
    private final int[] left;

    private Sums(int[] left) {
      this.left = left;
    }

    int[] left() {
      return left;
    }

    static Sums of(int[] left) {
      int[] sorted = left.clone();
      // Insertion: a handful of numbers, many million times.
      for (int i = 1; i < sorted.length; i++) {
        int value = sorted[i];
        int j = i;
        for (; j > 0 && sorted[j - 1] < value; j--) {
          sorted[j] = sorted[j - 1];
        }
        sorted[j] = value;
      }
      return new Sums(sorted);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sums sums && Arrays.equals(left, sums.left);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(left) * 0x9E3779B1;
    }
  }

  /** A place in the network: the sums left, the paths to it, and the bounds of what may follow. */
  private record Node(Sums sums, Paths paths, double lower, double upper) {}

  /** All ways to fill one column from one node. */
  private final class Filling {
    private final Node node;
    private final int[] left;
    private final int[] rest;
    private final int[] open;
    private final int[] after;
    private final double logTotal;

    Filling(Node node, int stage) {
      this.node = node;
      this.left = node.sums().left();
      this.open = Arrays.copyOfRange(columnSums, stage + 1, columnSums.length);
      this.rest = new int[left.length + 1];
      for (int i = left.length - 1; i >= 0; i--) {
        rest[i] = rest[i + 1] + left[i];
      }
      this.after = new int[left.length];
      this.logTotal = factorials.choose(rest[0], columnSums[stage]);
    }

    /** Chooses the cells from {@code row} on, which together hold {@code toFill}. */
    void fill(int row, int toFill, double value, double logWays) {
      if (work < 0) {
        return;
      }
      if (row == left.length) {
        arrive(value, Math.exp(logWays - logTotal));
        return;
      }
      int most = Math.min(toFill, left[row]);
      for (int x = Math.max(0, toFill - rest[row + 1]); x <= most; x++) {
        after[row] = left[row] - x;
        fill(
            row + 1,
            toFill - x,
            value - factorials.of(x),
            logWays + factorials.choose(left[row], x));
      }
    }

    private void arrive(double value, double probability) {
      work--;
      Paths paths = node.paths();
      if (open.length == 1) {
        double last = factorials.sum(after);
        p += probability * paths.massOf(paths.upTo(limit - value + last));
        return;
      }
      Sums sums = Sums.of(after);
      Node child = next.get(sums);
      if (child == null) {
        child =
            new Node(
                sums,
                new Paths(),
                bounds.lower(sums.left(), open),
                bounds.upper(sums.left(), open));
        next.put(sums, child);
      }
      int decided = paths.upTo(limit - value - child.upper());
      int possible = paths.upTo(limit - value - child.lower());
      p += probability * paths.massOf(decided);
      work -= possible - decided;
      for (int path = decided; path < possible; path++) {
        if (child.paths().add(paths.value(path) + value, paths.mass(path) * probability)) {
          stored++;
        }
      }
      if (stored > MOST_PATHS) {
        work = -1;
      }
    }
  }
}
