package org.peillood.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.peillood.analysis.FigureWords;

/** The columns of a chart by their marks: letter, words and base, above the rows. */
final class SeriesKey {

  private static final double LINE = 19;
  private static final double MARK = 20;
  private static final double GAP = 18;
  private static final Font FONT = Typeface.bold(14);

  /** A line of an entry; only its first line has the mark. */
  private record Line(int series, boolean isFirst, String text, double x, double y) {}

  private final List<Line> lines = new ArrayList<>();
  private final boolean isInColour;

  SeriesKey(SplitTable table, double width, FigureWords words) {
    // Two colours are read easily on any ground; more of them are for marks only.
    this.isInColour = table.columns().size() <= 2;
    double x = 4;
    double y = 0;
    for (int series = 0; series < table.columns().size(); series++) {
      var column = table.columns().get(series);
      var label =
          column.letter()
              + " "
              + column.label()
              + table.answers().get(series).map(n -> ", " + words.base(n)).orElse("");
      if (x > 4 && x + MARK + Typeface.width(label, FONT) > width - 4) {
        x = 4;
        y += LINE;
      }
      var wrapped = Typeface.lines(label, FONT, width - 8 - MARK);
      for (int line = 0; line < wrapped.size(); line++) {
        lines.add(new Line(series, line == 0, wrapped.get(line), x, y + line * LINE));
      }
      y += (wrapped.size() - 1) * LINE;
      x += wrapped.size() > 1 ? width : MARK + Typeface.width(label, FONT) + GAP;
    }
  }

  double height() {
    return lines.stream().mapToDouble(Line::y).max().orElse(0) + LINE + 6;
  }

  void draw(Pen pen, double top) {
    for (var line : lines) {
      var colour = pen.palette().get("cat-" + (line.series() + 1));
      double baseline = top + line.y() + 14;
      if (line.isFirst()) {
        pen.mark(line.series(), line.x() + 8, baseline - 5, 6.5, colour);
      }
      pen.text(
          line.text(),
          line.x() + MARK,
          baseline,
          FONT,
          isInColour ? colour : pen.palette().ink(),
          Pen.Anchor.START);
    }
  }
}
