package org.peillood.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** A plot of JFreeChart with rows of equal height under a horizontal axis, and nothing else. */
final class RowPlot {

  /** Pixels kept free around the rows. */
  record Margins(double left, double right, double top, double bottom) {}

  private RowPlot() {}

  static void draw(
      Graphics2D graphics,
      Rectangle2D place,
      int rows,
      NumberAxis axis,
      RowRenderer renderer,
      Margins margins,
      HouseStyle.Palette palette) {
    var plot = new CategoryPlot(numbers(rows), hidden(), axis, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setRangeGridlinesVisible(axis.isVisible());
    plot.setRangeGridlinePaint(palette.get("chart-grid"));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    var sides = new AxisSpace();
    boolean mirrored = ReadingSide.isFromTheRight(graphics);
    axis.setInverted(mirrored);
    sides.setLeft(mirrored ? margins.right() : margins.left());
    sides.setRight(mirrored ? margins.left() : margins.right());
    var ends = new AxisSpace();
    ends.setTop(margins.top());
    ends.setBottom(margins.bottom());
    plot.setFixedDomainAxisSpace(sides);
    plot.setFixedRangeAxisSpace(ends);
    var chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.draw(graphics, place);
  }

  private static DefaultCategoryDataset numbers(int rows) {
    var data = new DefaultCategoryDataset();
    for (int row = 0; row < rows; row++) {
      data.addValue(Double.valueOf(0), "", Integer.valueOf(row));
    }
    return data;
  }

  private static CategoryAxis hidden() {
    var axis = new CategoryAxis();
    axis.setVisible(false);
    axis.setLowerMargin(0);
    axis.setUpperMargin(0);
    axis.setCategoryMargin(0);
    return axis;
  }
}
