package org.peillood.chart;

import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.peillood.analysis.Figure;

/**
 * The axis above rows of figures. That of shares and counts starts at 0 and ends just past the
 * highest interval; that of means and scores holds all intervals between round numbers.
 */
final class RowAxis {

  private RowAxis() {}

  /**
   * For these figures: of shares in percent, else of counts.
   *
   * @param percent the sign as the language writes it
   */
  static NumberAxis of(List<Figure> figures, String percent, HouseStyle.Palette palette) {
    if (figures.stream().anyMatch(RowAxis::isMean)) {
      return ofMeans(figures, palette);
    }
    double highest = highest(figures);
    boolean shares = figures.stream().noneMatch(Figure.Counted.class::isInstance);
    double step = shares ? (highest > 0.45 ? 0.2 : 0.1) : Math.max(1, Math.ceil(highest / 4));
    return axis(
        0,
        Math.max(step, Math.ceil(highest / step - 1e-9) * step),
        new NumberTickUnit(step, new AxisFormat(shares, percent)),
        palette);
  }

  private static boolean isMean(Figure figure) {
    return figure instanceof Figure.Sounding sounding && sounding.unit() != Figure.Unit.SHARE;
  }

  private static NumberAxis ofMeans(List<Figure> figures, HouseStyle.Palette palette) {
    double lowest =
        figures.stream()
            .filter(RowAxis::isMean)
            .mapToDouble(figure -> ((Figure.Sounding) figure).low())
            .min()
            .orElse(0);
    double highest = highest(figures.stream().filter(RowAxis::isMean).toList());
    double step = 1;
    while (highest - lowest > 5 * step) {
      step *= 2;
    }
    return axis(
        Math.floor(lowest / step) * step,
        Math.ceil(highest / step + 1e-9) * step,
        new NumberTickUnit(step, new AxisFormat(false, "")),
        palette);
  }

  private static NumberAxis axis(
      double from, double to, NumberTickUnit unit, HouseStyle.Palette palette) {
    var axis = new NumberAxis();
    axis.setRange(from, to);
    axis.setTickUnit(unit);
    axis.setTickLabelFont(Typeface.regular(13));
    axis.setTickLabelPaint(palette.quiet());
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
    return axis;
  }

  private static double highest(List<Figure> figures) {
    return figures.stream()
        .mapToDouble(
            figure ->
                figure instanceof Figure.Sounding sounding
                    ? sounding.high()
                    : Figure.count(figure).orElse(0))
        .max()
        .orElse(1);
  }
}
