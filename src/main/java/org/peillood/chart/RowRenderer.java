package org.peillood.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;

/** Lets a body draw its rows where the plot has placed them. */
final class RowRenderer extends AbstractCategoryItemRenderer {

  /** Draws one row. */
  @FunctionalInterface
  interface RowDrawing {
    void drawRow(Pen pen, int number, double middle, Rectangle2D area, NumberAxis axis);
  }

  private final transient RowDrawing drawing;
  private final transient HouseStyle.Palette palette;

  RowRenderer(RowDrawing drawing, HouseStyle.Palette palette) {
    this.drawing = drawing;
    this.palette = palette;
  }

  @Override
  public void drawItem(
      Graphics2D graphics,
      CategoryItemRendererState state,
      Rectangle2D area,
      CategoryPlot plot,
      CategoryAxis categories,
      ValueAxis values,
      CategoryDataset data,
      int row,
      int column,
      int pass) {
    double middle =
        categories.getCategoryMiddle(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
    // The plot shows only what lies between its ends; labels and figures stand beside it.
    var between = graphics.getClip();
    graphics.setClip(null);
    drawing.drawRow(
        new Pen(graphics, palette),
        column,
        middle,
        asReadFromTheLeft(graphics, area),
        asReadFromTheLeft((NumberAxis) values));
    graphics.setClip(between);
  }

  // The pen turns round what is drawn; the plot has turned its axis round already.
  private static Rectangle2D asReadFromTheLeft(Graphics2D graphics, Rectangle2D area) {
    return new Rectangle2D.Double(
        ReadingSide.left(graphics, area.getX(), area.getWidth()),
        area.getY(),
        area.getWidth(),
        area.getHeight());
  }

  private static NumberAxis asReadFromTheLeft(NumberAxis axis) {
    if (!axis.isInverted()) {
      return axis;
    }
    var plain = new NumberAxis();
    plain.setRange(axis.getRange());
    return plain;
  }
}
