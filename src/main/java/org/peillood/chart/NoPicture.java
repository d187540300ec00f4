package org.peillood.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/**
 * Where figures cannot be drawn in the way that is asked for: why, and what can be done, in a frame
 * of dashes such as charts of the sea have around what was not sounded.
 */
record NoPicture(String why) implements Form {

  private static final Font FONT = Typeface.regular(14);
  private static final double LINE = 19;
  private static final double EDGE = 14;

  @Override
  public Body body(double width, HouseStyle.Palette palette) {
    var lines = Typeface.lines(why, FONT, width - 8 - 2 * EDGE);
    double height = lines.size() * LINE + 2 * EDGE;
    return new Body() {
      @Override
      public double height() {
        return height;
      }

      @Override
      public void draw(Graphics2D graphics, double top) {
        var pen = new Pen(graphics, palette);
        dashes(pen, 4, top, width - 8, height, palette.get("hatch"));
        double y = top + EDGE;
        for (var line : lines) {
          y += LINE;
          pen.text(line, 4 + EDGE, y - 5, FONT, palette.ink(), Pen.Anchor.START);
        }
      }
    };
  }

  static void dashes(Pen pen, double x, double y, double width, double height, Color colour) {
    pen.dashed(x, y, x + width, y, colour);
    pen.dashed(x, y + height, x + width, y + height, colour);
    pen.dashed(x, y, x, y + height, colour);
    pen.dashed(x + width, y, x + width, y + height, colour);
  }

  @Override
  public List<String> sentences() {
    return List.of(why);
  }

  @Override
  public List<String> notes() {
    return List.of();
  }
}
