package org.peillood.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.web.Texts;

/**
 * A row per category: the interval as a band, the estimate as a dot on it, both in figures beside
 * it. The axis starts at 0. On a small base a thin grey count stands in their place.
 */
final class DotBody implements Body {

  private static final double AXIS_HEIGHT = 24;
  private static final double WIDE_ROW = 36;
  private static final double LINE = 17;

  private final List<Row> rows;
  private final double width;
  private final HouseStyle.Palette palette;
  private final FigureWords words;
  private final String suppressed;
  private final String percent;
  private final List<List<String>> labels;

  DotBody(List<Row> rows, double width, HouseStyle.Palette palette, Texts texts) {
    this.rows = rows;
    this.width = width;
    this.palette = palette;
    this.words = FigureWords.in(texts);
    this.suppressed = texts.get("analysis.suppressed");
    this.percent = texts.get("analysis.percent", "#").replace("#", "");
    this.labels =
        rows.stream()
            .map(row -> Typeface.lines(row.label(), Typeface.regular(14), labelWidth()))
            .toList();
  }

  private boolean isNarrow() {
    return width < 480;
  }

  private double labelWidth() {
    return isNarrow() ? width - 8 : width * 0.36;
  }

  private int labelLines() {
    return labels.stream().mapToInt(List::size).max().orElse(1);
  }

  private double rowHeight() {
    return isNarrow() ? labelLines() * LINE + 30 : Math.max(WIDE_ROW, labelLines() * LINE + 8);
  }

  @Override
  public double height() {
    return AXIS_HEIGHT + rows.size() * rowHeight() + 4;
  }

  @Override
  public void draw(Graphics2D graphics, double top) {
    RowPlot.draw(
        graphics,
        new Rectangle2D.Double(0, top, width, height()),
        rows.size(),
        RowAxis.of(rows.stream().map(Row::figure).toList(), percent, palette),
        new RowRenderer(this::drawRow, palette),
        new RowPlot.Margins(
            isNarrow() ? 16 : labelWidth() + 16, figuresWidth() + 16, AXIS_HEIGHT, 4),
        palette);
  }

  private double figuresWidth() {
    return rows.stream()
        .mapToDouble(row -> Typeface.width(figures(row.figure()), Typeface.bold(14)))
        .max()
        .orElse(0);
  }

  private String figures(Figure figure) {
    if (figure instanceof Figure.Sounding sounding) {
      return words.value(sounding) + " " + words.interval(sounding);
    }
    return figure.isShown() ? words.value(figure) : "";
  }

  private void drawRow(Pen pen, int number, double middle, Rectangle2D area, NumberAxis axis) {
    var figure = rows.get(number).figure();
    double y = middle;
    if (isNarrow()) {
      double top = middle - rowHeight() / 2;
      for (var line : labels.get(number)) {
        top += LINE;
        pen.text(line, 4, top - 2, Typeface.regular(14), palette.ink(), Pen.Anchor.START);
      }
      y = top + 13;
    } else {
      double baseline = middle + 5 - (labels.get(number).size() - 1) * LINE / 2;
      for (var line : labels.get(number)) {
        pen.text(
            line, labelWidth() + 4, baseline, Typeface.regular(14), palette.ink(), Pen.Anchor.END);
        baseline += LINE;
      }
    }
    if (figure instanceof Figure.Sounding sounding) {
      drawSounding(pen, sounding, y, area, axis);
    } else if (figure instanceof Figure.Counted counted) {
      double x = at((double) counted.count(), area, axis);
      pen.line(area.getX(), y, x, y, palette.quiet(), 1);
      pen.dot(x, y, 3, palette.quiet());
      pen.text(
          words.value(counted),
          x + 10,
          y + 5,
          Typeface.regular(14),
          palette.quiet(),
          Pen.Anchor.START);
    } else {
      pen.suppressed(area.getX(), y - 9, area.getWidth(), 18, suppressed);
    }
  }

  private void drawSounding(
      Pen pen, Figure.Sounding sounding, double y, Rectangle2D area, NumberAxis axis) {
    double high = at(sounding.high(), area, axis);
    pen.line(at(sounding.low(), area, axis), y, high, y, palette.get("seq-2"), 9);
    pen.dot(at(sounding.value(), area, axis), y, 6.5, palette.get("cat-1"));
    var value = words.value(sounding);
    double x = high + 9;
    pen.text(value, x, y + 5, Typeface.bold(14), palette.ink(), Pen.Anchor.START);
    pen.text(
        words.interval(sounding),
        x + Typeface.width(value, Typeface.bold(14)) + 5,
        y + 5,
        Typeface.regular(13),
        palette.quiet(),
        Pen.Anchor.START);
  }

  private static double at(double value, Rectangle2D area, NumberAxis axis) {
    return axis.valueToJava2D(value, area, RectangleEdge.TOP);
  }
}
