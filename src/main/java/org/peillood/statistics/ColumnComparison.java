package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which columns of a table differ, row by row, as tables with letters show it: columns are lettered
 * A, B, C… in order, and within each row every pair of columns is compared by the pooled z test of
 * two shares without continuity correction, two-sided, adjusted over the pairs of that row. The
 * letter of the significantly lower column stands in the cell of the higher one. R: {@code
 * prop.test(c(x1, x2), c(n1, n2), correct = FALSE)}, {@code p.adjust}.
 *
 * <p>A column without anyone in it, or of which nobody or everyone is in the row, takes part in no
 * pair of that row (as in SPSS). Holm's adjustment and 0.05 unless told otherwise. On a weighted
 * table each column counts for its effective n (Kish).
 */
public final class ColumnComparison {
  private final Crosstab table;
  private final Adjustment adjustment;
  private final double alpha;

  private ColumnComparison(Crosstab table, Adjustment adjustment, double alpha) {
    this.table = table;
    this.adjustment = adjustment;
    this.alpha = alpha;
  }

  /** The columns of this table. */
  public static ColumnComparison of(Crosstab table) {
    return new ColumnComparison(table, Adjustment.HOLM, 0.05);
  }

  /** With p-values adjusted in another way. */
  public ColumnComparison withAdjustment(Adjustment newAdjustment) {
    return new ColumnComparison(table, newAdjustment, alpha);
  }

  /** A difference is significant when its adjusted p-value lies below {@code newAlpha}. */
  public ColumnComparison withAlpha(double newAlpha) {
    Interval.checkLevel(1 - newAlpha);
    return new ColumnComparison(table, adjustment, newAlpha);
  }

  /** One row after another. */
  public List<Row> rows() {
    List<Cell> bases = IntStream.range(0, table.columns().size()).mapToObj(table::column).toList();
    return IntStream.range(0, table.rows().size()).mapToObj(i -> row(i, bases)).toList();
  }

  private Row row(int row, List<Cell> bases) {
    int[] compared =
        IntStream.range(0, bases.size())
            .filter(column -> isBetween(table.cell(row, column), bases.get(column)))
            .toArray();
    var raw = new ArrayList<Pair>();
    for (int left = 0; left < compared.length; left++) {
      for (int right = left + 1; right < compared.length; right++) {
        int one = compared[left];
        int other = compared[right];
        double z =
            z(table.cell(row, one), bases.get(one), table.cell(row, other), bases.get(other));
        double p = Tails.besideNormal(z);
        raw.add(new Pair(letter(one), letter(other), z, p, p));
      }
    }
    double[] adjusted = adjustment.adjust(raw.stream().mapToDouble(Pair::p).toArray());
    List<Pair> pairs =
        IntStream.range(0, adjusted.length)
            .mapToObj(k -> raw.get(k).withAdjusted(adjusted[k]))
            .toList();
    List<Column> columns =
        IntStream.range(0, bases.size())
            .mapToObj(
                column ->
                    new Column(
                        table.columns().get(column),
                        letter(column),
                        table.cell(row, column).shareOf(bases.get(column)),
                        lowerThan(letter(column), pairs)))
            .toList();
    return new Row(table.rows().get(row), columns, pairs);
  }

  private static boolean isBetween(Cell cell, Cell base) {
    return cell.weight() > 0 && cell.count() < base.count() && cell.weight() < base.weight();
  }

  private static double z(Cell one, Cell oneBase, Cell other, Cell otherBase) {
    double n1 = oneBase.effectiveN().orThrow();
    double n2 = otherBase.effectiveN().orThrow();
    double x1 = one.weight() * (n1 / oneBase.weight());
    double x2 = other.weight() * (n2 / otherBase.weight());
    double pooled = (x1 + x2) / (n1 + n2);
    double variance = pooled * ((n1 - x1 + n2 - x2) / (n1 + n2)) * (1 / n1 + 1 / n2);
    // From the difference of the cross products, which is exact for whole respondents.
    return (x1 * n2 - x2 * n1) / (n1 * n2) / Math.sqrt(variance);
  }

  private List<String> lowerThan(String letter, List<Pair> pairs) {
    return pairs.stream()
        .filter(pair -> pair.adjusted() < alpha && pair.higher().equals(letter))
        .map(Pair::lower)
        .toList();
  }

  /** A, B, …, Z, AA, AB, … */
  private static String letter(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letter(column / 26 - 1) + last;
  }

  /**
   * One row of the table.
   *
   * @param category the row's category
   * @param columns its cells, in order
   * @param pairs the pairs of columns compared in this row, in order
   */
  public record Row(String category, List<Column> columns, List<Pair> pairs) {
    public Row {
      columns = List.copyOf(columns);
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * One cell of the row.
   *
   * @param category the column's category
   * @param letter the column's letter
   * @param share the cell's share of the column
   * @param higherThan the letters of the columns whose share is significantly lower
   */
  public record Column(
      String category, String letter, Result<Estimate> share, List<String> higherThan) {
    public Column {
      higherThan = List.copyOf(higherThan);
    }
  }

  /**
   * Two columns compared.
   *
   * @param first letter of the first column
   * @param second letter of the second column
   * @param z positive when the first column has the larger share
   * @param p two-sided p-value of this comparison alone
   * @param adjusted p-value adjusted for all comparisons in the row
   */
  public record Pair(String first, String second, double z, double p, double adjusted) {
    private Pair withAdjusted(double newAdjusted) {
      return new Pair(first, second, z, p, newAdjusted);
    }

    private String higher() {
      return z > 0 ? first : second;
    }

    private String lower() {
      return z > 0 ? second : first;
    }
  }
}
