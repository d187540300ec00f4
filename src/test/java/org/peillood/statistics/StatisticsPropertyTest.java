package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What must hold for any data. */
class StatisticsPropertyTest {
  private static final List<String> SCALE = List.of("1", "2", "3", "4", "5");

  @Property
  void an_interval_contains_its_share_and_stays_within_0_and_1(
      @ForAll @LongRange(min = 1, max = 1_000_000) long n,
      @ForAll @IntRange(min = 0, max = 100) int percent,
      @ForAll ProportionInterval method) {
    Estimate estimate =
        Proportion.of(n * percent / 100, n).withInterval(method).estimate().orThrow();
    assertThat(estimate.interval().contains(estimate.value())).isTrue();
    if (method != ProportionInterval.WALD) {
      assertThat(estimate.interval().lower()).isBetween(0.0, 1.0);
      assertThat(estimate.interval().upper()).isBetween(0.0, 1.0);
    }
  }

  @Property
  void an_interval_shrinks_with_n(
      @ForAll @LongRange(min = 1, max = 100_000) long n,
      @ForAll @IntRange(min = 0, max = 100) int percent) {
    Interval small = Proportion.of(n * percent, n * 100).estimate().orThrow().interval();
    Interval large = Proportion.of(2 * n * percent, 2 * n * 100).estimate().orThrow().interval();
    assertThat(large.width()).isLessThan(small.width());
  }

  @Property
  void the_order_of_respondents_does_not_matter(
      @ForAll @Size(max = 60) List<@IntRange(min = -1, max = 4) Integer> answers,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Frequencies.of(column(shuffled, SCALE)).table())
        .isEqualTo(Frequencies.of(column(answers, SCALE)).table());
    assertThat(LikertSummary.of(column(shuffled, SCALE)).figures())
        .isEqualTo(LikertSummary.of(column(answers, SCALE)).figures());
  }

  @Property
  void an_empty_category_changes_no_other_line(
      @ForAll @Size(max = 60) List<@IntRange(min = -1, max = 4) Integer> answers) {
    var longer = new ArrayList<>(SCALE);
    longer.add("never chosen");
    List<CategoryFrequency> with = Frequencies.of(column(answers, longer)).table().lines();
    List<CategoryFrequency> without = Frequencies.of(column(answers, SCALE)).table().lines();
    assertThat(with.subList(0, SCALE.size())).isEqualTo(without);
    assertThat(with.get(SCALE.size()).count()).isZero();
  }

  @Property
  void equal_weights_change_no_share(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 4) Integer> answers) {
    var weights = new double[answers.size()];
    Arrays.fill(weights, 0.5);
    var column = column(answers, SCALE);
    var weighted = Frequencies.of(column).weightedBy(Weights.of(weights)).table();
    assertThat(weighted.lines().stream().map(CategoryFrequency::share).toList())
        .isEqualTo(
            Frequencies.of(column).table().lines().stream().map(CategoryFrequency::share).toList());
  }

  @Property
  void a_likert_summary_agrees_with_the_numeric_summary_of_its_codes(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 4) Integer> answers) {
    LikertFigures likert = LikertSummary.of(column(answers, SCALE)).figures();
    NumericFigures numeric =
        NumericSummary.of(
                NumericColumn.of(
                    "codes", answers.stream().mapToDouble(answer -> answer + 1.0).toArray()))
            .figures();
    assertThat(likert.median()).isEqualTo(numeric.median());
    assertThat(likert.mean().isDefined()).isEqualTo(numeric.mean().isDefined());
    likert
        .sd()
        .value()
        .ifPresent(sd -> assertThat(numeric.sd().orThrow()).isCloseTo(sd, within(1e-12)));
  }

  private static CategoricalColumn column(List<Integer> answers, List<String> categories) {
    var column = CategoricalColumn.builder("x", categories);
    for (int answer : answers) {
      if (answer < 0) {
        column.append(MissingKind.REFUSED);
      } else {
        column.append(answer);
      }
    }
    return column.view();
  }
}
