package org.peillood.statistics;

/**
 * Fisher's exact test (1935): whether two items have to do with each other, without an
 * approximation, given the margins of their table. For small tables and small counts; R: {@code
 * fisher.test}.
 *
 * <p>The two-sided p-value adds up all tables with the same margins that are no more probable than
 * the one observed, where a factor 1 + 1e-7 counts as equal; for more than two rows or columns this
 * is the test of Freeman and Halton (1951). A 2 × 2 table also has one-sided p-values and the odds
 * ratio by conditional maximum likelihood (not ad / bc) with the interval that inverts the tails of
 * the non-central hypergeometric distribution.
 *
 * <p>Empty rows and columns are left out; undefined when fewer than two of either are left. A table
 * too large for the work limit gets no p-value: {@link ChiSquare} is sound there. Refused for
 * weighted tables, because it counts respondents.
 */
public final class FisherExact {
  /** A few seconds of work. */
  private static final long WORK = 20_000_000L;

  private final Crosstab table;
  private final double level;
  private final ConditionalOdds.Precision precision;
  private final long work;

  private FisherExact(
      Crosstab table, double level, ConditionalOdds.Precision precision, long work) {
    this.table = table;
    this.level = level;
    this.precision = precision;
    this.work = work;
  }

  /** The test of this table, with the interval of the odds ratio at 0.95. */
  public static FisherExact of(Crosstab table) {
    if (table.isWeighted()) {
      throw new StatisticRefused(
          "Fisher's exact test counts respondents, so they cannot be weighted.");
    }
    return new FisherExact(table.withoutEmpty(), 0.95, ConditionalOdds.Precision.FULL, WORK);
  }

  /** With another confidence level, between 0 and 1. */
  public FisherExact withLevel(double newLevel) {
    return new FisherExact(table, Interval.checkLevel(newLevel), precision, work);
  }

  /**
   * With an odds ratio as rough as that of R's {@code fisher.test}, which stops its search at about
   * 1e-4 (of the ratio, or of its inverse when the ratio is above 1: large ratios can be 1 % off).
   * For comparing with figures that were published from R; p-values do not change.
   */
  public FisherExact withOddsRatioAsInR() {
    return new FisherExact(table, level, ConditionalOdds.Precision.AS_R, work);
  }

  /** With another limit to the work for tables larger than 2 × 2, in steps; default 20 million. */
  public FisherExact withWorkLimit(long newWork) {
    return new FisherExact(table, level, precision, newWork);
  }

  /** The figures. */
  public FisherFigures figures() {
    int height = table.rows().size();
    int width = table.columns().size();
    if (height < 2 || width < 2) {
      return FisherFigures.none(
          table.n(), table.n() == 0 ? Reason.NO_CASES : Reason.TOO_FEW_CATEGORIES);
    }
    if (height > 2 || width > 2) {
      return FisherFigures.larger(table.n(), FreemanHalton.p(table.counts(), work));
    }
    return ConditionalOdds.of(table.counts())
        .fold(this::figures, why -> FisherFigures.none(table.n(), why));
  }

  private FisherFigures figures(ConditionalOdds odds) {
    double tail = Interval.tail(level);
    double ratio = odds.estimate(precision);
    // A search that stops early may leave a limit a hair on the wrong side of the estimate.
    double lower = Math.min(ratio, odds.lower(tail, precision));
    double upper = Math.max(ratio, odds.upper(tail, precision));
    var interval = new Interval(lower, upper, level, "conditional exact");
    return new FisherFigures(
        table.n(),
        Result.of(odds.noMoreProbable()),
        Result.of(odds.atMost()),
        Result.of(odds.atLeast()),
        Result.of(new Estimate(ratio, interval, table.n(), table.n())));
  }
}
