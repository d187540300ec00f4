package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Targets and results as people read them; the figures are those of the plan of 2020. */
class PlanFiguresTest {

  private static final YearPlan PLAN = Plan2020.plan();
  private static final Frame DUTCH =
      new Frame(Texts.in(Language.DUTCH), Optional.empty(), "plan", "/plan", false, "");

  @Test
  void writes_a_lower_limit_and_a_bare_number() {
    assertThat(target("7.C.2")).isEqualTo("min. 4");
    assertThat(target("7.A.1")).isEqualTo("90");
  }

  @Test
  void writes_a_percentage_with_its_sign_once() {
    assertThat(target("8.A.1")).isEqualTo("min. 80\u00a0%");
    assertThat(PlanFigures.unit(indicator("8.A.1"))).isEqualTo("aanwezigheid");
    assertThat(result("8.A.1")).isEqualTo("89\u00a0%");
  }

  @Test
  void keeps_what_stands_before_a_figure() {
    assertThat(result("11.B.3")).isEqualTo(">\u00a025");
    assertThat(PlanFigures.result(DUTCH, indicator("7.C.3").furtherResults().get(0)))
        .isEqualTo("ca.\u00a090");
    assertThat(PlanFigures.result(DUTCH, indicator("6.A.5").furtherResults().get(0)))
        .isEqualTo("min. 17");
  }

  @Test
  void writes_a_dash_for_a_figure_that_is_not_there() {
    assertThat(target("7.B.2")).isEqualTo("–");
    assertThat(result("2.B.1")).isEqualTo("–");
    assertThat(PlanFigures.target(DUTCH, indicator("6.A.2").furtherTargets().get(0)))
        .isEqualTo("–");
  }

  @Test
  void writes_a_result_of_zero_as_zero() {
    assertThat(result("2.A.2")).isEqualTo("0");
  }

  private static String target(String code) {
    return PlanFigures.target(DUTCH, indicator(code));
  }

  private static String result(String code) {
    return PlanFigures.result(DUTCH, indicator(code));
  }

  private static Indicator indicator(String code) {
    return PLAN.indicator(code).orElseThrow();
  }
}
