package org.peillood.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/**
 * To which group each respondent belongs: the stratum, the school, the household. Everyone is in
 * exactly one group. Four bytes per respondent. Immutable.
 */
public final class Grouping {
  private final int[] groups;
  private final int[] firstRows;
  private final IntFunction<String> labelOfRow;

  private Grouping(int[] groups, int[] firstRows, IntFunction<String> labelOfRow) {
    this.groups = groups;
    this.firstRows = firstRows;
    this.labelOfRow = labelOfRow;
  }

  /** Numbers the groups in order of appearance. */
  private static Grouping numbered(int size, IntToLongFunction key, IntFunction<String> label) {
    var numbering = new Numbering();
    var groups = new int[size];
    var firstRows = new int[size];
    int count = 0;
    for (int row = 0; row < size; row++) {
      groups[row] = numbering.number(key.applyAsLong(row));
      if (groups[row] == count) {
        firstRows[count++] = row;
      }
    }
    return new Grouping(groups, Arrays.copyOf(firstRows, count), label);
  }

  /** By the answer to an item; refused when somebody has none. */
  public static Grouping of(CategoricalColumn column) {
    return numbered(
        column.size(),
        row -> {
          int code = column.code(row);
          if (code < 0) {
            throw missing(row, column.name());
          }
          return code;
        },
        row -> column.categories().get(column.code(row)));
  }

  /** By a number, such as that of the school; refused when somebody has none. */
  public static Grouping of(NumericColumn column) {
    return numbered(
        column.size(),
        row -> {
          if (!column.isAnswered(row)) {
            throw missing(row, column.name());
          }
          // Adding 0.0 makes -0.0 and 0.0 one group.
          return Double.doubleToLongBits(column.value(row) + 0.0);
        },
        row -> String.valueOf(column.value(row)));
  }

  /** By numbers of any size, in row order. */
  public static Grouping of(int... numbers) {
    int[] kept = numbers.clone();
    return numbered(kept.length, row -> kept[row], row -> String.valueOf(kept[row]));
  }

  /** By names, in row order; refused when one is empty. {@code item} says what they name. */
  public static Grouping ofNames(String item, List<String> names) {
    List<String> kept = List.copyOf(names);
    Map<String, Integer> numbers = new HashMap<>();
    return numbered(
        kept.size(),
        row -> {
          if (kept.get(row).isEmpty()) {
            throw missing(row, item);
          }
          return numbers.computeIfAbsent(kept.get(row), unseen -> numbers.size());
        },
        kept::get);
  }

  private static StatisticRefused missing(int row, String item) {
    return new StatisticRefused(
        "Respondent "
            + (row + 1)
            + " has no value for "
            + item
            + ", which the sample design needs of everyone.");
  }

  /** By codes from 0 to {@code count} - 1, which must be all in range. */
  static Grouping ofCodes(int[] codes, int count) {
    var numbers = new int[count];
    var groups = new int[codes.length];
    var firstRows = new int[count];
    int found = 0;
    for (int row = 0; row < codes.length; row++) {
      int code = codes[row];
      if (numbers[code] == 0) {
        firstRows[found] = row;
        numbers[code] = ++found;
      }
      groups[row] = numbers[code] - 1;
    }
    return new Grouping(
        groups, Arrays.copyOf(firstRows, found), row -> "category " + (codes[row] + 1));
  }

  /** Everyone in one group. */
  static Grouping whole(int size) {
    return numbered(size, row -> 0, row -> "the whole sample");
  }

  /** Everyone apart. */
  static Grouping each(int size) {
    var rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[row] = row;
    }
    return new Grouping(rows, rows, row -> "respondent " + (row + 1));
  }

  /** Those who are in one group here and also in the other grouping stay together. */
  Grouping and(Grouping other) {
    if (count() == size() || other.count() == size()) {
      return count() == size() ? this : other;
    }
    long cells = (long) count() * other.count();
    IntFunction<String> label = row -> labelOfRow.apply(row) + ", " + other.labelOfRow.apply(row);
    if (cells > 4L * size() + 1024) {
      return numbered(size(), row -> (long) groups[row] * other.count() + other.groups[row], label);
    }
    // Few enough combinations for a table of them.
    var numbers = new int[(int) cells];
    var crossed = new int[size()];
    var first = new int[(int) cells];
    int count = 0;
    for (int row = 0; row < crossed.length; row++) {
      int cell = groups[row] * other.count() + other.groups[row];
      if (numbers[cell] == 0) {
        first[count] = row;
        numbers[cell] = ++count;
      }
      crossed[row] = numbers[cell] - 1;
    }
    return new Grouping(crossed, Arrays.copyOf(first, count), label);
  }

  /** Respondents. */
  public int size() {
    return groups.length;
  }

  /** How many groups there are, none of them empty. */
  public int count() {
    return firstRows.length;
  }

  /** The number of the respondent's group, below {@link #count()}. */
  public int group(int row) {
    return groups[row];
  }

  /** A respondent of this group. */
  int member(int group) {
    return firstRows[group];
  }

  String label(int group) {
    return labelOfRow.apply(firstRows[group]);
  }

  /** All rows, sorted by group; those of one group stay in the order given. */
  int[] sort(int[] order) {
    var next = new int[count() + 1];
    for (int group : groups) {
      next[group + 1]++;
    }
    for (int group = 0; group < count(); group++) {
      next[group + 1] += next[group];
    }
    var sorted = new int[order.length];
    for (int row : order) {
      sorted[next[groups[row]]++] = row;
    }
    return sorted;
  }
}
