package org.peillood.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether the same respondents say yes more often in one of two waves: McNemar's test (1947) on the
 * b who went from yes to no and the c who went from no to yes. chi² = (b − c)² / (b + c), with the
 * continuity correction max(0, |b − c| − 1)²; exact two-sided binomial of b + c with ½; mid-p = 2
 * P(X ≤ min) − P(X = min), at most 1. The difference is the share of yes in the first wave minus
 * that in the second, (b − c) / n, with Wald's interval. R: {@code mcnemar.test}, {@code
 * binom.test}.
 *
 * <p>When nobody changed, chi² and the interval are undefined, and the exact p-values are 1.
 */
public final class McNemar {
  private final long yesTwice;
  private final long b;
  private final long c;
  private final long noTwice;
  private final double level;

  private McNemar(long yesTwice, long b, long c, long noTwice, double level) {
    this.yesTwice = yesTwice;
    this.b = b;
    this.c = c;
    this.noTwice = noTwice;
    this.level = level;
  }

  /** Of counts: yes in both waves, yes then no, no then yes, no in both. */
  public static McNemar of(long yesTwice, long yesThenNo, long noThenYes, long noTwice) {
    if (yesTwice < 0 || yesThenNo < 0 || noThenYes < 0 || noTwice < 0) {
      throw new StatisticRefused("A table counts respondents; none of its cells is below 0.");
    }
    return new McNemar(yesTwice, yesThenNo, noThenYes, noTwice, 0.95);
  }

  /** Of a table with the first wave in rows and the second in columns, each yes before no. */
  public static McNemar of(long[][] table) {
    if (table.length != 2 || table[0].length != 2 || table[1].length != 2) {
      throw new StatisticRefused("McNemar's test compares yes and no in two waves: a 2 x 2 table.");
    }
    return of(table[0][0], table[0][1], table[1][0], table[1][1]);
  }

  /**
   * Of two items that the same respondents answered, where {@code yes} is one category and all
   * others are no; respondents who miss one of the two answers are left out.
   */
  public static McNemar of(
      CategoricalColumn first, CategoricalColumn second, String yes, Rows rows) {
    rows.sameSize(first.size());
    rows.sameSize(second.size());
    int yesFirst = first.number(yes);
    int yesSecond = second.number(yes);
    var counts = new long[4];
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      if (first.isAnswered(row) && second.isAnswered(row)) {
        counts[(first.code(row) == yesFirst ? 0 : 2) + (second.code(row) == yesSecond ? 0 : 1)]++;
      }
    }
    return of(counts[0], counts[1], counts[2], counts[3]);
  }

  /** With another confidence level, between 0 and 1. */
  public McNemar withLevel(double newLevel) {
    return new McNemar(yesTwice, b, c, noTwice, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public Figures figures() {
    long n = yesTwice + b + c + noTwice;
    Result<Double> chi = chiSquare(Math.abs((double) b - c));
    Result<Double> corrected = chiSquare(Math.max(0, Math.abs((double) b - c) - 1));
    return new Figures(
        n,
        b,
        c,
        chi,
        chi.map(McNemar::p),
        corrected,
        corrected.map(McNemar::p),
        exact(),
        midP(),
        n == 0 ? Result.none(Reason.NO_CASES) : Result.of(((double) b - c) / n),
        interval(n));
  }

  private Result<Double> chiSquare(double distance) {
    return b + c == 0
        ? Result.none(Reason.NO_VARIATION)
        : Result.of(distance * distance / ((double) b + c));
  }

  private static double p(double chiSquare) {
    return Tails.aboveChiSquare(chiSquare, 1);
  }

  private BinomialDistribution halfOfChanges() {
    return BinomialDistribution.of(Math.toIntExact(b + c), 0.5);
  }

  private int fewer() {
    return Math.toIntExact(Math.min(b, c));
  }

  private double exact() {
    return Math.min(1, 2 * halfOfChanges().cumulativeProbability(fewer()));
  }

  private double midP() {
    BinomialDistribution distribution = halfOfChanges();
    // With b = c the two halves meet in the middle and the formula gives exactly 1.
    return b == c
        ? 1
        : Math.min(
            1, 2 * distribution.cumulativeProbability(fewer()) - distribution.probability(fewer()));
  }

  private Result<Interval> interval(long n) {
    if (b + c == 0) {
      return Result.none(n == 0 ? Reason.NO_CASES : Reason.NO_VARIATION);
    }
    double difference = ((double) b - c) / n;
    double error = Math.sqrt(b + c - ((double) b - c) * difference) / n;
    double half = Tails.normal(Interval.tail(level)) * error;
    return Result.of(new Interval(difference - half, difference + half, level, "Wald"));
  }

  /**
   * What {@link McNemar} finds.
   *
   * @param n respondents who answered twice
   * @param yesThenNo b
   * @param noThenYes c
   * @param chiSquare without correction, 1 degree of freedom
   * @param p from chi-square without correction
   * @param correctedChiSquare with the continuity correction
   * @param correctedP from chi-square with the correction
   * @param exactP two-sided binomial
   * @param midP the exact p with half the probability of what was seen; less cautious
   * @param difference share of yes in the first wave minus that in the second
   * @param interval Wald's interval of the difference
   */
  public record Figures(
      long n,
      long yesThenNo,
      long noThenYes,
      Result<Double> chiSquare,
      Result<Double> p,
      Result<Double> correctedChiSquare,
      Result<Double> correctedP,
      double exactP,
      double midP,
      Result<Double> difference,
      Result<Interval> interval) {}
}
