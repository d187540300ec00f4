package org.peillood.statistics;

import static org.peillood.statistics.Independence.square;

/**
 * Two groups (the rows) compared on an outcome (the first column) in a table {@code a b / c d}:
 * odds ratio, risk ratio and risk difference. R: {@code epitools::oddsratio.wald, riskratio.wald},
 * {@code vcd::oddsratio}.
 *
 * <p>A table with more rows or columns is taken without the empty ones, and refused when it is
 * still larger than 2 × 2. On a weighted table the cells are scaled to Kish's effective n.
 */
public final class RiskComparison {
  private final Crosstab table;
  private final double level;

  private RiskComparison(Crosstab table, double level) {
    this.table = table;
    this.level = level;
  }

  /** Of this table, with intervals at 0.95; refused unless it has two rows and two columns. */
  public static RiskComparison of(Crosstab table) {
    return new RiskComparison(twoByTwo(table), 0.95);
  }

  /**
   * The table if it is 2 × 2, also with nobody in a row; else without its empty rows and columns.
   */
  static Crosstab twoByTwo(Crosstab table) {
    Crosstab taken = isTwoByTwo(table) ? table : table.withoutEmpty();
    if (!isTwoByTwo(taken)) {
      throw new StatisticRefused(
          "This needs a table of two rows and two columns, not of "
              + table.rows().size()
              + " and "
              + table.columns().size()
              + ".");
    }
    return taken;
  }

  private static boolean isTwoByTwo(Crosstab table) {
    return table.rows().size() == 2 && table.columns().size() == 2;
  }

  /** With another confidence level, between 0 and 1. */
  public RiskComparison withLevel(double newLevel) {
    return new RiskComparison(table, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public RiskFigures figures() {
    Cell total = table.total();
    return total.effectiveN().fold(effective -> figures(effective / total.weight()), this::none);
  }

  private RiskFigures none(Reason why) {
    return new RiskFigures(
        table.n(),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        false,
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why));
  }

  private RiskFigures figures(double scale) {
    double a = table.cell(0, 0).weight() * scale;
    double b = table.cell(0, 1).weight() * scale;
    double c = table.cell(1, 0).weight() * scale;
    double d = table.cell(1, 1).weight() * scale;
    boolean empty = a == 0 || b == 0 || c == 0 || d == 0;
    double half = empty ? 0.5 : 0;
    double error = Math.sqrt(1 / (a + half) + 1 / (b + half) + 1 / (c + half) + 1 / (d + half));
    double odds = (a + half) / (b + half) * ((d + half) / (c + half));
    Result<Estimate> first = table.cell(0, 0).shareOf(table.row(0), level);
    Result<Estimate> second = table.cell(1, 0).shareOf(table.row(1), level);
    return new RiskFigures(
        table.n(),
        Result.of(ratio(odds, error, "Woolf")),
        Result.of(Math.log(odds)),
        Result.of(error),
        empty,
        first,
        second,
        first.fold(one -> second.map(other -> difference(one, other)), Result::none),
        empty
            ? Result.none(Reason.EMPTY_CELL)
            : Result.of(
                ratio(
                    a / (a + b) / (c / (c + d)),
                    Math.sqrt(b / a / (a + b) + d / c / (c + d)),
                    "log")));
  }

  /** exp(log ratio ± z · error). */
  private Estimate ratio(double ratio, double error, String method) {
    double factor = Math.exp(Tails.normal(Interval.tail(level)) * error);
    var interval = new Interval(ratio / factor, ratio * factor, level, method);
    return new Estimate(ratio, interval, table.n(), table.total().effectiveN().orThrow());
  }

  /** Newcombe's (1998) method 10: the interval of a difference from Wilson's of the two shares. */
  private Estimate difference(Estimate one, Estimate other) {
    double difference = one.value() - other.value();
    double below =
        Math.sqrt(
            square(one.value() - one.interval().lower())
                + square(other.interval().upper() - other.value()));
    double above =
        Math.sqrt(
            square(one.interval().upper() - one.value())
                + square(other.value() - other.interval().lower()));
    var interval = new Interval(difference - below, difference + above, level, "Newcombe");
    return new Estimate(
        difference, interval, one.n() + other.n(), one.effectiveN() + other.effectiveN());
  }
}
