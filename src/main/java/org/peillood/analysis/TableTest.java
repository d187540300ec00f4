package org.peillood.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.privacy.Group;
import org.peillood.statistics.Bases;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Caution;
import org.peillood.statistics.Cell;
import org.peillood.statistics.ChiSquare;
import org.peillood.statistics.Crosstab;
import org.peillood.statistics.GroupedValues;
import org.peillood.statistics.KruskalWallis;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.NominalAssociation;
import org.peillood.statistics.NumericColumn;
import org.peillood.statistics.OneWayAnova;
import org.peillood.statistics.SurveyMeanTest;
import org.peillood.statistics.SurveyTable;
import org.peillood.statistics.WelchAnova;

/**
 * Whether the columns of a banner differ at all, over the whole table of an item: one answer to
 * give by Pearson's chi-square with Cramér's V, an answer scale by the ranks of Kruskal and Wallis
 * with their epsilon squared, means (of numbers, scores and ratings) by Welch's F with eta squared,
 * weighted shares by the F of Rao and Scott and weighted means by Wald's F with the eta squared of
 * weighted squares. Without weights they follow from what the table itself shows, so they tell
 * nothing that it does not; a column of which anything is suppressed takes no part. Tables with
 * more answers per respondent, or on another base than those who answered, have none.
 *
 * @param items names of the items in the rows
 * @param wave code of the wave
 * @param banner as it is written in the tabulation
 * @param columns letters of the columns that take part, at least two
 * @param statistic χ², H or F, at least 0
 * @param degreesOfFreedom of the chi-square distribution that it is held against; of F the first
 * @param withinDegrees the second degrees of freedom of F, not rounded; else absent
 * @param p the probability of a statistic as large when the columns do not differ; not adjusted for
 *     other tables
 * @param effect Cramér's V, epsilon squared or eta squared, from 0 to 1
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
    double degreesOfFreedom,
    Optional<Double> withinDegrees,
    double p,
    double effect,
    long n,
    boolean smallExpected) {

  private static final int NONE = -1;

  /** By which test. */
  public enum Method {
    /** R: {@code chisq.test(t, correct = FALSE)}, {@code vcd::assocstats}. */
    CHI_SQUARE,
    /** R: {@code kruskal.test}, {@code effectsize::rank_epsilon_squared}. */
    KRUSKAL_WALLIS,
    /** R: {@code oneway.test}, {@code effectsize::eta_squared}. */
    WELCH,
    /** R: {@code survey::svychisq(statistic = "F")}; V of the weighted shares at n. */
    RAO_SCOTT,
    /** R: {@code survey::regTermTest} of {@code svyglm}; {@code lm(weights)} for eta squared. */
    WALD
  }

  public TableTest {
    items = List.copyOf(items);
    columns = List.copyOf(columns);
  }

  /** The tests of the tables of a wave, in their order. */
  static List<TableTest> of(Cut cut, List<ResultTable> tables) {
    var tabulation = cut.tabulation();
    if (tabulation.base() != Tabulation.Base.ANSWERED) {
      return List.of();
    }
    return CrossTable.of(tabulation.banner(), tables).stream()
        .filter(table -> !cut.item(table.total().items().get(0)).type().takesSeveral())
        .flatMap(
            table ->
                table.banners().stream().flatMap(group -> of(cut, table.total(), group).stream()))
        .toList();
  }

  private static Optional<TableTest> of(Cut cut, ResultTable total, CrossTable.Group group) {
    return switch (cut.tabulation().measure()) {
      case SHARES, LIKERT ->
          cut.weights().isPresent() ? raoScott(cut, total, group) : ofCounts(cut, total, group);
      case SCORE, NUMBER, NPS -> means(cut, total, group);
      case ANSWERS -> Optional.empty();
    };
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

  private static Optional<TableTest> ofCounts(Cut cut, ResultTable total, CrossTable.Group group) {
    var columns = group.columns().stream().flatMap(column -> Counts.of(column).stream()).toList();
    if (columns.size() < 2) {
      return Optional.empty();
    }
    return cut.tabulation().measure() == Tabulation.Measure.LIKERT
        ? kruskalWallis(total, group.banner(), columns)
        : chiSquare(total, group.banner(), columns);
  }

  /** The means of the columns that show theirs. */
  private static Optional<TableTest> means(Cut cut, ResultTable total, CrossTable.Group group) {
    var compared =
        group.columns().stream()
            .filter(
                column ->
                    column.rows().stream()
                        .filter(row -> row.kind() == Kind.MEAN || row.kind() == Kind.NPS)
                        .anyMatch(row -> row.figure() instanceof Figure.Sounding))
            .toList();
    if (compared.size() < 2) {
      return Optional.empty();
    }
    var numbers = cut.numbers(total.items().stream().map(cut::item).toList());
    var letters = letters(cut, compared);
    return cut.weights().isPresent()
        ? wald(cut, total, group.banner(), numbers, letters)
        : welch(total, group.banner(), numbers, letters);
  }

  private static Optional<TableTest> wald(
      Cut cut, ResultTable total, String banner, NumericColumn numbers, CategoricalColumn letters) {
    return SurveyMeanTest.of(numbers, letters, cut.design(), cut.data().all())
        .figures()
        .value()
        .map(
            test ->
                new TableTest(
                    total.items(),
                    total.wave(),
                    banner,
                    Method.WALD,
                    letters.categories(),
                    test.f(),
                    test.numeratorDf(),
                    Optional.of((double) test.denominatorDf()),
                    test.p(),
                    test.etaSquared(),
                    test.n(),
                    false));
  }

  /** Each mean with a variance of its own. */
  private static Optional<TableTest> welch(
      ResultTable total, String banner, NumericColumn numbers, CategoricalColumn letters) {
    var groups = GroupedValues.of(numbers, letters);
    var eta = OneWayAnova.of(groups).figures().test().value();
    return WelchAnova.of(groups)
        .figures()
        .test()
        .value()
        .flatMap(
            test ->
                eta.map(
                    shares ->
                        new TableTest(
                            total.items(),
                            total.wave(),
                            banner,
                            Method.WELCH,
                            letters.categories(),
                            test.f(),
                            test.betweenDegrees(),
                            Optional.of(test.withinDegrees()),
                            test.p(),
                            shares.etaSquared(),
                            answers(numbers, letters),
                            false)));
  }

  private static long answers(NumericColumn numbers, CategoricalColumn letters) {
    return IntStream.range(0, numbers.size())
        .filter(row -> numbers.isAnswered(row) && letters.isAnswered(row))
        .count();
  }

  private static Optional<TableTest> raoScott(Cut cut, ResultTable total, CrossTable.Group group) {
    var compared =
        group.columns().stream().filter(column -> Counts.of(column).isPresent()).toList();
    if (compared.size() < 2) {
      return Optional.empty();
    }
    var letters = letters(cut, compared);
    var item = cut.data().categorical(total.items().get(0));
    var table = SurveyTable.of(item, letters, cut.design());
    var test = table.test();
    if (test.p().value().isEmpty()) {
      return Optional.empty();
    }
    long filled =
        table.counts().cells().stream()
            .filter(row -> row.stream().mapToDouble(Double::doubleValue).sum() > 0)
            .count();
    long fewer = Math.min(filled, compared.size()) - 1;
    return Optional.of(
        new TableTest(
            total.items(),
            total.wave(),
            group.banner(),
            Method.RAO_SCOTT,
            letters.categories(),
            test.f().orThrow(),
            test.numeratorDf().orThrow(),
            test.denominatorDf().value(),
            test.p().orThrow(),
            Math.sqrt(test.pearson().orThrow() / test.n() / fewer),
            test.n(),
            false));
  }

  /** By respondent the letter of the column that counts them; of other columns, none. */
  private static CategoricalColumn letters(Cut cut, List<ResultTable> compared) {
    var columns = compared.stream().map(table -> table.column().orElseThrow()).toList();
    var banner =
        Tabulation.Banner.parse(columns.get(0).banner()).items().stream()
            .map(name -> cut.data().categorical(name))
            .toList();
    int kinds =
        banner.stream().mapToInt(item -> item.categories().size()).reduce(1, (a, b) -> a * b);
    var letterOf = new int[kinds];
    Arrays.fill(letterOf, NONE);
    for (int letter = 0; letter < columns.size(); letter++) {
      letterOf[kind(banner, columns.get(letter).codes())] = letter;
    }
    var who = Group.everyone();
    for (var condition : cut.tabulation().filter()) {
      who = who.and(condition.item(), condition.codes());
    }
    var counted = who.in(cut.data());
    var names = columns.stream().map(ResultTable.Column::letter).toList();
    var letters = CategoricalColumn.builder("columns", names);
    for (int row = 0; row < cut.data().size(); row++) {
      int kind = counted.contains(row) ? kind(banner, row) : NONE;
      if (kind >= 0 && letterOf[kind] >= 0) {
        letters.append(names.get(letterOf[kind]));
      } else {
        letters.append(MissingKind.NOT_ASKED);
      }
    }
    return letters.view();
  }

  private static int kind(List<CategoricalColumn> banner, List<String> codes) {
    int kind = 0;
    for (int i = 0; i < banner.size(); i++) {
      kind = kind * banner.get(i).categories().size() + banner.get(i).number(codes.get(i));
    }
    return kind;
  }

  private static int kind(List<CategoricalColumn> banner, int row) {
    int kind = 0;
    for (var item : banner) {
      int code = item.code(row);
      if (code < 0) {
        return NONE;
      }
      kind = kind * item.categories().size() + code;
    }
    return kind;
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
                    Optional.empty(),
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
                    Optional.empty(),
                    test.p(),
                    test.rankEpsilonSquared(),
                    columns.stream().mapToLong(Counts::n).sum(),
                    false));
  }
}
