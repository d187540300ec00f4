package org.peillood.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Frequencies;
import org.peillood.statistics.FrequencyTable;
import org.peillood.statistics.LikertSummary;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;
import org.peillood.statistics.Rows;

class DisclosureControlTest {
  private static final DisclosureControl FIVE = DisclosureControl.minimumCell(5);

  @Test
  void one_small_category_takes_the_smallest_other_with_it() {
    var table = FIVE.protect(single(1, 40, 33, 26).table());
    assertThat(shown(table)).containsExactly(false, true, true, false);
    assertThat(table.answered()).isEqualTo(Published.shown(100L));
    assertThat(table.choices().isSuppressed()).isTrue();
  }

  @Test
  void a_zero_is_shown_and_does_not_serve_as_cover() {
    assertThat(shown(FIVE.protect(single(0, 3, 20, 30).table())))
        .containsExactly(true, false, false, true);
  }

  @Test
  void a_small_base_withholds_the_whole_table() {
    var table = FIVE.protect(single(4, 0).table());
    assertThat(table.isWithheld()).isTrue();
    assertThat(shown(table)).containsExactly(false, false);
    assertThat(table.asked().isSuppressed()).isTrue();
    assertThat(table.missing())
        .allSatisfy((kind, count) -> assertThat(count.isSuppressed()).isTrue());
  }

  @Test
  void a_few_refusals_hide_the_bases_they_follow_from() {
    var column = column(20, 30);
    IntStream.range(0, 3).forEach(row -> column.append(MissingKind.REFUSED));
    var table = FIVE.protect(Frequencies.of(column.view()).table());
    assertThat(table.answered()).isEqualTo(Published.shown(50L));
    assertThat(table.asked().isSuppressed()).isTrue();
    assertThat(table.rows().isSuppressed()).isTrue();
    assertThat(table.missing())
        .isEqualTo(
            Map.of(
                MissingKind.REFUSED, Published.suppressed(),
                MissingKind.DONT_KNOW, Published.shown(0L),
                MissingKind.NO_ANSWER, Published.shown(0L),
                MissingKind.NOT_ASKED, Published.shown(0L)));
  }

  @Test
  void what_nearly_everyone_ticked_tells_of_the_few_who_did_not() {
    // 20 respondents: "a" by 18 (so 2 did not), "b" by 10.
    var column = MultipleColumn.builder("help", List.of("a", "b"));
    IntStream.range(0, 8).forEach(row -> column.append(List.of("a", "b")));
    IntStream.range(0, 10).forEach(row -> column.append(List.of("a")));
    IntStream.range(0, 2).forEach(row -> column.append(List.of("b")));
    var table = FIVE.protect(Frequencies.of(column.view()).table());
    // "b" alone does not reach the base of 20, so it would tell that at least 10 ticked "a".
    assertThat(shown(table)).containsExactly(false, false);
  }

  @Test
  void a_small_tick_count_stands_alone_when_the_others_cover_the_base() {
    var column = MultipleColumn.builder("help", List.of("a", "b", "c"));
    IntStream.range(0, 10).forEach(row -> column.append(List.of("a")));
    IntStream.range(0, 7).forEach(row -> column.append(List.of("b")));
    IntStream.range(0, 3).forEach(row -> column.append(List.of("b", "c")));
    assertThat(shown(FIVE.protect(Frequencies.of(column.view()).table())))
        .containsExactly(true, true, false);
  }

  @Test
  void a_mean_beside_suppressed_points_goes_with_them() {
    CategoricalColumn column = column(2, 10, 20).view();
    FrequencyTable table = Frequencies.of(column).table();
    assertThat(FIVE.protect(LikertSummary.of(column).figures(), FIVE.protect(table)).isSuppressed())
        .isTrue();
    CategoricalColumn safe = column(5, 10, 20).view();
    var figures = LikertSummary.of(safe).figures();
    assertThat(FIVE.protect(figures, FIVE.protect(Frequencies.of(safe).table())))
        .isEqualTo(Published.shown(figures));
  }

