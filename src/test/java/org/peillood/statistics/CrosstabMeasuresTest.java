package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Where tests and measures of a table have no value, and what must hold whatever the table. */
class CrosstabMeasuresTest {
  private static final Crosstab NOBODY = Crosstab.of(new long[2][2]);
  private static final Crosstab ONE_COLUMN = Crosstab.of(new long[][] {{12, 0}, {9, 0}});
  private static final Crosstab WEIGHTED = weighted(2.0, 0.5);

  /** Half of the respondents of 4, 2 / 1, 5 with the one weight, half with the other. */
  private static Crosstab weighted(double... weights) {
    var rows = CategoricalColumn.builder("row", List.of("a", "b"));
    var columns = CategoricalColumn.builder("column", List.of("c", "d"));
    int[] cells = {0, 0, 0, 0, 1, 1, 2, 3, 3, 3, 3, 3};
    for (int cell : cells) {
      rows.append(cell / 2);
      columns.append(cell % 2);
    }
    double[] each = new double[cells.length];
    Arrays.setAll(each, i -> weights[i % weights.length]);
    return Crosstab.of(rows.view(), columns.view(), Rows.all(cells.length), Weights.of(each));
  }

  @Test
  void nothing_is_known_of_nobody() {
    assertThat(ChiSquare.of(NOBODY).figures()).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(Residuals.of(NOBODY)).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(NominalAssociation.of(NOBODY).cramersV()).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(FisherExact.of(NOBODY).figures()).isEqualTo(FisherFigures.none(0, Reason.NO_CASES));
    assertThat(RiskComparison.of(NOBODY).figures().oddsRatio())
        .isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(OrdinalAssociation.of(NOBODY).gamma())
        .isEqualTo(OrdinalFigures.none(0, 0, Reason.NO_CASES));
    assertThat(ColumnComparison.of(NOBODY).rows().get(0).pairs()).isEmpty();
  }

  @Test
  void one_column_cannot_go_with_anything() {
    Reason why = Reason.TOO_FEW_CATEGORIES;
    assertThat(ChiSquare.of(ONE_COLUMN).figures()).isEqualTo(Result.none(why));
    assertThat(NominalAssociation.of(ONE_COLUMN).phi()).isEqualTo(Result.none(why));
    assertThat(FisherExact.of(ONE_COLUMN).figures()).isEqualTo(FisherFigures.none(21, why));
    OrdinalAssociation ordinal = OrdinalAssociation.of(ONE_COLUMN);
    assertThat(ordinal.gamma().estimate()).isEqualTo(Result.none(Reason.NO_PAIRS));
    assertThat(ordinal.tauB().p()).isEqualTo(Result.none(Reason.NO_PAIRS));
    assertThat(ordinal.tauC().p()).isEqualTo(Result.none(Reason.NO_VARIATION));
  }

  @Test
  void a_perfect_order_without_variation_has_no_test() {
    OrdinalFigures gamma =
        OrdinalAssociation.of(Crosstab.of(new long[][] {{7, 0}, {0, 7}})).gamma();
    assertThat(gamma.estimate().orThrow().interval())
        .isEqualTo(new Interval(1, 1, 0.95, "asymptotic"));
    assertThat(gamma.p()).isEqualTo(Result.none(Reason.NO_VARIATION));
  }

  @Test
  void an_empty_corner_makes_the_odds_ratio_0_or_infinite() {
    Estimate none =
        FisherExact.of(Crosstab.of(new long[][] {{0, 10}, {7, 8}})).figures().oddsRatio().orThrow();
    assertThat(none.value()).isZero();
    assertThat(none.interval().lower()).isZero();
    Estimate all =
        FisherExact.of(Crosstab.of(new long[][] {{7, 8}, {0, 10}})).figures().oddsRatio().orThrow();
    assertThat(all.value()).isInfinite();
    assertThat(all.interval().upper()).isInfinite();
    assertThat(all.interval().lower()).isCloseTo(1 / none.interval().upper(), within(1e-9));
  }

