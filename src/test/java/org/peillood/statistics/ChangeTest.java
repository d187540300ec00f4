package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What changed between two samples, from what was published of each. */
class ChangeTest {

  private static Estimate share(long count, long n) {
    return Proportion.of(count, n).estimate().orThrow();
  }

  private static Estimate mean(double... values) {
    return new Moments(values).estimate(0.95).orThrow();
  }

  @Test
  void a_share_rises() {
    // R 4.2.2: prop.test(c(60, 30), c(100, 100), correct = FALSE)$p.value -> 2.007866e-05
    var change = Change.ofShares(share(30, 100), share(60, 100)).orThrow();
    assertThat(change.p()).isCloseTo(2.007866e-05, within(5e-12));
    assertThat(change.difference()).isCloseTo(0.3, within(1e-12));
  }

  @Property(tries = 200)
  void unweighted_shares_give_what_the_test_of_two_shares_gives(
      @ForAll @IntRange(min = 1, max = 39) int first,
      @ForAll @IntRange(min = 1, max = 59) int second) {
    var told = TwoProportions.of(second, 60, first, 40).figures();
    var change = Change.ofShares(share(first, 40), share(second, 60)).orThrow();
    assertThat(change.p()).isCloseTo(told.p().orThrow(), within(1e-12));
    assertThat(change.interval().lower())
        .isCloseTo(told.newcombe().orThrow().lower(), within(1e-12));
    assertThat(change.interval().upper())
        .isCloseTo(told.newcombe().orThrow().upper(), within(1e-12));
  }

  @Property(tries = 200)
  void means_give_what_the_test_of_welch_gives(
      @ForAll @IntRange(min = 1, max = 5) int a,
      @ForAll @IntRange(min = 1, max = 5) int b,
      @ForAll @IntRange(min = 0, max = 9) int c) {
    var earlier = new double[] {1, 2, 2, 5, 4, 3, 3};
    var later = new double[] {a, b, c, 2, 4, 4.5};
    var told =
        TTest.between(GroupedValues.of("later", later).and("earlier", earlier), "later", "earlier")
            .figures();
    var change = Change.ofMeans(mean(earlier), mean(later)).orThrow();
    assertThat(change.p()).isCloseTo(told.p().orThrow(), within(1e-9));
    assertThat(change.interval().lower())
        .isCloseTo(told.interval().orThrow().lower(), within(1e-9));
    assertThat(change.interval().upper())
        .isCloseTo(told.interval().orThrow().upper(), within(1e-9));
  }

  @Test
  void weighted_shares_count_for_as_many_answers_as_they_are_worth() {
    // 30 % and 60 % of 100 answers that are worth 50: as 15 and 30 of 50.
    var first = Proportion.weighted(0.3, 100, 50).estimate().orThrow();
    var second = Proportion.weighted(0.6, 100, 50).estimate().orThrow();
    assertThat(Change.ofShares(first, second).orThrow().p())
        .isCloseTo(TwoProportions.of(30, 50, 15, 50).figures().p().orThrow(), within(1e-12));
  }

  @Test
  void says_why_there_is_nothing_to_test() {
    assertThat(Change.ofShares(share(0, 40), share(0, 60)).reason()).contains(Reason.NO_VARIATION);
    assertThat(Change.ofMeans(mean(3, 3, 3), mean(4, 4)).reason()).contains(Reason.NO_VARIATION);
  }

  @Test
  void refuses_intervals_of_different_levels() {
    var other = Proportion.of(20, 40).withLevel(0.99).estimate().orThrow();
    assertThatThrownBy(() -> Change.ofShares(share(20, 40), other))
        .isInstanceOf(StatisticRefused.class);
  }
}
