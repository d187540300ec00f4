package org.peillood.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * One item as it counts in a scale: its values, and whether they run the other way. The reversed
 * value of x is minimum + maximum - x.
 */
public final class ScaleItem {
  private interface Values {
    boolean has(int row);

    double at(int row);
  }

  private final Column column;
  private final Values values;
  private final double sumOfEnds;
  private final boolean reverse;

  private ScaleItem(Column column, Values values, double sumOfEnds, boolean reverse) {
    this.column = column;
    this.values = values;
    this.sumOfEnds = sumOfEnds;
    this.reverse = reverse;
  }

  /** A single-choice item whose categories, in their order, are the points 1 … k. */
  public static ScaleItem of(CategoricalColumn column) {
    return of(column, column.categories());
  }

  /** A single-choice item on these points, lowest first; other categories count as no answer. */
  public static ScaleItem of(CategoricalColumn column, List<String> scale) {
    var points = new int[column.categories().size()];
    for (int place = 0; place < scale.size(); place++) {
      points[column.number(scale.get(place))] = place + 1;
    }
    return new ScaleItem(
        column,
        new Values() {
          @Override
          public boolean has(int row) {
            int code = column.code(row);
            return code >= 0 && points[code] > 0;
          }

          @Override
          public double at(int row) {
            return points[column.code(row)];
          }
        },
        1.0 + scale.size(),
        false);
  }

  /** A numeric item, which can be reversed because the ends of its scale are given. */
  public static ScaleItem of(NumericColumn column, double minimum, double maximum) {
    return of(column, minimum + maximum);
  }

  /** A numeric item without ends; it cannot be {@link #reversed()}. */
  public static ScaleItem of(NumericColumn column) {
    return of(column, Double.NaN);
  }

  private static ScaleItem of(NumericColumn column, double sumOfEnds) {
    return new ScaleItem(
        column,
        new Values() {
          @Override
          public boolean has(int row) {
            return column.isAnswered(row);
          }

          @Override
          public double at(int row) {
            return column.value(row);
          }
        },
        sumOfEnds,
        false);
  }

  /** The same item running the other way. */
  public ScaleItem reversed() {
    if (Double.isNaN(sumOfEnds)) {
      throw new StatisticRefused(
          "To reverse " + name() + ", the lowest and highest point of its scale must be given.");
    }
    return new ScaleItem(column, values, sumOfEnds, !reverse);
  }

  /** The item's name. */
  public String name() {
    return column.name();
  }

  int size() {
    return column.size();
  }

  boolean isAnswered(int row) {
    return values.has(row);
  }

  double value(int row) {
    return reverse ? sumOfEnds - values.at(row) : values.at(row);
  }

  /** The values of the complete cases in the filter, one array per item. */
  static double[][] completeCases(List<ScaleItem> items, Rows rows) {
    var cases = new double[items.size()][items.isEmpty() ? 0 : rows.count()];
    int count = 0;
    for (int row = rows.next(0); row >= 0 && !items.isEmpty(); row = rows.next(row + 1)) {
      int respondent = row;
      if (items.stream().allMatch(item -> item.isAnswered(respondent))) {
        for (int item = 0; item < cases.length; item++) {
          cases[item][count] = items.get(item).value(row);
        }
        count++;
      }
    }
    int n = count;
    return Arrays.stream(cases).map(values -> Arrays.copyOf(values, n)).toArray(double[][]::new);
  }
}
