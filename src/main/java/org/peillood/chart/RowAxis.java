package org.peillood.chart;

import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.peillood.analysis.Figure;

/** The axis above rows of figures: it starts at 0 and ends just past the highest interval. */
final class RowAxis {

  private RowAxis() {}

  /**
   * For these figures: of shares in percent, else of counts.
   *
   * @param percent the sign as the language writes it
   */
  static NumberAxis of(List<Figure> figures, String percent, HouseStyle.Palette palette) {
    double highest = highest(figures);
    boolean shares = figures.stream().noneMatch(Figure.Counted.class::isInstance);
    double step = shares ? (highest > 0.45 ? 0.2 : 0.1) : Math.max(1, Math.ceil(highest / 4));
    var axis = new NumberAxis();
    axis.setRange(0, Math.max(step, Math.ceil(highest / step - 1e-9) * step));
    axis.setTickUnit(new NumberTickUnit(step, new AxisFormat(shares, percent)));
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
