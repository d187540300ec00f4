package org.peillood.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * What several coders made of the same units: one column per coder, one row per unit. A coder may
 * have left units out. The codes are categories, or numbers on a scale that all coders share.
 * Immutable.
 */
public final class Ratings {
  private final List<IntUnaryOperator> coders;
  private final List<String> categories;
  private final double[] values;
  private final Rows units;

  private Ratings(
      List<IntUnaryOperator> coders, List<String> categories, double[] values, Rows units) {
    this.coders = coders;
    this.categories = categories;
    this.values = values;
    this.units = units;
  }

  /** Coders who chose from the same categories, in the same order; refused when they differ. */
  public static Ratings of(List<CategoricalColumn> columns) {
    Rows units = units(columns);
    for (CategoricalColumn column : columns) {
      if (!column.categories().equals(columns.get(0).categories())) {
        throw new StatisticRefused(
            "Coders choose from the same categories in the same order, but "
                + column.name()
                + " has others than "
                + columns.get(0).name()
                + ".");
      }
    }
    List<String> categories = columns.isEmpty() ? List.of() : columns.get(0).categories();
    var coders = new ArrayList<IntUnaryOperator>();
    columns.forEach(column -> coders.add(column::code));
    return new Ratings(coders, categories, new double[0], units);
  }

  /** Coders who gave numbers; the categories are the numbers that occur, in ascending order. */
  public static Ratings ofNumbers(List<NumericColumn> columns) {
    Rows units = units(columns);
    double[] values =
        columns.stream()
            .flatMapToDouble(column -> DoubleStream.of(column.values(units)))
            .map(value -> value + 0.0) // -0 is 0
            .sorted()
            .distinct()
            .toArray();
    var coders = new ArrayList<IntUnaryOperator>();
    for (NumericColumn column : columns) {
      var codes = new int[column.size()];
      for (int unit = 0; unit < codes.length; unit++) {
        codes[unit] =
            column.isAnswered(unit) ? Arrays.binarySearch(values, column.value(unit) + 0.0) : -1;
      }
      coders.add(unit -> codes[unit]);
    }
    List<String> categories = DoubleStream.of(values).mapToObj(Ratings::words).toList();
    return new Ratings(coders, categories, values, units);
  }

  private static Rows units(List<? extends Column> columns) {
    Rows units = Rows.all(columns.isEmpty() ? 0 : columns.get(0).size());
    columns.forEach(column -> units.sameSize(column.size()));
    return units;
  }

  /** Whole numbers are written as people write them. */
  private static String words(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  /** These units only. */
  public Ratings within(Rows filter) {
    return new Ratings(coders, categories, values, filter.sameSize(units.size()));
  }

  /** How many coders there are. */
  public int coders() {
    return coders.size();
  }

  /** The categories, or the numbers that occur, in their order. */
  public List<String> categories() {
    return categories;
  }

  boolean areNumbers() {
    return values.length > 0 || categories.isEmpty();
  }

  /** The number that a code stands for. */
  double value(int code) {
    return values[code];
  }

  Rows units() {
    return units;
  }

  /** Writes the codes given to a unit to the front of {@code codes} and says how many there are. */
  int codes(int unit, int[] codes) {
    int given = 0;
    for (IntUnaryOperator coder : coders) {
      int code = coder.applyAsInt(unit);
      if (code >= 0) {
        codes[given++] = code;
      }
    }
    return given;
  }
}
