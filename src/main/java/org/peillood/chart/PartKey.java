package org.peillood.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** The parts of a bar by letter and colour, above the bars. */
final class PartKey {

  private static final double LINE = 20;
  private static final double SWATCH = 18;
  private static final Font FONT = Typeface.regular(13);
  private static final Font LETTER = Typeface.bold(13);

  /** A line of an entry; only its first line has the swatch. */
  private record Line(int part, boolean isFirst, String text, double x, double y) {}

  private final List<Line> lines = new ArrayList<>();
  private final PartColours colours;

  PartKey(List<String> parts, double width, PartColours colours) {
    this.colours = colours;
    double x = 4;
    double y = 0;
    for (int part = 0; part < parts.size(); part++) {
      double needed = SWATCH + 14 + Typeface.width(parts.get(part), FONT) + 14;
      if (x > 4 && x + needed > width) {
        x = 4;
        y += LINE;
      }
      var wrapped = Typeface.lines(parts.get(part), FONT, width - 8 - SWATCH - 14);
      for (int line = 0; line < wrapped.size(); line++) {
        lines.add(new Line(part, line == 0, wrapped.get(line), x, y + line * LINE));
      }
      y += (wrapped.size() - 1) * LINE;
      x += wrapped.size() > 1 ? width : needed;
    }
  }

  double height() {
    return lines.stream().mapToDouble(Line::y).max().orElse(0) + LINE + 8;
  }

  void draw(Pen pen, double top) {
    for (var line : lines) {
      double y = top + line.y();
      if (line.isFirst()) {
        colours.fill(pen, line.part(), line.x(), y + 2, 14, 14);
        pen.text(
            letter(line.part()),
            line.x() + SWATCH,
            y + 14,
            LETTER,
            pen.palette().ink(),
            Pen.Anchor.START);
      }
      pen.text(
          line.text(), line.x() + SWATCH + 13, y + 14, FONT, pen.palette().ink(), Pen.Anchor.START);
    }
  }

  /** By which a part is told apart without colour. */
  static String letter(int part) {
    return String.valueOf((char) ('a' + part));
  }
}
