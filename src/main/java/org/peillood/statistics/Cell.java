package org.peillood.statistics;

import java.util.List;
import org.apache.commons.numbers.core.Sum;

/**
 * The respondents in one cell of a table, or in a margin.
 *
 * @param count respondents, unweighted
 * @param weight the sum of their weights; equal to {@code count} when nothing is weighted
 * @param squaredWeights the sum of their squared weights; likewise
 */
public record Cell(long count, double weight, double squaredWeights) {
  public Cell {
    if (count < 0 || !(weight >= 0) || !(squaredWeights >= 0)) {
      throw new StatisticRefused("A cell holds no fewer than 0 respondents.");
    }
  }

  /** A cell of respondents who count for one each. */
  static Cell of(long count) {
    return new Cell(count, count, count);
  }

  /** Cells taken together. */
  static Cell sum(List<Cell> cells) {
    return new Cell(
        cells.stream().mapToLong(Cell::count).sum(),
        Sum.of(cells.stream().mapToDouble(Cell::weight).toArray()).getAsDouble(),
        Sum.of(cells.stream().mapToDouble(Cell::squaredWeights).toArray()).getAsDouble());
  }

  boolean isWeighted() {
    return weight != count || squaredWeights != count;
  }

  /** Kish's (1965) effective n: (Σw)² / Σw². */
  public Result<Double> effectiveN() {
    if (count == 0) {
      return Result.none(Reason.NO_CASES);
    }
    return weight == 0
        ? Result.none(Reason.NO_WEIGHT)
        : Result.of(weight * weight / squaredWeights);
  }

  /** This cell as a share (0 to 1) of a base it is part of, with Wilson's interval at 0.95. */
  public Result<Estimate> shareOf(Cell base) {
    return shareOf(base, 0.95);
  }

  /**
   * This cell as a share (0 to 1) of a base it is part of, with Wilson's interval at Kish's
   * effective n of the base; undefined when the base is empty or weighs nothing.
   */
  public Result<Estimate> shareOf(Cell base, double level) {
    Interval.checkLevel(level);
    return base.effectiveN()
        .fold(
            effective ->
                // Rounding in two separate sums may leave a share a hair above 1.
                Proportion.weighted(Math.min(1, weight / base.weight()), base.count(), effective)
                    .withLevel(level)
                    .estimate(),
            Result::none);
  }
}
