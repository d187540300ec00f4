package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The module against numbers that others published or that can be checked by hand. */
class ParityTest {
  private static final double EXACT = 1e-12;

  @ParameterizedTest
  @CsvFileSource(resources = "/parity/proportions.csv", numLinesToSkip = 1)
  void intervals_of_a_proportion_are_as_published(
      ProportionInterval method,
      long count,
      long n,
      double level,
      double lower,
      double upper,
      int decimals,
      String source) {
    Interval interval =
        Proportion.of(count, n)
            .withInterval(method)
            .withLevel(level)
            .estimate()
            .orThrow()
            .interval();
    double rounding = 0.5 * Math.pow(10, -decimals) + EXACT;
    assertThat(interval.lower()).as(source).isCloseTo(lower, within(rounding));
    assertThat(interval.upper()).as(source).isCloseTo(upper, within(rounding));
  }

  @Test
  void the_variance_survives_a_huge_offset() {
    // The usual example for one-pass algorithms: 4, 7, 13, 16 have variance 30 at any offset.
    NumericFigures figures =
        NumericSummary.of(
                NumericColumn.of("x", 1_000_000_004, 1_000_000_007, 1_000_000_013, 1_000_000_016))
            .figures();
    assertThat(figures.variance()).isEqualTo(Result.of(30.0));
    assertThat(figures.mean()).isEqualTo(Result.of(1_000_000_010.0));
  }

  @Test
  void the_variance_survives_a_million_values_on_an_offset() {
    // By hand: half the values 1 below the mean, half 1 above, so the sum of squares is n.
    int n = 1_000_000;
    var column = NumericColumn.builder("x");
    for (int row = 0; row < n; row++) {
      column.append(1e12 + (row % 2 == 0 ? -1 : 1));
    }
    NumericFigures figures = NumericSummary.of(column.view()).figures();
    assertThat(figures.variance().orThrow()).isCloseTo(n / (n - 1.0), within(1e-12));
  }

  @Test
  void the_mean_of_students_sleep_data_has_its_interval() {
    // R ?t.test, first drug of `sleep` (Student 1908): t.test(extra)$conf.int for group 1:
    // mean 0.75, sd 1.789010, 95 % interval -0.5297804 to 2.0297804.
    Estimate estimate =
        NumericSummary.of(
                NumericColumn.of("extra", 0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0))
            .figures()
            .estimate()
            .orThrow();
    assertThat(estimate.value()).isCloseTo(0.75, within(EXACT));
    assertThat(estimate.interval().lower()).isCloseTo(-0.5297804, within(5e-8));
    assertThat(estimate.interval().upper()).isCloseTo(2.0297804, within(5e-8));
  }

  @Test
  void the_quartile_types_of_hyndman_and_fan_differ_on_four_values() {
    // R ?quantile: quantile(1:4, c(.25, .75), type = 2 | 6 | 7).
    var summary = NumericSummary.of(NumericColumn.of("x", 1, 2, 3, 4));
    assertThat(List.of(QuartileType.values()))
        .extracting(type -> summary.withQuartiles(type).figures().lowerQuartile().orThrow())
        .containsExactly(1.5, 1.25, 1.75);
    assertThat(List.of(QuartileType.values()))
        .extracting(type -> summary.withQuartiles(type).figures().upperQuartile().orThrow())
        .containsExactly(3.5, 3.75, 3.25);
  }

  @Test
  void alpha_of_three_small_items_is_as_computed_by_hand() {
    // Item variances 2.5 each; sums 8, 10, 9, 10, 8 with variance 1: 3/2 (1 - 7.5/1).
    AlphaFigures figures =
        CronbachAlpha.of(
                List.of(
                    ScaleItem.of(NumericColumn.of("a", 1, 2, 3, 4, 5)),
                    ScaleItem.of(NumericColumn.of("b", 5, 4, 3, 1, 2)),
                    ScaleItem.of(NumericColumn.of("c", 2, 4, 3, 5, 1))))
            .figures();
    assertThat(figures.raw().orThrow()).isCloseTo(1.5 * (1 - 7.5 / 1.0), within(EXACT));
    assertThat(figures.scaleMean().orThrow()).isCloseTo(9, within(EXACT));
  }

  @Test
  void feldts_interval_uses_the_published_f_quantiles() {
    // Feldt's bounds follow from alpha and F. Printed F tables: F(0.975; 4, 8) = 5.05 and
    // F(0.975; 8, 4) = 8.98; with n = 5 and k = 3 the bounds are 1 - (1 - alpha) 5.05 and
    // 1 - (1 - alpha) / 8.98.
    AlphaFigures figures =
        CronbachAlpha.of(
                List.of(
                    ScaleItem.of(NumericColumn.of("a", 1, 2, 3, 4, 5)),
                    ScaleItem.of(NumericColumn.of("b", 1, 3, 2, 4, 5)),
                    ScaleItem.of(NumericColumn.of("c", 2, 1, 3, 5, 4))))
            .figures();
    double error = 1 - figures.raw().orThrow();
    Interval feldt = figures.alpha().orThrow().interval();
    assertThat((1 - feldt.lower()) / error).isCloseTo(5.05, within(0.005));
    assertThat(error / (1 - feldt.upper())).isCloseTo(8.98, within(0.005));
  }

  @Test
  void kishs_effective_n_is_the_squared_sum_over_the_sum_of_squares() {
    // By hand: (1+2+3+4+10)^2 / (1+4+9+16+100) = 400/130.
    Weights weights = Weights.of(1, 2, 3, 4, 10);
    assertThat(weights.kish(Rows.all(5)).effectiveN().orThrow())
        .isCloseTo(400 / 130.0, within(EXACT));
  }

  @Test
  void the_textbook_sample_sizes_come_out() {
    // Cochran (1977), Sampling Techniques, ch. 4: z² p (1 - p) / e² = 384.15, and 277.7 with the
    // correction for a population of 1,000.
    assertThat(SamplePlan.worstCase().sizeFor(0.05).completes()).isEqualTo(385);
    assertThat(SamplePlan.worstCase().withPopulation(1000).sizeFor(0.05).completes())
        .isEqualTo(278);
  }
}
