package org.peillood.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.TabulationResult;
import org.peillood.policy.Indicator;
import org.peillood.policy.MeasureKind;
import org.peillood.policy.MeasuredReadings.Estimate;
import org.peillood.policy.Proposal;
import org.peillood.policy.Result;

/**
 * A figure that was chosen for an indicator, as it is now.
 *
 * @param result of its tabulation; empty when that can no longer be run
 */
public record Sight(Measure measure, Optional<TabulationResult> result) {

  private static final int IN_PERCENT = 2;

  /** The table of the chosen row. */
  public Optional<ResultTable> table() {
    return result.flatMap(measure.cited()::table);
  }

  /** The chosen row. */
  public Optional<ResultTable.Row> row() {
    return result.flatMap(measure.cited()::row);
  }

  /** The figure, where it may be shown. */
  public Optional<Figure> figure() {
    return row().map(ResultTable.Row::figure).filter(Figure::isShown);
  }

  /** Whether it is there, but may not be shown. */
  public boolean isSuppressed() {
    return table().isPresent() && figure().isEmpty();
  }

  /** The figure as an estimate, in the unit of the indicator; empty for a count. */
  Optional<Estimate> estimate() {
    return figure().flatMap(Sight::estimate);
  }

  private static Optional<Estimate> estimate(Figure figure) {
    if (figure instanceof Sounding sounding) {
      return Optional.of(
          new Estimate(
              written(sounding.value(), sounding.unit()),
              Optional.of(
                  new Result.Precision(
                      written(sounding.low(), sounding.unit()),
                      written(sounding.high(), sounding.unit()),
                      Math.toIntExact(sounding.n()))),
              sounding.unit() == Figure.Unit.SHARE));
    }
    return figure instanceof Figure.Description description
        ? Optional.of(
            new Estimate(written(description.value(), description.unit()), Optional.empty(), false))
        : Optional.empty();
  }

  // As many decimals as the same figure has on every other page.
  private static BigDecimal written(double value, Figure.Unit unit) {
    var exact = BigDecimal.valueOf(value);
    return switch (unit) {
      case SHARE -> exact.movePointRight(IN_PERCENT).setScale(0, RoundingMode.HALF_UP);
      case POINTS, COEFFICIENT -> exact.setScale(2, RoundingMode.HALF_UP);
      case NUMBER, SCORE -> exact.setScale(1, RoundingMode.HALF_UP);
    };
  }

  /** Whether a figure can stand where an indicator wants one: a share where it wants per cents. */
  static boolean fits(Figure figure, MeasureKind kind) {
    boolean isShare = figure instanceof Sounding sounding && sounding.unit() == Figure.Unit.SHARE;
    return switch (kind) {
      case PERCENTAGE -> isShare;
      case COUNT, DELIVERABLE, OVERVIEW -> !isShare;
      case YES_NO -> false;
    };
  }

  /** What the figure says about the target of the indicator; empty where it cannot be shown. */
  Optional<Proposal> proposal(Indicator indicator) {
    return figure()
        .map(
            figure ->
                estimate(figure)
                    .map(one -> Proposal.of(indicator.target(), one.value(), one.precision()))
                    .orElseGet(
                        () ->
                            Proposal.of(
                                indicator.target(),
                                BigDecimal.valueOf(Figure.count(figure).orElse(0)),
                                Optional.empty())));
  }
}
