package org.peillood.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.statistics.Bases;
import org.peillood.statistics.Caution;
import org.peillood.statistics.Cell;
import org.peillood.statistics.ChiSquare;
import org.peillood.statistics.Crosstab;
import org.peillood.statistics.GroupedValues;
import org.peillood.statistics.KruskalWallis;
import org.peillood.statistics.NominalAssociation;

/**
 * Whether the columns of a banner differ at all, over the whole table of an item: one answer to
 * give by Pearson's chi-square with Cramér's V, an answer scale by the ranks of Kruskal and Wallis
 * with their epsilon squared. It is computed from the counts that the table itself shows, so it
 * tells nothing that they do not; a column of which anything is suppressed takes no part. Tables
 * with more answers per respondent, of numbers, scores, with weights, or on another base than those
 * who answered have none.
 *
 * @param items names of the items in the rows
 * @param wave code of the wave
 * @param banner as it is written in the tabulation
 * @param columns letters of the columns that take part, at least two
 * @param statistic χ² or H, at least 0
 * @param degreesOfFreedom of the chi-square distribution that it is held against
 * @param p the probability of a statistic as large when the columns do not differ; not adjusted for
 *     other tables
 * @param effect Cramér's V or epsilon squared, from 0 to 1
 * @param n answers in these columns
 * @param smallExpected whether more than a fifth of the expected counts lie below 5, or one below 1
 */
public record TableTest(
    List<String> items,
    String wave,
    String banner,
    Method method,
    List<String> columns,
    double statistic,
    int degreesOfFreedom,
    double p,
    double effect,
    long n,
    boolean smallExpected) {

  /** By which test. */
  public enum Method {
    /** R: {@code chisq.test(t, correct = FALSE)}, {@code vcd::assocstats}. */
    CHI_SQUARE,
    /** R: {@code kruskal.test}, {@code effectsize::rank_epsilon_squared}. */
    KRUSKAL_WALLIS
  }

  public TableTest {
    items = List.copyOf(items);
    columns = List.copyOf(columns);
  }

  /** The tests of the tables of a wave, in their order. */
  static List<TableTest> of(Cut cut, List<ResultTable> tables) {
    var tabulation = cut.tabulation();
    if (cut.weights().isPresent() || tabulation.base() != Tabulation.Base.ANSWERED) {
      return List.of();
    }
    return CrossTable.of(tabulation.banner(), tables).stream()
        .filter(table -> !cut.item(table.total().items().get(0)).type().takesSeveral())
        .flatMap(
            table ->
                table.banners().stream()
                    .flatMap(group -> of(table.total(), group, tabulation.measure()).stream()))
        .toList();
  }

  /**
   * A column all of whose counts are shown.
   *
   * @param counts by category, in the order of the questionnaire
   */
  private record Counts(String letter, List<Long> counts) {

    static Optional<Counts> of(ResultTable column) {
      var shown = column.rows().stream().filter(row -> row.kind() == Kind.CATEGORY).toList();
      var counts = new ArrayList<Long>();
      for (var row : shown) {
        Figure.count(row.figure()).ifPresent(counts::add);
      }
      return counts.size() == shown.size() && counts.size() > 1
          ? Optional.of(new Counts(column.column().orElseThrow().letter(), counts))
          : Optional.empty();
    }

    long n() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** The places of the answers in the order of the categories. */
    double[] places() {
      return IntStream.range(0, counts.size())
          .boxed()
          .flatMapToDouble(
              place -> DoubleStream.generate(place::doubleValue).limit(counts.get(place)))
          .toArray();
    }
  }

  private static Optional<TableTest> of(
      ResultTable total, CrossTable.Group group, Tabulation.Measure measure) {
    var columns = group.columns().stream().flatMap(column -> Counts.of(column).stream()).toList();
    if (columns.size() < 2) {
      return Optional.empty();
    }
    return switch (measure) {
      case SHARES -> chiSquare(total, group.banner(), columns);
      case LIKERT -> kruskalWallis(total, group.banner(), columns);
      case SCORE, NUMBER, NPS, ANSWERS -> Optional.empty();
    };
  }

  private static Optional<TableTest> chiSquare(
      ResultTable total, String banner, List<Counts> columns) {
    var names = total.rows().stream().filter(row -> row.kind() == Kind.CATEGORY).map(Row::code);
    long n = columns.stream().mapToLong(Counts::n).sum();
    var bases = new Bases(n, n, Map.of());
    var rows = names.toList();
    var cells =
        IntStream.range(0, rows.size())
            .mapToObj(
                row -> columns.stream().map(column -> cell(column.counts().get(row))).toList())
            .toList();
    var table =
        new Crosstab(rows, columns.stream().map(Counts::letter).toList(), cells, bases, bases);
    var effect = NominalAssociation.of(table).cramersV().value();
    return ChiSquare.of(table)
        .figures()
        .value()
        .map(
            figures ->
                new TableTest(
                    total.items(),
                    total.wave(),
                    banner,
                    Method.CHI_SQUARE,
                    columns.stream().map(Counts::letter).toList(),
                    figures.pearson().value(),
                    figures.degreesOfFreedom(),
                    figures.pearson().p(),
                    effect.orElseThrow(),
                    n,
                    figures.cautions().contains(Caution.SMALL_EXPECTED_COUNTS)));
  }

  private static Cell cell(long count) {
    return new Cell(count, count, count);
  }

  private static Optional<TableTest> kruskalWallis(
      ResultTable total, String banner, List<Counts> columns) {
    var first = columns.get(0);
    var groups = GroupedValues.of(first.letter(), first.places());
    for (var column : columns.subList(1, columns.size())) {
      groups = groups.and(column.letter(), column.places());
    }
    return KruskalWallis.of(groups)
        .figures()
        .test()
        .value()
        .map(
            test ->
                new TableTest(
                    total.items(),
                    total.wave(),
                    banner,
                    Method.KRUSKAL_WALLIS,
                    columns.stream().map(Counts::letter).toList(),
                    test.h(),
                    test.degreesOfFreedom(),
                    test.p(),
                    test.rankEpsilonSquared(),
                    columns.stream().mapToLong(Counts::n).sum(),
                    false));
  }
}
