package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The table of two single-choice items: how many respondents chose this row and that column. Only
 * respondents with an answer to both are in the table; the others are counted as missing. Rows and
 * columns that nobody chose stay in it (see {@link #withoutEmpty()}).
 *
 * <p>Counted once, in one pass, and then only read: the other tests and measures of this package
 * start from it. R: {@code xtabs}, {@code prop.table}.
 *
 * @param rows the category codes of the row item, in order
 * @param columns the category codes of the column item, in order
 * @param cells the cells, row by row
 * @param rowBases respondents of the filter by their answer to the row item alone
 * @param columnBases respondents of the filter by their answer to the column item alone
 */
public record Crosstab(
    List<String> rows,
    List<String> columns,
    List<List<Cell>> cells,
    Bases rowBases,
    Bases columnBases) {
  /** So that the square of the number of respondents is still counted exactly. */
  private static final long MOST_RESPONDENTS = 3_000_000_000L;

  private static final int MOST_CELLS = 1_000_000;

  public Crosstab {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (cells.size() != rows.size() || cells.stream().anyMatch(row -> row.size() != width)) {
      throw new StatisticRefused("Every row of a table has a cell for each of its columns.");
    }
  }

  /** The table of all respondents. */
  public static Crosstab of(CategoricalColumn rowItem, CategoricalColumn columnItem) {
    return of(rowItem, columnItem, Rows.all(rowItem.size()));
  }

  /** The table of the respondents of a filter. */
  public static Crosstab of(CategoricalColumn rowItem, CategoricalColumn columnItem, Rows filter) {
    CellCounter counter = counter(rowItem, columnItem, filter).count(filter);
    return counted(rowItem, columnItem, counter, (i, j) -> Cell.of(counter.count(i, j)));
  }

  /** The table of the respondents of a filter, each counting for their weight. */
  public static Crosstab of(
      CategoricalColumn rowItem, CategoricalColumn columnItem, Rows filter, Weights weights) {
    filter.sameSize(weights.size());
    CellCounter counter = counter(rowItem, columnItem, filter).count(filter, weights);
    return counted(
        rowItem,
        columnItem,
        counter,
        (i, j) -> new Cell(counter.count(i, j), counter.weight(i, j), counter.squares(i, j)));
  }

  /** A table that was counted elsewhere, row by row; its categories are called 1, 2, 3… */
  public static Crosstab of(long[][] counts) {
    if (counts.length == 0 || counts[0].length == 0) {
      throw new StatisticRefused("A table has at least one row and one column.");
    }
    var cells = new ArrayList<List<Cell>>();
    long n = 0;
    for (long[] row : counts) {
      for (long count : row) {
        if (count < 0 || count > MOST_RESPONDENTS - n) {
          throw new StatisticRefused(
              "A table counts from 0 to "
                  + MOST_RESPONDENTS
                  + " respondents; it cannot count "
                  + count
                  + ".");
        }
        n += count;
      }
      cells.add(LongStream.of(row).mapToObj(Cell::of).toList());
    }
    var bases = new Bases(n, n, Map.of());
    return new Crosstab(numbers(counts.length), numbers(counts[0].length), cells, bases, bases);
  }

  private static List<String> numbers(int length) {
    return IntStream.rangeClosed(1, length).mapToObj(Integer::toString).toList();
  }

  private static CellCounter counter(
      CategoricalColumn rowItem, CategoricalColumn columnItem, Rows filter) {
    filter.sameSize(rowItem.size());
    filter.sameSize(columnItem.size());
    if ((long) rowItem.categories().size() * columnItem.categories().size() > MOST_CELLS) {
      throw new StatisticRefused(
          "The table of " + rowItem.name() + " by " + columnItem.name() + " has too many cells.");
    }
    return new CellCounter(rowItem, columnItem);
  }

  private interface CellAt {
    Cell at(int row, int column);
  }

  private static Crosstab counted(
      CategoricalColumn rowItem, CategoricalColumn columnItem, CellCounter counter, CellAt cells) {
    int width = columnItem.categories().size();
    IntFunction<List<Cell>> line =
        row -> IntStream.range(0, width).mapToObj(column -> cells.at(row, column)).toList();
    return new Crosstab(
        rowItem.categories(),
        columnItem.categories(),
        IntStream.range(0, rowItem.categories().size()).mapToObj(line).toList(),
        Tally.basesOf(counter.rowHistogram()),
        Tally.basesOf(counter.columnHistogram()));
  }

  /** One cell. */
  public Cell cell(int row, int column) {
    return cells.get(row).get(column);
  }

  /** The margin of a row: everyone in it. */
  public Cell row(int row) {
    return Cell.sum(cells.get(row));
  }

  /** The margin of a column: everyone in it. */
  public Cell column(int column) {
    return Cell.sum(cells.stream().map(row -> row.get(column)).toList());
  }

  /** Everyone in the table. */
  public Cell total() {
    return Cell.sum(cells.stream().flatMap(List::stream).toList());
  }

  /** Respondents in the table, unweighted. */
  public long n() {
    return cells.stream().flatMap(List::stream).mapToLong(Cell::count).sum();
  }

  /** Respondents of the filter without an answer to one of the items, or to both. */
  public long missing() {
    return rowBases.rows() - n();
  }

  /** The cell's share of its row; undefined for an empty row. */
  public Result<Estimate> rowShare(int row, int column) {
    return cell(row, column).shareOf(row(row));
  }

  /** The cell's share of its column; undefined for an empty column. */
  public Result<Estimate> columnShare(int row, int column) {
    return cell(row, column).shareOf(column(column));
  }

  /** The cell's share of everyone; undefined for an empty table. */
  public Result<Estimate> share(int row, int column) {
    return cell(row, column).shareOf(total());
  }

  /** The respondents per cell, unweighted. */
  public long[][] counts() {
    return cells.stream()
        .map(row -> row.stream().mapToLong(Cell::count).toArray())
        .toArray(long[][]::new);
  }

  /** Whether respondents count for something else than one. */
  public boolean isWeighted() {
    return cells.stream().flatMap(List::stream).anyMatch(Cell::isWeighted);
  }

  /** The rows in which nobody is. */
  public List<String> emptyRows() {
    return named(rows, i -> row(i).count() == 0);
  }

  /** The columns in which nobody is. */
  public List<String> emptyColumns() {
    return named(columns, j -> column(j).count() == 0);
  }

  private static List<String> named(List<String> names, IntPredicate condition) {
    return IntStream.range(0, names.size()).filter(condition).mapToObj(names::get).toList();
  }

  /** The same table without the rows and columns in which nobody is. */
  public Crosstab withoutEmpty() {
    int[] full = IntStream.range(0, columns.size()).filter(j -> column(j).count() > 0).toArray();
    return new Crosstab(
        named(rows, i -> row(i).count() > 0),
        named(columns, j -> column(j).count() > 0),
        cells.stream()
            .filter(row -> Cell.sum(row).count() > 0)
            .map(row -> IntStream.of(full).mapToObj(row::get).toList())
            .toList(),
        rowBases,
        columnBases);
  }

  /** The same table with rows for columns. */
  public Crosstab transposed() {
    List<List<Cell>> turned =
        IntStream.range(0, columns.size())
            .mapToObj(column -> cells.stream().map(row -> row.get(column)).toList())
            .toList();
    return new Crosstab(columns, rows, turned, columnBases, rowBases);
  }
}