  @Test
  void adds_a_half_where_a_cell_is_empty_and_says_so() {
    RiskFigures found = RiskComparison.of(Crosstab.of(new long[][] {{0, 10}, {7, 8}})).figures();
    // By hand: 0.5 * 8.5 / (10.5 * 7.5)
    assertThat(found.oddsRatio().orThrow().value()).isCloseTo(4.25 / 78.75, within(1e-15));
    assertThat(found.firstRisk().orThrow().value()).isZero();
    assertThat(found.riskRatio()).isEqualTo(Result.none(Reason.EMPTY_CELL));
    assertThat(found.cautions()).containsExactly(Caution.HALF_ADDED);
  }

  @Test
  void a_table_too_large_for_the_exact_test_gets_no_p_value() {
    // By chance this is R's HairEyeColor, for which fisher.test gives up too.
    Crosstab large =
        Crosstab.of(
            new long[][] {{68, 20, 15, 5}, {119, 84, 54, 29}, {26, 17, 14, 14}, {7, 94, 10, 16}});
    assertThat(FisherExact.of(large).withWorkLimit(100_000).figures().p())
        .isEqualTo(Result.none(Reason.TOO_LARGE_FOR_EXACT));
  }

  @Test
  void columns_of_which_nobody_or_everybody_is_in_a_row_take_part_in_no_pair() {
    Crosstab table = Crosstab.of(new long[][] {{20, 0, 8, 0}, {10, 25, 12, 0}, {5, 0, 9, 0}});
    assertThat(ColumnComparison.of(table).rows())
        .allSatisfy(
            row ->
                assertThat(row.pairs())
                    .singleElement()
                    .satisfies(pair -> assertThat(pair.first() + pair.second()).isEqualTo("AC")));
  }

  @Test
  void weights_leave_the_ratio_and_count_for_their_effective_number() {
    Estimate odds = RiskComparison.of(WEIGHTED).figures().oddsRatio().orThrow();
    // Kish: (6 * 2 + 6 * 0.5)² / (6 * 4 + 6 * 0.25)
    assertThat(odds.effectiveN()).isCloseTo(225 / 25.5, within(1e-12));
    ChiSquareFigures found = ChiSquare.of(WEIGHTED).figures().orThrow();
    assertThat(found.cautions())
        .containsExactly(Caution.SMALL_EXPECTED_COUNTS, Caution.EFFECTIVE_COUNTS);
    assertThat(found.expected().stream().flatMap(List::stream).mapToDouble(e -> e).sum())
        .isCloseTo(225 / 25.5, within(1e-12));
  }

  @Test
  void equal_weights_change_nothing() {
    double plain = ChiSquare.of(weighted(1)).figures().orThrow().pearson().p();
    assertThat(ChiSquare.of(weighted(3)).figures().orThrow().pearson().p())
        .isCloseTo(plain, within(1e-12));
  }

  @Test
  void refuses_what_cannot_be_asked() {
    assertThatThrownBy(() -> FisherExact.of(WEIGHTED)).isInstanceOf(StatisticRefused.class);
    assertThatThrownBy(() -> OrdinalAssociation.of(WEIGHTED)).isInstanceOf(StatisticRefused.class);
    assertThatThrownBy(() -> RiskComparison.of(Crosstab.of(new long[][] {{1, 2, 3}, {3, 2, 1}})))
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("two rows and two columns");
    assertThatThrownBy(() -> ColumnComparison.of(NOBODY).withAlpha(5))
        .isInstanceOf(StatisticRefused.class);
  }

  @Property(tries = 300)
  void turning_the_table_round_leaves_what_has_no_direction(
      @ForAll @Size(12) List<@IntRange(min = 0, max = 6) Integer> cells) {
    Crosstab table = threeByFour(cells);
    Crosstab turned = table.transposed();
    same(
        ChiSquare.of(table).figures().map(found -> found.pearson().value()),
        ChiSquare.of(turned).figures().map(found -> found.pearson().value()));
    same(NominalAssociation.of(table).correctedV(), NominalAssociation.of(turned).correctedV());
    same(FisherExact.of(table).figures().p(), FisherExact.of(turned).figures().p());
    OrdinalAssociation one = OrdinalAssociation.of(table);
    OrdinalAssociation other = OrdinalAssociation.of(turned);
    same(one.gamma().standardError(), other.gamma().standardError());
    same(one.tauB().p(), other.tauB().p());
    same(one.somersColumnDependent().p(), other.somersRowDependent().p());
    same(one.somersSymmetric().standardError(), other.somersSymmetric().standardError());
  }

