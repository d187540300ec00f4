package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CrosstabTest {
  private static final List<String> ANSWERS = List.of("yes", "no", "perhaps");

  /** Six respondents: work (yes, no) by volunteering; two without an answer to one of the two. */
  private static final CategoricalColumn WORK = column("work", 0, 0, 1, 1, 0, -1);

  private static final CategoricalColumn VOLUNTEERS = column("volunteers", 0, 1, 1, 1, -4, 0);

  private static CategoricalColumn column(String name, Integer... codes) {
    return column(name, List.of(codes));
  }

  private static CategoricalColumn column(String name, List<Integer> codes) {
    var column = CategoricalColumn.builder(name, ANSWERS);
    for (int code : codes) {
      if (code < 0) {
        column.append(MissingKind.ofCode(code));
      } else {
        column.append(code);
      }
    }
    return column.view();
  }

  @Test
  void counts_those_who_answered_both_items() {
    Crosstab table = Crosstab.of(WORK, VOLUNTEERS);
    assertThat(table.counts()).isDeepEqualTo(new long[][] {{1, 1, 0}, {0, 2, 0}, {0, 0, 0}});
    assertThat(table.n()).isEqualTo(4);
    assertThat(table.missing()).isEqualTo(2);
    assertThat(table.rowBases()).isEqualTo(new Bases(6, 5, Map.of(MissingKind.REFUSED, 1L)));
    assertThat(table.columnBases()).isEqualTo(new Bases(6, 5, Map.of(MissingKind.NO_ANSWER, 1L)));
    assertThat(table.emptyRows()).containsExactly("perhaps");
    assertThat(table.emptyColumns()).containsExactly("perhaps");
  }

  @Test
  void counts_only_the_respondents_of_the_filter() {
    Crosstab table = Crosstab.of(WORK, VOLUNTEERS, Rows.where(6, row -> row >= 2));
    assertThat(table.counts()).isDeepEqualTo(new long[][] {{0, 0, 0}, {0, 2, 0}, {0, 0, 0}});
    assertThat(table.missing()).isEqualTo(2);
  }

  @Test
  void sums_the_weights_of_a_cell() {
    Weights weights = Weights.of(0.5, 2, 1, 3, 9, 9);
    Crosstab table = Crosstab.of(WORK, VOLUNTEERS, Rows.all(6), weights);
    assertThat(table.cell(0, 1)).isEqualTo(new Cell(1, 2, 4));
    assertThat(table.column(1)).isEqualTo(new Cell(3, 6, 14));
    assertThat(table.total()).isEqualTo(new Cell(4, 6.5, 14.25));
    assertThat(table.isWeighted()).isTrue();
    assertThat(table.rowShare(0, 0).orThrow().value()).isEqualTo(0.2);
    // Kish: (0.5 + 2)² / (0.25 + 4) respondents are worth the two of the first row.
    assertThat(table.rowShare(0, 0).orThrow().effectiveN()).isEqualTo(6.25 / 4.25);
  }

  @Test
  void a_share_of_nobody_is_undefined() {
    Crosstab table = Crosstab.of(WORK, VOLUNTEERS);
    assertThat(table.rowShare(2, 0)).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(table.columnShare(0, 2)).isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(Crosstab.of(new long[2][2]).share(0, 0)).isEqualTo(Result.none(Reason.NO_CASES));
    Crosstab weightless = Crosstab.of(WORK, VOLUNTEERS, Rows.all(6), Weights.of(0, 0, 1, 1, 1, 1));
    assertThat(weightless.rowShare(0, 0)).isEqualTo(Result.none(Reason.NO_WEIGHT));
  }

  @Test
  void empty_rows_and_columns_can_be_left_out() {
    Crosstab full = Crosstab.of(new long[][] {{1, 0, 2}, {0, 0, 0}, {3, 0, 4}}).withoutEmpty();
    assertThat(full.counts()).isDeepEqualTo(new long[][] {{1, 2}, {3, 4}});
    assertThat(full.rows()).containsExactly("1", "3");
    assertThat(full.columns()).containsExactly("1", "3");
    assertThat(full.transposed().counts()).isDeepEqualTo(new long[][] {{1, 3}, {2, 4}});
  }

  @Test
  void refuses_a_table_that_is_none() {
    assertThatThrownBy(() -> Crosstab.of(new long[][] {{1, 2}, {3}}))
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("a cell for each of its columns");
    assertThatThrownBy(() -> Crosstab.of(new long[][] {{1, -2}}))
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("cannot count -2");
    assertThatThrownBy(() -> Crosstab.of(new long[0][0])).isInstanceOf(StatisticRefused.class);
    assertThatThrownBy(() -> Crosstab.of(WORK, column("age", 1, 2)))
        .isInstanceOf(StatisticRefused.class);
  }

  @Property(tries = 200)
  void the_order_of_respondents_does_not_matter(
      @ForAll @Size(max = 5000) List<@IntRange(min = 0, max = 15) Integer> answers,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(table(shuffled)).isEqualTo(table(answers));
  }

  @Property(tries = 200)
  void two_filters_that_share_everyone_out_add_up(
      @ForAll @Size(max = 5000) List<@IntRange(min = 0, max = 15) Integer> answers,
      @ForAll long seed) {
    var random = new Random(seed);
    Rows some = Rows.where(answers.size(), row -> random.nextInt(3) > 0);
    CategoricalColumn first = column("first", answers.stream().map(a -> a % 4 - 1).toList());
    CategoricalColumn second = column("second", answers.stream().map(a -> a / 4 - 1).toList());
    Weights weights = Weights.of(random.doubles(answers.size(), 0.1, 5).toArray());
    Crosstab all = Crosstab.of(first, second, Rows.all(answers.size()), weights);
    Crosstab one = Crosstab.of(first, second, some, weights);
    Crosstab other = Crosstab.of(first, second, Rows.all(answers.size()).without(some), weights);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        Cell sum = Cell.sum(List.of(one.cell(i, j), other.cell(i, j)));
        assertThat(sum.count()).isEqualTo(all.cell(i, j).count());
        assertThat(sum.weight()).isCloseTo(all.cell(i, j).weight(), within(1e-9));
        assertThat(sum.squaredWeights()).isCloseTo(all.cell(i, j).squaredWeights(), within(1e-9));
      }
    }
  }

  private static Crosstab table(List<Integer> answers) {
    return Crosstab.of(
        column("first", answers.stream().map(a -> a % 4 - 1).toList()),
        column("second", answers.stream().map(a -> a / 4 - 1).toList()));
  }
}
