package org.peillood.policy;

import java.math.BigDecimal;
import java.util.Optional;
import org.peillood.web.Figures;
import org.peillood.web.Frame;

/** How targets and results are written on a page. A figure that is not there is a dash, never 0. */
public final class PlanFigures {

  private static final String ABSENT = "–";

  private PlanFigures() {}

  /** The target of an indicator: {@code min. 80 %}, {@code 90} or a dash. */
  public static String target(Frame frame, Indicator indicator) {
    return target(
        frame, indicator.kind(), indicator.target().value(), indicator.target().comparator());
  }

  /** A further target: {@code min. 3}, or a dash when it has no figure. */
  public static String target(Frame frame, Target.Further target) {
    return target(
        frame, target.kind().orElse(MeasureKind.COUNT), target.value(), target.comparator());
  }

  /** The result of an indicator: {@code > 25}, {@code 89 %} or a dash. */
  public static String result(Frame frame, Indicator indicator) {
    var result = indicator.result();
    if (indicator.kind() == MeasureKind.YES_NO && result.value().isPresent()) {
      return frame.t(result.value().get().signum() > 0 ? "policy.answer.yes" : "policy.answer.no");
    }
    return result
        .value()
        .map(value -> qualified(result.qualifier(), figure(frame, indicator.kind(), value)))
        .orElse(ABSENT);
  }

  /** How sure a figure is: {@code 62 – 81, n = 34}. */
  public static String precision(Frame frame, Result.Precision sure) {
    return frame.t(
        "policy.precision",
        figure(frame, MeasureKind.COUNT, sure.low()),
        figure(frame, MeasureKind.COUNT, sure.high()),
        sure.n());
  }

  /** A figure that was estimated from answers: {@code 42 %}. */
  public static String estimate(Frame frame, MeasuredReadings.Estimate estimate) {
    return figure(
        frame,
        estimate.percentage() ? MeasureKind.PERCENTAGE : MeasureKind.COUNT,
        estimate.value());
  }

  /** What an indicator counts, without the sign that its figure carries already. */
  public static String unit(Indicator indicator) {
    return indicator.unit().map(unit -> unit.replaceFirst("^% ?", "")).orElse("");
  }

  /** A supporting figure: {@code ca. 90}. */
  public static String result(Frame frame, Result.Further result) {
    var figure = figure(frame, MeasureKind.COUNT, result.value());
    return result.comparator().filter(c -> c == Target.Comparator.MINIMUM).isPresent()
        ? frame.t("policy.minimum", figure)
        : qualified(result.qualifier(), figure);
  }

  private static String target(
      Frame frame,
      MeasureKind kind,
      Optional<BigDecimal> value,
      Optional<Target.Comparator> comparator) {
    return value
        .map(number -> figure(frame, kind, number))
        .map(
            figure ->
                switch (comparator.orElse(Target.Comparator.EXACT)) {
                  case MINIMUM -> frame.t("policy.minimum", figure);
                  case MAXIMUM -> frame.t("policy.maximum", figure);
                  case EXACT -> figure;
                })
        .orElse(ABSENT);
  }

  private static String qualified(Optional<String> qualifier, String figure) {
    return qualifier.map(word -> word + "\u00a0" + figure).orElse(figure);
  }

  /** How much staff works on an action, in words; empty when the plan does not say. */
  public static Optional<String> staff(Frame frame, Action action) {
    return action
        .staff()
        .map(number -> frame.t("policy.staff", figure(frame, MeasureKind.COUNT, number)));
  }

  private static String figure(Frame frame, MeasureKind kind, BigDecimal value) {
    var decimals = Math.max(0, value.stripTrailingZeros().scale());
    var number = Figures.decimal(value.doubleValue(), decimals, frame.language());
    return kind == MeasureKind.PERCENTAGE ? number + "\u00a0%" : number;
  }
}
