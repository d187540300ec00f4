package org.peillood.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The combinations of categories that occur among the respondents, each with the sum of its
 * weights. Fitting changes one factor per combination; respondents are touched only before and
 * after.
 */
final class RakingCells {
  private static final int MOST_CYCLES = 20_000;

  /** A round that changes no sum by more than this part has come to rest. */
  private static final double AT_REST = 1e-14;

  private final SampleDesign design;
  private final Rows rows;
  private final List<int[]> categories = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private final int[] cellOf;
  private final int[][] categoryOfCell;
  private final double[] start;
  private final double[] fitted;

  RakingCells(SampleDesign design, Rows rows, List<CategoricalColumn> items) {
    this.design = design;
    this.rows = rows;
    var crossed = Grouping.whole(design.size());
    for (CategoricalColumn item : items) {
      int[] codes = codes(item);
      categories.add(codes);
      counts.add(item.categories().size());
      crossed = crossed.and(Grouping.ofCodes(codes, item.categories().size()));
    }
    cellOf = new int[design.size()];
    for (int row = 0; row < cellOf.length; row++) {
      cellOf[row] = crossed.group(row);
    }
    categoryOfCell = new int[items.size()][crossed.count()];
    for (int margin = 0; margin < categoryOfCell.length; margin++) {
      for (int cell = 0; cell < crossed.count(); cell++) {
        categoryOfCell[margin][cell] = categories.get(margin)[crossed.member(cell)];
      }
    }
    var sums = new CompensatedSums(crossed.count());
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      sums.add(cellOf[row], design.weights().get(row));
    }
    start = new double[crossed.count()];
    Arrays.setAll(start, sums::get);
    fitted = start.clone();
  }

  /** The category of each respondent; those left out get the first. */
  private int[] codes(CategoricalColumn item) {
    var codes = new int[design.size()];
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      int code = item.code(row);
      if (code < 0) {
        throw Targets.noAnswer(row, item.name());
      }
      codes[row] = code;
    }
    return codes;
  }

  /** The sum of the weights per category of a margin. */
  double[] sums(int margin) {
    var sums = new double[counts.get(margin)];
    for (int cell = 0; cell < fitted.length; cell++) {
      sums[categoryOfCell[margin][cell]] += fitted[cell];
    }
    return sums;
  }

  /** Fits until every sum is within this part of its target; answers with the rounds it took. */
  int fit(List<double[]> targets, double precision) {
    double worst = Double.POSITIVE_INFINITY;
    for (int cycle = 1; cycle <= MOST_CYCLES; cycle++) {
      for (int margin = 0; margin < targets.size(); margin++) {
        scale(margin, targets.get(margin));
      }
      double before = worst;
      worst = worstDeviation(targets);
      boolean stuck = worst >= before && worst <= precision;
      if (worst <= AT_REST || stuck) {
        return cycle;
      }
    }
    if (worst > precision) {
      throw new StatisticRefused(
          "No weights meet all margins together: too few combinations of their categories occur"
              + " among the respondents. Put categories together, or leave a margin out.");
    }
    return MOST_CYCLES;
  }

  private void scale(int margin, double[] targets) {
    double[] sums = sums(margin);
    for (int cell = 0; cell < fitted.length; cell++) {
      int category = categoryOfCell[margin][cell];
      if (fitted[cell] > 0) {
        fitted[cell] *= targets[category] / sums[category];
      }
    }
  }

  private double worstDeviation(List<double[]> targets) {
    double worst = 0;
    for (int margin = 0; margin < targets.size(); margin++) {
      double[] sums = sums(margin);
      for (int category = 0; category < sums.length; category++) {
        double target = targets.get(margin)[category];
        if (target > 0) {
          worst = Math.max(worst, Math.abs(sums[category] - target) / target);
        }
      }
    }
    return worst;
  }

  /** The fitted weight of each respondent; 0 for those left out. */
  Weights weights() {
    var factors = new double[fitted.length];
    for (int cell = 0; cell < factors.length; cell++) {
      factors[cell] = start[cell] > 0 ? fitted[cell] / start[cell] : 0;
    }
    var weights = new double[design.size()];
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      weights[row] = design.weights().get(row) * factors[cellOf[row]];
    }
    return Weights.of(weights);
  }

  /** The sum of the weights in each combination. */
  double[] cellSums() {
    return fitted.clone();
  }

  /** The category of an item in a combination. */
  int category(int item, int cell) {
    return categoryOfCell[item][cell];
  }

  /** Gives each combination this sum. */
  void setTo(double[] targets) {
    System.arraycopy(targets, 0, fitted, 0, fitted.length);
  }

  /** What the variance must remember of raking. */
  Calibration ofMargins(Weights weights) {
    return new Calibration.Margins(
        categories.toArray(int[][]::new),
        counts.stream().mapToInt(Integer::intValue).toArray(),
        values(weights));
  }

  /** What the variance must remember of post-stratification. */
  Calibration ofCells(Weights weights) {
    return new Calibration.Cells(cellOf, fitted.length, values(design.weights()), values(weights));
  }

  private static double[] values(Weights weights) {
    var values = new double[weights.size()];
    Arrays.setAll(values, weights::get);
    return values;
  }
}
