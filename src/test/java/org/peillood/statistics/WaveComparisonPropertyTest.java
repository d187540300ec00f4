package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What must hold for any two waves and any two items. */
class WaveComparisonPropertyTest {
  @Property(tries = 300)
  void newcombes_interval_contains_the_difference_and_stays_within_the_possible(
      @ForAll @LongRange(min = 1, max = 500) long n1,
      @ForAll @LongRange(min = 1, max = 500) long n2,
      @ForAll @IntRange(min = 0, max = 100) int percent1,
      @ForAll @IntRange(min = 0, max = 100) int percent2) {
    TwoProportions.Figures figures =
        TwoProportions.of(n1 * percent1 / 100, n1, n2 * percent2 / 100, n2).figures();
    Interval interval = figures.newcombe().orThrow();
    assertThat(interval.contains(figures.difference().orThrow())).isTrue();
    assertThat(interval.lower()).isGreaterThanOrEqualTo(-1 - 1e-12);
    assertThat(interval.upper()).isLessThanOrEqualTo(1 + 1e-12);
    figures.p().value().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
    Interval larger =
        TwoProportions.of(n1 * percent1 / 100 * 4, 4 * n1, n2 * percent2 / 100 * 4, 4 * n2)
            .figures()
            .newcombe()
            .orThrow();
    assertThat(larger.width()).isLessThan(interval.width());
  }

  @Property(tries = 200)
  void a_trend_over_two_waves_is_the_test_of_two_shares(
      @ForAll @LongRange(min = 1, max = 500) long n1,
      @ForAll @LongRange(min = 1, max = 500) long n2,
      @ForAll @IntRange(min = 0, max = 100) int percent1,
      @ForAll @IntRange(min = 0, max = 100) int percent2) {
    long x1 = n1 * percent1 / 100;
    long x2 = n2 * percent2 / 100;
    Result<Double> trend =
        ProportionTrend.of(new long[] {x1, x2}, new long[] {n1, n2})
            .withScores(2019, 2024)
            .figures()
            .z();
    close(trend, TwoProportions.of(x2, n2, x1, n1).figures().z());
  }

  @Property(tries = 200)
  void exact_p_values_of_changes_are_probabilities_and_mid_p_is_the_smaller(
      @ForAll @IntRange(min = 0, max = 300) int b, @ForAll @IntRange(min = 0, max = 300) int c) {
    McNemar.Figures figures = McNemar.of(5, b, c, 5).figures();
    assertThat(figures.exactP()).isBetween(0.0, 1.0);
    assertThat(figures.midP()).isBetween(0.0, figures.exactP());
    assertThat(McNemar.of(5, c, b, 5).figures().exactP()).isEqualTo(figures.exactP());
  }

  @Property(tries = 200)
  void the_exact_signed_rank_p_is_the_share_of_all_signs(
      @ForAll @Size(min = 1, max = 10) List<@IntRange(min = -4, max = 4) Integer> differences) {
    NumericColumn first = column(differences);
    SignedRank.Figures figures = SignedRank.of(first, zeros(differences.size())).figures();
    double[] ranks =
        Ranks.of(
                differences.stream()
                    .filter(difference -> difference != 0)
                    .mapToDouble(Math::abs)
                    .toArray())
            .toArray();
    int m = ranks.length;
    long below = 0;
    for (int signs = 0; signs < 1 << m; signs++) {
      double plus = 0;
      for (int i = 0; i < m; i++) {
        plus += (signs >> i & 1) * ranks[i];
      }
      below += plus <= Math.min(figures.plus(), figures.minus()) ? 1 : 0;
    }
    double p = Math.min(1, 2.0 * below / (1 << m));
    assertThat(figures.p().isDefined()).isEqualTo(m > 0);
    figures.p().value().ifPresent(found -> assertThat(found).isCloseTo(p, within(1e-12)));
  }

  @Property(tries = 200)
  void kendalls_tau_counts_every_pair_of_respondents(
      @ForAll @Size(min = 3, max = 25) List<@IntRange(min = 1, max = 5) Integer> x,
      @ForAll @Size(min = 25, max = 25) List<@IntRange(min = 1, max = 5) Integer> y) {
    int n = x.size();
    double s = 0;
    double ofX = 0;
    double ofY = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        int first = Integer.compare(x.get(i), x.get(j));
        int second = Integer.compare(y.get(i), y.get(j));
        s += first * second;
        ofX += Math.abs(first);
        ofY += Math.abs(second);
      }
    }
    KendallCorrelation.Figures figures =
        KendallCorrelation.of(column(x), column(y.subList(0, n))).figures();
    assertThat(figures.tauB().isDefined()).isEqualTo(ofX > 0 && ofY > 0);
    if (figures.tauB().isDefined()) {
      assertThat(figures.tauB().orThrow()).isCloseTo(s / Math.sqrt(ofX * ofY), within(1e-12));
      assertThat(figures.p().orThrow()).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 200)
  void a_correlation_lies_in_its_interval_and_knows_no_unit(
      @ForAll @Size(min = 4, max = 25) List<@IntRange(min = 1, max = 9) Integer> x,
      @ForAll @Size(min = 25, max = 25) List<@IntRange(min = 1, max = 9) Integer> y) {
    NumericColumn first = column(x);
    NumericColumn second = column(y.subList(0, x.size()));
    PearsonCorrelation.Figures pearson = PearsonCorrelation.of(first, second).figures();
    SpearmanCorrelation.Figures spearman = SpearmanCorrelation.of(first, second).figures();
    pearson
        .interval()
        .value()
        .ifPresent(interval -> assertThat(interval.contains(pearson.r().orThrow())).isTrue());
    spearman
        .bonettWright()
        .value()
        .ifPresent(interval -> assertThat(interval.contains(spearman.rho().orThrow())).isTrue());
    var moved = NumericColumn.builder("moved");
    x.forEach(value -> moved.append(1e9 + 8 * value));
    close(PearsonCorrelation.of(moved.view(), second).figures().r(), pearson.r());
    assertThat(SpearmanCorrelation.of(moved.view(), second).figures()).isEqualTo(spearman);
    close(PearsonCorrelation.of(second, first).figures().r(), pearson.r());
  }

  private static NumericColumn column(List<Integer> values) {
    return NumericColumn.of("x", values.stream().mapToDouble(i -> i).toArray());
  }

  private static NumericColumn zeros(int size) {
    return NumericColumn.of("zero", new double[size]);
  }

  private static void close(Result<Double> found, Result<Double> expected) {
    assertThat(found.reason()).isEqualTo(expected.reason());
    expected.value().ifPresent(value -> assertThat(found.orThrow()).isCloseTo(value, within(1e-9)));
  }
}