  @Test
  void two_cells_in_every_line_are_not_enough() {
    // Hiding the blocks around both small cells leaves the 3 solvable from two rows minus two
    // columns; an audit by network or by linear programming sees that, counting per line does not.
    long[][] table = {{2, 14, 20, 30}, {16, 18, 3, 25}, {22, 28, 17, 15}, {19, 21, 12, 16}};
    assertThat(new TableAudit(FIVE.protect(table)).faults(table, FIVE)).isEmpty();
  }

  @Test
  void the_audit_itself_sees_a_pattern_that_gives_a_cell_away() {
    Published<Long> hidden = Published.suppressed();
    var leaking =
        new ProtectedTable(
            List.of(
                List.of(hidden, hidden, Published.shown(15L)),
                List.of(Published.shown(18L), Published.shown(22L), Published.shown(30L))),
            List.of(Published.shown(38L), Published.shown(70L)),
            List.of(Published.shown(21L), Published.shown(42L), Published.shown(45L)),
            Published.shown(108L));
    assertThat(new TableAudit(leaking).ofCell(0, 0)).isEqualTo(new TableAudit.Range(3, 3));
  }

  @Test
  void two_groups_that_differ_by_a_few_are_not_both_shown() {
    assertThat(FIVE.mayShowBoth(new long[][] {{30, 17}}, new long[][] {{28, 16}})).isFalse();
    assertThat(FIVE.mayShowBoth(new long[][] {{30, 17}}, new long[][] {{20, 10}})).isTrue();
    assertThat(FIVE.mayShowBoth(Rows.all(50), Rows.where(50, row -> row < 47))).isFalse();
    assertThat(FIVE.mayShowBoth(Rows.all(50), Rows.where(50, row -> row < 40))).isTrue();
  }

  @Property(tries = 150)
  void suppression_cannot_be_undone_by_linear_programming(
      @ForAll @IntRange(min = 1, max = 4) int rows,
      @ForAll @Size(min = 4, max = 16) List<@IntRange(min = 0, max = 25) Integer> counts,
      @ForAll @IntRange(min = 3, max = 10) int minimumCell) {
    long[][] table = table(rows, counts);
    ProtectedTable published = DisclosureControl.minimumCell(minimumCell).protect(table);
    long total = Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
    boolean withheld = total > 0 && total < minimumCell;
    assertThat(published.total().isSuppressed()).isEqualTo(withheld);
    if (!withheld) {
      assertThat(
              new TableAudit(published).faults(table, DisclosureControl.minimumCell(minimumCell)))
          .isEmpty();
    }
  }

  @Property(tries = 150)
  void turning_the_table_upside_down_turns_the_pattern(
      @ForAll @Size(value = 9) List<@IntRange(min = 0, max = 400) Integer> counts) {
    long[][] table = table(3, counts);
    long[][] turned = {table[2], table[0], table[1]};
    ProtectedTable published = FIVE.protect(table);
    ProtectedTable other = FIVE.protect(turned);
    if (Arrays.stream(table).flatMapToLong(Arrays::stream).distinct().count() == 9) {
      assertThat(other.cells())
          .containsExactly(
              published.cells().get(2), published.cells().get(0), published.cells().get(1));
    }
  }

  private static long[][] table(int rows, List<Integer> counts) {
    int columns = counts.size() / rows;
    return IntStream.range(0, rows)
        .mapToObj(
            row ->
                IntStream.range(0, columns)
                    .mapToLong(column -> counts.get(row * columns + column))
                    .toArray())
        .toArray(long[][]::new);
  }

  private static Frequencies single(int... counts) {
    return Frequencies.of(column(counts).view());
  }

  private static CategoricalColumn.Builder column(int... counts) {
    var column =
        CategoricalColumn.builder(
            "x", IntStream.range(0, counts.length).mapToObj(Integer::toString).toList());
    for (int category = 0; category < counts.length; category++) {
      for (int row = 0; row < counts[category]; row++) {
        column.append(category);
      }
    }
    return column;
  }

  private static List<Boolean> shown(ProtectedFrequencies table) {
    return table.lines().stream().map(line -> !line.frequency().isSuppressed()).toList();
  }
}