  @Property(tries = 300)
  void an_empty_row_changes_nothing(
      @ForAll @Size(12) List<@IntRange(min = 0, max = 6) Integer> cells) {
    Crosstab table = threeByFour(cells);
    long[][] longer = Arrays.copyOf(table.counts(), 4);
    longer[3] = new long[4];
    Crosstab padded = Crosstab.of(longer);
    assertThat(ChiSquare.of(padded).figures().map(ChiSquareFigures::pearson))
        .isEqualTo(ChiSquare.of(table).figures().map(ChiSquareFigures::pearson));
    assertThat(FisherExact.of(padded).figures()).isEqualTo(FisherExact.of(table).figures());
    assertThat(NominalAssociation.of(padded)).isEqualTo(NominalAssociation.of(table));
    assertThat(OrdinalAssociation.of(padded).tauB()).isEqualTo(OrdinalAssociation.of(table).tauB());
    assertThat(ColumnComparison.of(padded).rows().subList(0, 3))
        .isEqualTo(ColumnComparison.of(table).rows());
  }

  @Property(tries = 300)
  void the_exact_p_value_is_that_of_all_tables_one_by_one(
      @ForAll @Size(6) List<@IntRange(min = 0, max = 5) Integer> cells) {
    var counts = new long[2][3];
    for (int i = 0; i < 6; i++) {
      counts[i / 3][i % 3] = cells.get(i);
    }
    FisherExact.of(Crosstab.of(counts))
        .figures()
        .p()
        .value()
        .ifPresent(p -> assertThat(p).isCloseTo(oneByOne(counts), within(1e-12)));
  }

  @Property(tries = 300)
  void ratios_lie_in_their_intervals_and_p_values_between_0_and_1(
      @ForAll @Size(4) List<@IntRange(min = 0, max = 400) Integer> cells) {
    var counts = new long[][] {{cells.get(0), cells.get(1)}, {cells.get(2), cells.get(3)}};
    Crosstab table = Crosstab.of(counts);
    FisherFigures fisher = FisherExact.of(table).figures();
    RiskFigures risks = RiskComparison.of(table).figures();
    for (Result<Estimate> estimate :
        List.of(fisher.oddsRatio(), risks.oddsRatio(), risks.riskRatio(), risks.riskDifference())) {
      estimate
          .value()
          .ifPresent(found -> assertThat(found.interval().contains(found.value())).isTrue());
    }
    for (Result<Double> p : List.of(fisher.p(), fisher.less(), fisher.greater())) {
      p.value().ifPresent(found -> assertThat(found).isBetween(0.0, 1.0));
    }
    ChiSquare.of(table)
        .withYatesCorrection()
        .figures()
        .value()
        .ifPresent(found -> assertThat(found.pearson().p()).isBetween(0.0, 1.0));
  }

  private static Crosstab threeByFour(List<Integer> cells) {
    var counts = new long[3][4];
    for (int i = 0; i < 12; i++) {
      counts[i / 4][i % 4] = cells.get(i);
    }
    return Crosstab.of(counts);
  }

  private static void same(Result<Double> one, Result<Double> other) {
    assertThat(one.reason()).isEqualTo(other.reason());
    one.value().ifPresent(x -> assertThat(other.orThrow()).isCloseTo(x, within(1e-9)));
  }

  /** The probability of every 2 × 3 table with these margins, by binomial coefficients. */
  private static double oneByOne(long[][] counts) {
    long first = counts[0][0] + counts[0][1] + counts[0][2];
    long[] columns = new long[3];
    Arrays.setAll(columns, j -> counts[0][j] + counts[1][j]);
    double observed = 1;
    for (int j = 0; j < 3; j++) {
      observed *= choose(columns[j], counts[0][j]);
    }
    double all = 0;
    double chosen = 0;
    for (long a = 0; a <= columns[0]; a++) {
      for (long b = 0; b <= columns[1]; b++) {
        double ways =
            choose(columns[0], a) * choose(columns[1], b) * choose(columns[2], first - a - b);
        all += ways;
        chosen += ways <= observed * (1 + 1e-7) ? ways : 0;
      }
    }
    return chosen / all;
  }

  private static double choose(long n, long k) {
    double ways = k < 0 || k > n ? 0 : 1;
    for (long i = 1; ways > 0 && i <= k; i++) {
      ways = Math.rint(ways * (n - k + i) / i);
    }
    return ways;
  }
}
