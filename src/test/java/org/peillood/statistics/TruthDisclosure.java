package org.peillood.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.ProtectedTable;
import org.peillood.privacy.TableAudit;

/**
 * The disclosure cases: properties to hold, not one pattern to find. What is suppressed is audited
 * by linear programming; a table that fails the audit gives no figures and so counts as wrong.
 */
final class TruthDisclosure {
  private final JsonNode given;
  private final JsonNode arguments;
  private final int threshold;

  TruthDisclosure(JsonNode given) {
    this.given = given;
    this.arguments = given.get("arguments");
    this.threshold = arguments.path("threshold").asInt(5);
  }

  JsonNode find() {
    long[][] table = table(arguments.get("table"));
    DisclosureControl control = DisclosureControl.minimumCell(threshold);
    if (arguments.path("zero_is_sensitive").asBoolean()) {
      control = control.withSensitiveZeros();
    }
    ProtectedTable published = control.protect(table);
    if (!new TableAudit(published).faults(table, control).isEmpty()
        || !samePatternInReverse(control, table, published)
        || (arguments.hasNonNull("second_table")
            && !isRightAboutBoth(control, table, table(arguments.get("second_table"))))) {
      return TruthStatistics.object();
    }
    ObjectNode found = TruthStatistics.object();
    small(found.putArray("primary_suppressed"), table, published, control);
    long[] rows = Arrays.stream(table).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    long[] columns =
        IntStream.range(0, table[0].length)
            .mapToLong(column -> Arrays.stream(table).mapToLong(row -> row[column]).sum())
            .toArray();
    ArrayNode rowTotals = found.putArray("row_totals");
    Arrays.stream(rows).forEach(rowTotals::add);
    ArrayNode columnTotals = found.putArray("column_totals");
    Arrays.stream(columns).forEach(columnTotals::add);
    ObjectNode below = found.putObject("totals_below_threshold");
    below(below.putArray("rows"), rows);
    below(below.putArray("columns"), columns);
    // What the case says in words or shows as an example is not a number to find.
    for (String words :
        List.of("properties", "example_that_passes", "example_that_must_be_rejected")) {
      found.set(words, given.get("expected").path(words));
    }
    return found;
  }

  /**
   * Whether two tables are rightly shown or not shown both: not when people who are in one only are
   * 1 … threshold - 1 in a cell or in all. Tables of which neither can be a part of the other do
   * not give the rest away by subtraction.
   */
  private boolean isRightAboutBoth(DisclosureControl control, long[][] one, long[][] other) {
    if (one.length != other.length || one[0].length != other[0].length) {
      return true;
    }
    long[] differences =
        IntStream.range(0, one.length * one[0].length)
            .mapToLong(
                cell ->
                    one[cell / one[0].length][cell % one[0].length]
                        - other[cell / one[0].length][cell % one[0].length])
            .toArray();
    boolean isPart = Arrays.stream(differences).allMatch(more -> more >= 0);
    boolean isWhole = Arrays.stream(differences).allMatch(more -> more <= 0);
    if (!isPart && !isWhole) {
      return true;
    }
    boolean givesAway =
        LongStream.concat(Arrays.stream(differences), sums(differences, one[0].length))
            .map(Math::abs)
            .anyMatch(rest -> rest > 0 && rest < threshold);
    return givesAway
        != (isPart ? control.mayShowBoth(one, other) : control.mayShowBoth(other, one));
  }

  private static LongStream sums(long[] cells, int columns) {
    var rows = new long[cells.length / columns];
    var lines = new long[columns];
    for (int cell = 0; cell < cells.length; cell++) {
      rows[cell / columns] += cells[cell];
      lines[cell % columns] += cells[cell];
    }
    return LongStream.concat(
        LongStream.of(Arrays.stream(cells).sum()),
        LongStream.concat(Arrays.stream(rows), Arrays.stream(lines)));
  }

  private void below(ArrayNode lines, long[] totals) {
    IntStream.range(0, totals.length)
        .filter(line -> totals[line] > 0 && totals[line] < threshold)
        .forEach(lines::add);
  }

  private static void small(
      ArrayNode found, long[][] table, ProtectedTable published, DisclosureControl control) {
    for (int row = 0; row < table.length; row++) {
      for (int column = 0; column < table[row].length; column++) {
        if (control.isSmall(table[row][column]) && published.cell(row, column).isSuppressed()) {
          ObjectNode cell = found.addObject();
          cell.putObject("row").put("row", row);
          cell.putObject("column").put("col", column);
          cell.put("value", table[row][column]);
        }
      }
    }
  }

  private static boolean samePatternInReverse(
      DisclosureControl control, long[][] table, ProtectedTable published) {
    int rows = table.length;
    int columns = table[0].length;
    var reversed = new long[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        reversed[row][column] = table[rows - 1 - row][columns - 1 - column];
      }
    }
    ProtectedTable other = control.protect(reversed);
    return IntStream.range(0, rows * columns)
        .allMatch(
            cell ->
                published
                    .cell(cell / columns, cell % columns)
                    .equals(other.cell(rows - 1 - cell / columns, columns - 1 - cell % columns)));
  }

  private static long[][] table(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            row ->
                StreamSupport.stream(row.spliterator(), false)
                    .mapToLong(JsonNode::asLong)
                    .toArray())
        .toArray(long[][]::new);
  }
}
