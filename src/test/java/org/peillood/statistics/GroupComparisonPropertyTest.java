package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold for the comparison of any groups. */
class GroupComparisonPropertyTest {
  private static final double SAME = 1e-9;

  @Property(tries = 200)
  void a_p_value_lies_between_0_and_1_and_the_interval_around_the_difference(
      @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 5) Integer> first,
      @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 5) Integer> second) {
    GroupedValues groups = groups(first, second);
    TTestFigures welch = TTest.between(groups, "a", "b").figures();
    for (Result<Double> p :
        List.of(
            welch.p(),
            TTest.between(groups, "a", "b").withEqualVariances().figures().p(),
            MannWhitney.between(groups, "a", "b").figures().p(),
            KruskalWallis.of(groups).figures().test().map(KruskalWallis.Test::p),
            OneWayAnova.of(groups).figures().test().map(AnovaFigures.Test::p))) {
      p.value().ifPresent(found -> assertThat(found).isBetween(0.0, 1.0));
    }
    welch
        .interval()
        .value()
        .ifPresent(
            interval -> assertThat(interval.contains(welch.difference().orThrow())).isTrue());
  }

  @Property(tries = 100)
  void exchanging_the_groups_turns_the_sign_and_nothing_else(
      @ForAll @Size(min = 2, max = 15) List<@IntRange(min = 1, max = 5) Integer> first,
      @ForAll @Size(min = 2, max = 15) List<@IntRange(min = 1, max = 5) Integer> second) {
    GroupedValues groups = groups(first, second);
    MannWhitneyFigures there = MannWhitney.between(groups, "a", "b").figures();
    MannWhitneyFigures back = MannWhitney.between(groups, "b", "a").figures();
    assertThat(back.u1()).isEqualTo(there.u2());
    close(back.p(), there.p());
    close(
        TTest.between(groups, "b", "a").figures().t(),
        TTest.between(groups, "a", "b").figures().t().map(t -> -t));
  }

  @Property(tries = 100)
  void neither_row_order_nor_an_offset_matters(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 1, max = 50) Integer> first,
      @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 1, max = 50) Integer> second,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(first);
    Collections.shuffle(shuffled, new Random(seed));
    GroupedValues groups = groups(first, second);
    GroupedValues moved =
        GroupedValues.of("a", values(shuffled, 1e9)).and("b", values(second, 1e9));
    assertThat(MannWhitney.between(moved, "a", "b").figures())
        .isEqualTo(MannWhitney.between(groups, "a", "b").figures());
    assertThat(KruskalWallis.of(moved).figures()).isEqualTo(KruskalWallis.of(groups).figures());
    close(
        OneWayAnova.of(moved).figures().test().map(AnovaFigures.Test::p),
        OneWayAnova.of(groups).figures().test().map(AnovaFigures.Test::p));
    close(
        WelchAnova.of(moved).figures().test().map(WelchAnova.Test::p),
        WelchAnova.of(groups).figures().test().map(WelchAnova.Test::p));
  }

  @Property(tries = 100)
  void an_empty_group_changes_no_figure(
      @ForAll @Size(min = 1, max = 15) List<@IntRange(min = 1, max = 5) Integer> first,
      @ForAll @Size(min = 1, max = 15) List<@IntRange(min = 1, max = 5) Integer> second) {
    GroupedValues groups = groups(first, second);
    GroupedValues more = groups.and("nobody");
    assertThat(OneWayAnova.of(more).figures().test())
        .isEqualTo(OneWayAnova.of(groups).figures().test());
    assertThat(KruskalWallis.of(more).figures().test())
        .isEqualTo(KruskalWallis.of(groups).figures().test());
    assertThat(DunnTest.of(more).figures().pair("a", "b"))
        .isEqualTo(DunnTest.of(groups).figures().pair("a", "b"));
  }

  @Property(tries = 100)
  void two_groups_tested_as_several_give_the_test_of_two(
      @ForAll @Size(min = 2, max = 15) List<@IntRange(min = 1, max = 9) Integer> first,
      @ForAll @Size(min = 2, max = 15) List<@IntRange(min = 1, max = 9) Integer> second) {
    GroupedValues groups = groups(first, second);
    Result<Double> t = TTest.between(groups, "a", "b").withEqualVariances().figures().p();
    if (t.isDefined()) {
      close(OneWayAnova.of(groups).figures().test().map(AnovaFigures.Test::p), t);
    }
    Result<Double> ranks =
        MannWhitney.between(groups, "a", "b").withMethod(RankMethod.NORMAL).figures().p();
    close(KruskalWallis.of(groups).figures().test().map(KruskalWallis.Test::p), ranks);
    close(DunnTest.of(groups).figures().pair("a", "b").p(), ranks);
  }

  @Property(tries = 200)
  void the_exact_p_is_the_share_of_all_choices_of_a_group(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 4) Integer> first,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 4) Integer> second) {
    MannWhitneyFigures figures = MannWhitney.between(groups(first, second), "a", "b").figures();
    double[] all =
        Ranks.of(
                IntStream.concat(first.stream().mapToInt(i -> i), second.stream().mapToInt(i -> i))
                    .asDoubleStream()
                    .toArray())
            .toArray();
    int n = all.length;
    double mean = first.size() * (n + 1) / 2.0;
    double seen = Math.abs(figures.rankSum1().orThrow() - mean);
    long choices = 0;
    long extreme = 0;
    for (int choice = 0; choice < 1 << n; choice++) {
      if (Integer.bitCount(choice) == first.size()) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += (choice >> i & 1) * all[i];
        }
        choices++;
        extreme += Math.abs(sum - mean) >= seen - 1e-9 ? 1 : 0;
      }
    }
    double p = (double) extreme / choices;
    figures.p().value().ifPresent(found -> assertThat(found).isCloseTo(p, within(1e-12)));
  }

  @Property(tries = 20)
  void the_exact_p_comes_close_to_the_normal_one_in_larger_groups(@ForAll long seed) {
    var random = new Random(seed);
    double[] first = random.doubles(50).map(x -> Math.rint(x * 40)).toArray();
    double[] second = random.doubles(60).map(x -> Math.rint(x * 40) + 2).toArray();
    var test = MannWhitney.between(GroupedValues.of("a", first).and("b", second), "a", "b");
    assertThat(test.figures().method()).isEqualTo(RankMethod.EXACT);
    assertThat(test.figures().p().orThrow())
        .isCloseTo(
            test.withMethod(RankMethod.NORMAL_CORRECTED).figures().p().orThrow(), within(0.005));
  }

  @Property(tries = 50)
  void an_interval_shrinks_when_everyone_answers_twice(
      @ForAll @Size(min = 2, max = 15) List<@IntRange(min = 1, max = 9) Integer> first,
      @ForAll @Size(min = 2, max = 15) List<@IntRange(min = 1, max = 9) Integer> second) {
    Result<Interval> once = TTest.between(groups(first, second), "a", "b").figures().interval();
    Result<Interval> twice =
        TTest.between(groups(twice(first), twice(second)), "a", "b").figures().interval();
    once.value().ifPresent(wide -> assertThat(twice.orThrow().width()).isLessThan(wide.width()));
  }

  private static List<Integer> twice(List<Integer> answers) {
    var all = new ArrayList<>(answers);
    all.addAll(answers);
    return all;
  }

  private static GroupedValues groups(List<Integer> first, List<Integer> second) {
    return GroupedValues.of("a", values(first, 0)).and("b", values(second, 0));
  }

  private static double[] values(List<Integer> answers, double offset) {
    double[] values = answers.stream().mapToDouble(i -> i).toArray();
    return Arrays.stream(values).map(value -> value + offset).toArray();
  }

  private static void close(Result<Double> found, Result<Double> expected) {
    assertThat(found.reason()).isEqualTo(expected.reason());
    expected.value().ifPresent(value -> assertThat(found.orThrow()).isCloseTo(value, within(SAME)));
  }
}
