package org.peillood.privacy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An order of the rows and columns of a table that depends on what is in them and not on where they
 * stand, so that the same people are protected by the same cells however a table is sorted. Rows
 * are told apart by the counts in them, then by the columns in which these stand, and so on (colour
 * refinement); lines that stay alike can be exchanged without changing the table.
 */
final class LineOrder {
  private final int[] rows;
  private final int[] columns;

  private LineOrder(int[] rows, int[] columns) {
    this.rows = rows;
    this.columns = columns;
  }

  static LineOrder of(long[][] table) {
    long[][] turned = turned(table);
    var rowColours = new int[table.length];
    var columnColours = new int[turned.length];
    for (int round = 0; round < table.length + turned.length; round++) {
      int[] newRows = refined(table, rowColours, columnColours);
      int[] newColumns = refined(turned, columnColours, newRows);
      if (Arrays.equals(newRows, rowColours) && Arrays.equals(newColumns, columnColours)) {
        break;
      }
      rowColours = newRows;
      columnColours = newColumns;
    }
    return new LineOrder(ordered(rowColours), ordered(columnColours));
  }

  int row(int place) {
    return rows[place];
  }

  int column(int place) {
    return columns[place];
  }

  long[][] applied(long[][] table) {
    return Arrays.stream(rows)
        .mapToObj(row -> Arrays.stream(columns).mapToLong(column -> table[row][column]).toArray())
        .toArray(long[][]::new);
  }

  private static int[] refined(long[][] table, int[] own, int[] other) {
    String[] signatures =
        IntStream.range(0, table.length)
            .mapToObj(line -> signature(table[line], own[line], other))
            .toArray(String[]::new);
    var distinct = new TreeSet<>(Arrays.asList(signatures));
    return Arrays.stream(signatures)
        .mapToInt(signature -> distinct.headSet(signature).size())
        .toArray();
  }

  private static String signature(long[] line, int own, int[] other) {
    return own
        + "|"
        + IntStream.range(0, line.length)
            .mapToObj(place -> line[place] + ":" + other[place])
            .sorted()
            .collect(Collectors.joining(","));
  }

  private static int[] ordered(int[] colours) {
    return IntStream.range(0, colours.length)
        .boxed()
        .sorted(Comparator.comparingInt(line -> colours[line]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static long[][] turned(long[][] table) {
    return IntStream.range(0, table[0].length)
        .mapToObj(column -> Arrays.stream(table).mapToLong(row -> row[column]).toArray())
        .toArray(long[][]::new);
  }
}
