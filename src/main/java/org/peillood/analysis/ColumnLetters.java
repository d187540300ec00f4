package org.peillood.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.statistics.Adjustment;
import org.peillood.statistics.Bases;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Cell;
import org.peillood.statistics.ColumnComparison;
import org.peillood.statistics.Crosstab;
import org.peillood.statistics.GroupedValues;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.NumericColumn;
import org.peillood.statistics.Result;
import org.peillood.statistics.Rows;
import org.peillood.statistics.SurveyMeanTest;
import org.peillood.statistics.TTest;
import org.peillood.survey.Item;

/**
 * Which columns of a banner differ: within each row every two columns whose estimates are shown are
 * compared, shares by the z test of two shares, means by Welch's t test and weighted means by the t
 * test of the design ({@link SurveyMeanTest}), and the p-values of the row are adjusted together.
 * The letter of the lower column stands at the higher one. Columns of counts and suppressed figures
 * take no part; nor do weighted shares of another base than those who answered.
 */
final class ColumnLetters {

  private final Cut cut;
  private final List<Rows> columns;

  /** For columns with these respondents. */
  ColumnLetters(Cut cut, List<Rows> columns) {
    this.cut = cut;
    this.columns = columns;
  }

  /** The tables of the columns with letters in their rows. */
  List<ResultTable> in(List<ResultTable> tables, List<Item> items) {
    List<List<Row>> rows = new ArrayList<>();
    tables.forEach(table -> rows.add(new ArrayList<>(table.rows())));
    int height = rows.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < height; row++) {
      letters(row, tables, rows, items);
    }
    return IntStream.range(0, tables.size())
        .mapToObj(column -> tables.get(column).withRows(rows.get(column)))
        .toList();
  }

  /** A column that takes part in the comparison of a row. */
  private record Compared(int column, String letter, Sounding figure, double effectiveN) {}

  private void letters(int row, List<ResultTable> tables, List<List<Row>> rows, List<Item> items) {
    var compared = new ArrayList<Compared>();
    for (int column = 0; column < tables.size(); column++) {
      var table = tables.get(column);
      if (row < table.rows().size()
          && table.rows().get(row).kind() != Kind.ALPHA
          && table.rows().get(row).figure() instanceof Sounding sounding) {
        compared.add(
            new Compared(
                column,
                table.column().orElseThrow().letter(),
                sounding,
                table.effectiveN().orElse((double) sounding.n())));
      }
    }
    if (compared.size() < 2) {
      return;
    }
    boolean isShare = compared.get(0).figure().unit() == Figure.Unit.SHARE;
    if (isWeighted() && isShare && cut.tabulation().base() != Tabulation.Base.ANSWERED) {
      return;
    }
    var higher = isShare ? shares(compared) : means(compared, items);
    for (int i = 0; i < compared.size(); i++) {
      var own = rows.get(compared.get(i).column());
      own.set(row, own.get(row).higherThan(higher.get(i)));
    }
  }

  private boolean isWeighted() {
    return cut.weights().isPresent();
  }

  /** For each column the letters of the columns with a demonstrably lower share. */
  private List<List<String>> shares(List<Compared> compared) {
    var chose = new ArrayList<Cell>();
    var rest = new ArrayList<Cell>();
    for (var one : compared) {
      long count = one.figure().count();
      long others = one.figure().n() - count;
      double weight = isWeighted() ? one.figure().value() * one.effectiveN() : count;
      double left = isWeighted() ? one.effectiveN() - weight : others;
      chose.add(new Cell(count, weight, weight));
      rest.add(new Cell(others, left, left));
    }
    var names = compared.stream().map(Compared::letter).toList();
    long n = compared.stream().mapToLong(one -> one.figure().n()).sum();
    var bases = new Bases(n, n, Map.of());
    var table = new Crosstab(List.of("chose", "rest"), names, List.of(chose, rest), bases, bases);
    var how = cut.tabulation().comparisonOrUsual();
    return ColumnComparison.of(table)
        .withAdjustment(how.adjustment())
        .withAlpha(how.alpha())
        .rows()
        .get(0)
        .columns()
        .stream()
        .map(column -> named(column.higherThan(), names))
        .toList();
  }

  /** The comparison has letters of its own, in the order of the columns that take part. */
  private static List<String> named(List<String> letters, List<String> names) {
    return letters.stream()
        .map(
            letter ->
                IntStream.range(0, names.size())
                    .filter(i -> SplitTables.letter(i).equals(letter))
                    .mapToObj(names::get)
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private List<List<String>> means(List<Compared> compared, List<Item> items) {
    var numbers = cut.numbers(items);
    PairTest test = isWeighted() ? weighted(numbers, compared) : unweighted(numbers, compared);
    var pairs = new ArrayList<int[]>();
    var values = new ArrayList<Double>();
    for (int first = 0; first < compared.size(); first++) {
      for (int second = first + 1; second < compared.size(); second++) {
        var p = test.p(first, second).value();
        if (p.isPresent()) {
          boolean firstIsHigher =
              compared.get(first).figure().value() > compared.get(second).figure().value();
          pairs.add(firstIsHigher ? new int[] {first, second} : new int[] {second, first});
          values.add(p.get());
        }
      }
    }
    var how = cut.tabulation().comparisonOrUsual();
    double[] adjusted = adjusted(how.adjustment(), values);
    var higher =
        IntStream.range(0, compared.size()).mapToObj(i -> new ArrayList<String>()).toList();
    for (int pair = 0; pair < adjusted.length; pair++) {
      if (adjusted[pair] < how.alpha()) {
        higher.get(pairs.get(pair)[0]).add(compared.get(pairs.get(pair)[1]).letter());
      }
    }
    return higher.stream().map(List::copyOf).toList();
  }

  private static double[] adjusted(Adjustment adjustment, List<Double> values) {
    return adjustment.adjust(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** A test of the means of two of the columns that take part. */
  private interface PairTest {
    Result<Double> p(int first, int second);
  }

  private PairTest unweighted(NumericColumn numbers, List<Compared> compared) {
    return (first, second) ->
        TTest.between(
                GroupedValues.of("first", numbers.values(rows(compared.get(first))))
                    .and("second", numbers.values(rows(compared.get(second)))),
                "first",
                "second")
            .figures()
            .p();
  }

  private PairTest weighted(NumericColumn numbers, List<Compared> compared) {
    var names = compared.stream().map(Compared::letter).toList();
    var column = new int[numbers.size()];
    for (int one = 0; one < compared.size(); one++) {
      var rows = rows(compared.get(one));
      for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
        column[row] = one + 1;
      }
    }
    var groups = CategoricalColumn.builder("columns", names);
    for (int one : column) {
      if (one > 0) {
        groups.append(names.get(one - 1));
      } else {
        groups.append(MissingKind.NOT_ASKED);
      }
    }
    var test = SurveyMeanTest.of(numbers, groups.view(), cut.design(), cut.data().all());
    return (first, second) ->
        test.between(names.get(first), names.get(second)).map(SurveyMeanTest.Difference::p);
  }

  private Rows rows(Compared compared) {
    return columns.get(compared.column());
  }
}
