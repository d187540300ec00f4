package org.peillood.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.apache.batik.svggen.SVGGraphics2D;

/** The few marks that our charts are made of, drawn on any graphics. */
record Pen(Graphics2D graphics, HouseStyle.Palette palette) {

  private static final double HATCH_STEP = 8;
  private static final double ZIGZAG = 7;
  private static final int BAND_SHADE = 90;

  /** Where a text stands on its line. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  void text(String text, double x, double baseline, Font font, Color colour, Anchor anchor) {
    double width = Typeface.width(text, font);
    double from =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.setFont(font);
    graphics.setPaint(colour);
    float left = (float) left(from, width);
    // An SVG keeps its words as words: whoever shows it joins the letters.
    if (graphics instanceof SVGGraphics2D || Typeface.hasAll(text, font)) {
      graphics.drawString(text, left, (float) baseline);
    } else {
      Typeface.layout(text, font).draw(graphics, left, (float) baseline);
    }
  }

  /** Where something of this width stands on the sheet. */
  private double left(double x, double width) {
    return ReadingSide.left(graphics, x, width);
  }

  void line(double x1, double y1, double x2, double y2, Color colour, double thickness) {
    graphics.setPaint(colour);
    graphics.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(new Line2D.Double(left(x1, 0), y1, left(x2, 0), y2));
  }

  void dashed(double x1, double y1, double x2, double y2, Color colour) {
    graphics.setPaint(colour);
    graphics.setStroke(
        new BasicStroke(
            1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 3}, 0));
    graphics.draw(new Line2D.Double(left(x1, 0), y1, left(x2, 0), y2));
  }

  /** An upright line that is broken, where a series stops. */
  void zigzag(double x, double top, double bottom, Color colour) {
    var path = new Path2D.Double();
    path.moveTo(left(x, 0), top);
    int step = 1;
    for (double y = top + ZIGZAG; y <= bottom; y += ZIGZAG) {
      path.lineTo(left(x + (step % 2 == 0 ? -ZIGZAG : ZIGZAG) * 0.6, 0), y);
      step++;
    }
    graphics.setPaint(colour);
    graphics.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(path);
  }

  void rectangle(double x, double y, double width, double height, Color colour) {
    graphics.setPaint(colour);
    graphics.fill(new Rectangle2D.Double(left(x, width), y, width, height));
  }

  void dot(double x, double y, double radius, Color colour) {
    graphics.setPaint(palette.ground());
    graphics.fill(circle(left(x, 0), y, radius + 1.5));
    graphics.setPaint(colour);
    graphics.fill(circle(left(x, 0), y, radius));
  }

  /** The mark of a series: circle, diamond, square, triangle, each about as large as the others. */
  void mark(int series, double x, double y, double radius, Color colour) {
    graphics.setPaint(palette.ground());
    graphics.fill(form(series, left(x, 0), y, radius + 1.5));
    graphics.setPaint(colour);
    graphics.fill(form(series, left(x, 0), y, radius));
  }

  private static Shape form(int series, double x, double y, double radius) {
    return switch (series) {
      case 0 -> circle(x, y, radius);
      case 1 -> polygon(x, y, radius * 1.25, 0, -1, 1, 0, 0, 1, -1, 0);
      case 2 -> polygon(x, y, radius * 0.9, -1, -1, 1, -1, 1, 1, -1, 1);
      default -> polygon(x, y, radius * 1.15, 0, -1, 1, 0.85, -1, 0.85);
    };
  }

  private static Shape polygon(double x, double y, double size, double... corners) {
    var path = new Path2D.Double();
    path.moveTo(x + corners[0] * size, y + corners[1] * size);
    for (int corner = 2; corner < corners.length; corner += 2) {
      path.lineTo(x + corners[corner] * size, y + corners[corner + 1] * size);
    }
    path.closePath();
    return path;
  }

  /** An interval: a broad line in a lighter shade of a colour, through which the grid is seen. */
  void band(double x1, double y1, double x2, double y2, Color colour) {
    line(
        x1,
        y1,
        x2,
        y2,
        new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_SHADE),
        9);
  }

  /** A colour so light that the ink of texts is read on it, by day and by night. */
  void tint(double x, double y, double width, double height, Color colour) {
    rectangle(
        x,
        y,
        width,
        height,
        new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_SHADE));
  }

  /** The edge of a rectangle. */
  void frame(double x, double y, double width, double height, Color colour, double thickness) {
    graphics.setPaint(colour);
    graphics.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(new Rectangle2D.Double(left(x, width), y, width, height));
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** Lines aslant over a rectangle. */
  void hatch(double x, double y, double width, double height) {
    var hatch = palette.get("hatch");
    for (double d = HATCH_STEP - 2; d < width + height; d += HATCH_STEP) {
      double from = Math.max(0, d - width);
      double to = Math.min(height, d);
      if (to > from) {
        line(x + d - from, y + from, x + d - to, y + to, hatch, 1.2);
      }
    }
  }

  /**
   * What may not be shown: hatched over the whole range, because it could be anything, with the
   * word.
   */
  void suppressed(double x, double y, double width, double height, String word) {
    hatch(x, y, width, height);
    var font = Typeface.regular(13);
    double plate = Typeface.width(word, font) + 12;
    rectangle(x + (width - plate) / 2, y, plate, height, palette.ground());
    text(word, x + width / 2, y + height / 2 + 4.5, font, palette.ink(), Anchor.MIDDLE);
  }
}
