package org.peillood.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * What a reader can work out from a published table, by linear programming: an audit that shares no
 * code and no idea with the network that chose the pattern. Only the published table goes in.
 */
public final class TableAudit {
  private final ProtectedTable table;
  private final int rows;
  private final int columns;

  public TableAudit(ProtectedTable table) {
    this.table = table;
    this.rows = table.cells().size();
    this.columns = table.cells().get(0).size();
  }

  /** Lowest and highest value that a figure can have. */
  public record Range(double lowest, double highest) {
    public boolean isOneValue() {
      return highest - lowest < 1 - 1e-6;
    }
  }

  public Range ofCell(int row, int column) {
    return range(row * columns + column);
  }

  public Range ofRowTotal(int row) {
    return range(rows * columns + row);
  }

  public Range ofColumnTotal(int column) {
    return range(rows * columns + rows + column);
  }

  private Range range(int figure) {
    return new Range(bound(figure, GoalType.MINIMIZE), bound(figure, GoalType.MAXIMIZE));
  }

  private double bound(int figure, GoalType goal) {
    var objective = new double[figures()];
    objective[figure] = 1;
    try {
      return new SimplexSolver(1e-9, 10, 1e-12)
          .optimize(
              new MaxIter(100_000),
              new LinearObjectiveFunction(objective, 0),
              new LinearConstraintSet(constraints()),
              goal,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (UnboundedSolutionException unbounded) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private int figures() {
    return rows * columns + rows + columns + 1;
  }

  private List<LinearConstraint> constraints() {
    var constraints = new ArrayList<LinearConstraint>();
    for (int row = 0; row < rows; row++) {
      var sum = new double[figures()];
      for (int column = 0; column < columns; column++) {
        sum[row * columns + column] = 1;
        shown(row * columns + column, table.cell(row, column), constraints);
      }
      sum[rows * columns + row] = -1;
      constraints.add(new LinearConstraint(sum, Relationship.EQ, 0));
      shown(rows * columns + row, table.rowTotals().get(row), constraints);
    }
    for (int column = 0; column < columns; column++) {
      var sum = new double[figures()];
      int at = column;
      IntStream.range(0, rows).forEach(row -> sum[row * columns + at] = 1);
      sum[rows * columns + rows + column] = -1;
      constraints.add(new LinearConstraint(sum, Relationship.EQ, 0));
      shown(rows * columns + rows + column, table.columnTotals().get(column), constraints);
    }
    var sum = new double[figures()];
    IntStream.range(0, rows).forEach(row -> sum[rows * columns + row] = 1);
    sum[figures() - 1] = -1;
    constraints.add(new LinearConstraint(sum, Relationship.EQ, 0));
    shown(figures() - 1, table.total(), constraints);
    return constraints;
  }

  private void shown(int figure, Published<Long> published, List<LinearConstraint> constraints) {
    published
        .value()
        .ifPresent(
            count -> {
              var one = new double[figures()];
              one[figure] = 1;
              constraints.add(new LinearConstraint(one, Relationship.EQ, count));
            });
  }

  /**
   * What is wrong with the table as a publication of these counts, in words; empty when nothing is.
   * These are the properties P1 to P4 of the reference cases: small figures are suppressed, shown
   * ones are true, no suppressed one is determined, and a small one may be anything from under the
   * minimum to at least the minimum.
   */
  public List<String> faults(long[][] counts, DisclosureControl control) {
    var faults = new ArrayList<String>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        String name = "cell " + row + "," + column;
        Range range = ofCell(row, column);
        check(name, table.cell(row, column), counts[row][column], range, control, faults);
      }
    }
    for (int row = 0; row < rows; row++) {
      long total = IntStream.of(row).mapToLong(r -> sumOfRow(counts, r)).sum();
      Range range = ofRowTotal(row);
      check("row total " + row, table.rowTotals().get(row), total, range, control, faults);
    }
    for (int column = 0; column < columns; column++) {
      long total = sumOfColumn(counts, column);
      Range range = ofColumnTotal(column);
      check(
          "column total " + column,
          table.columnTotals().get(column),
          total,
          range,
          control,
          faults);
    }
    return faults;
  }

  private static long sumOfRow(long[][] counts, int row) {
    return IntStream.range(0, counts[row].length).mapToLong(column -> counts[row][column]).sum();
  }

  private static long sumOfColumn(long[][] counts, int column) {
    return IntStream.range(0, counts.length).mapToLong(row -> counts[row][column]).sum();
  }

  private static void check(
      String name,
      Published<Long> published,
      long count,
      Range range,
      DisclosureControl control,
      List<String> faults) {
    boolean small = control.isSmall(count);
    int minimumCell = control.minimumCell();
    if (small && !published.isSuppressed()) {
      faults.add(name + " is small and shown");
    }
    if (published.value().filter(shown -> shown != count).isPresent()) {
      faults.add(name + " is shown with another value");
    }
    if (published.isSuppressed() && range.isOneValue()) {
      faults.add(name + " can be worked out: " + range);
    }
    boolean wide = range.lowest() < minimumCell && range.highest() > minimumCell - 1e-6;
    if (small && !wide) {
      faults.add(name + " is known to be small: " + range);
    }
  }
}
