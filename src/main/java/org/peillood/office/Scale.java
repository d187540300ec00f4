package org.peillood.office;

import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.analysis.Figure;
import org.peillood.chart.Plotted;

/**
 * Along what the bars of a chart run. Estimates of one unit share a scale; beside them counts of
 * small groups cannot be drawn. Where there are only counts, these are the scale.
 */
final class Scale {

  private static final double TENTHS = 10;

  private Scale() {}

  /** The unit of the estimates in a chart; none where it has counts only. */
  static Optional<Figure.Unit> of(Plotted plot) {
    return soundings(plot).map(Figure.Sounding::unit).findFirst();
  }

  /** How its numbers are written. */
  static String format(Plotted plot) {
    return of(plot)
        .map(
            unit ->
                switch (unit) {
                  case SHARE -> "0 %";
                  case POINTS, COEFFICIENT -> "0.00";
                  case NUMBER, SCORE -> "0.0";
                })
        .orElse("#,##0");
  }

  /** How long the bar of a figure is; none where it has none on this scale. */
  static Optional<Double> value(Plotted plot, Figure figure) {
    if (figure instanceof Figure.Sounding sounding) {
      return Optional.of(sounding.value());
    }
    return figure instanceof Figure.Counted counted && of(plot).isEmpty()
        ? Optional.of((double) counted.count())
        : Optional.empty();
  }

  /** Whether bars can begin at 0 and run to one side. */
  static boolean isOneSided(Plotted plot) {
    return soundings(plot).allMatch(sounding -> sounding.low() >= 0);
  }

  /** Where an axis of shares ends: at the next tenth past every interval. */
  static double shareEnd(Plotted plot) {
    double highest = soundings(plot).mapToDouble(Figure.Sounding::high).max().orElse(1);
    return Math.min(1, Math.ceil(highest * TENTHS) / TENTHS);
  }

  private static Stream<Figure.Sounding> soundings(Plotted plot) {
    return plot.series().stream()
        .flatMap(series -> series.figures().stream())
        .filter(Figure.Sounding.class::isInstance)
        .map(Figure.Sounding.class::cast);
  }
}
