package org.peillood.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Figure;
import org.peillood.analysis.Figure.Counted;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.analysis.Figure.Suppressed;
import org.peillood.analysis.Figure.Unit;
import org.peillood.finding.Drift.Verdict;

class DriftTest {

  // The first row of the drawing of the indicator page: 42 % (36 to 48), n = 271.
  private static final Sounding THEN = share(0.42, 0.36, 0.48, 271);

  private static Sounding share(double value, double low, double high, long n) {
    return new Sounding(value, low, high, n, Math.round(value * n), Unit.SHARE);
  }

  @Test
  void an_estimate_in_the_interval_of_then_is_within_whatever_its_own_interval_is() {
    assertThat(Drift.verdict(THEN, share(0.41, 0.35, 0.46, 279))).isEqualTo(Verdict.WITHIN);
    assertThat(Drift.verdict(THEN, share(0.48, 0.40, 0.56, 150))).isEqualTo(Verdict.WITHIN);
    assertThat(Drift.verdict(THEN, share(0.36, 0.30, 0.42, 271))).isEqualTo(Verdict.WITHIN);
  }

  @Test
  void an_estimate_beyond_the_interval_of_then_is_outside_even_where_both_intervals_touch() {
    assertThat(Drift.verdict(THEN, share(0.49, 0.43, 0.55, 274))).isEqualTo(Verdict.OUTSIDE);
    assertThat(Drift.verdict(THEN, share(0.35, 0.30, 0.41, 274))).isEqualTo(Verdict.OUTSIDE);
  }

  @Test
  void the_same_figure_is_unchanged() {
    assertThat(Drift.verdict(THEN, share(0.42, 0.36, 0.48, 271))).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void a_figure_that_may_not_be_shown_now_is_not_judged() {
    assertThat(Drift.verdict(THEN, new Suppressed())).isEqualTo(Verdict.SUPPRESSED);
  }

  @Test
  void counts_have_no_interval_to_lie_in() {
    Figure counted = new Counted(9, 24);
    assertThat(Drift.verdict(counted, new Counted(10, 25))).isEqualTo(Verdict.NO_INTERVAL);
    assertThat(Drift.verdict(counted, THEN)).isEqualTo(Verdict.NO_INTERVAL);
    assertThat(Drift.verdict(THEN, counted)).isEqualTo(Verdict.NO_INTERVAL);
  }

  @Test
  void follows_the_same_row_in_the_result_of_now() {
    var evidence = Sample.finding(Sample.answers(40, 60)).evidence().get(0);
    var drift = new Drift(evidence, Optional.of(Sample.answers(41, 60)));

    assertThat(drift.now().flatMap(now -> Optional.of(Figure.count(now).orElse(0)))).contains(41L);
    assertThat(drift.verdict()).isEqualTo(Verdict.WITHIN);
    assertThat(drift.bases()).contains(new Drift.Bases(100, 101));
  }

  @Test
  void a_table_that_is_withheld_now_is_suppressed_and_one_that_is_no_more_is_gone() {
    var evidence = Sample.finding(Sample.answers(40, 60)).evidence().get(0);

    var withheld = new Drift(evidence, Optional.of(Sample.answers(2, 1)));
    assertThat(withheld.verdict()).isEqualTo(Verdict.SUPPRESSED);
    assertThat(withheld.picture()).isEmpty();
    assertThat(new Drift(evidence, Optional.empty()).verdict()).isEqualTo(Verdict.GONE);
  }
}
