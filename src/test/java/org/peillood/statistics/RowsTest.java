package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Filters against going along all respondents one by one. */
class RowsTest {

  @Property(tries = 500)
  void a_filter_of_a_filter_chooses_those_for_whom_both_hold(
      @ForAll @IntRange(max = 300) int size,
      @ForAll @IntRange(min = 1, max = 70) int first,
      @ForAll @IntRange(min = 1, max = 70) int second) {
    var rows = Rows.where(size, row -> row % first == 0);
    var of = rows.that(row -> row % second != 0);
    var expected =
        IntStream.range(0, size)
            .filter(row -> row % first == 0 && row % second != 0)
            .boxed()
            .toList();
    assertThat(listed(of)).isEqualTo(expected);
    assertThat(of.count()).isEqualTo(expected.size());
    assertThat(of.size()).isEqualTo(size);
    assertThat(listed(Rows.all(size).that(row -> row % first == 0))).isEqualTo(listed(rows));
  }

  private static List<Integer> listed(Rows rows) {
    var byStep = new ArrayList<Integer>();
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      byStep.add(row);
    }
    var along = new ArrayList<Integer>();
    rows.forEach(along::add);
    assertThat(along).isEqualTo(byStep);
    return along;
  }
}
