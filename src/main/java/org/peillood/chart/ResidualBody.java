package org.peillood.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.peillood.analysis.FigureWords;

/**
 * Cells in rows and columns, each with its sign and number. What stands out has a frame, thin or
 * thick, and a colour for each sign.
 */
final class ResidualBody implements Body {

  private static final double LINE = 17;
  private static final double CELL = 32;
  private static final double GAP = 4;
  private static final Font LABEL = Typeface.regular(14);
  private static final Font BOLD = Typeface.bold(14);

  private final ResidualMap map;
  private final double width;
  private final HouseStyle.Palette palette;
  private final List<List<String>> labels;
  private final List<List<String>> heads;

  ResidualBody(ResidualMap map, double width, HouseStyle.Palette palette) {
    this.map = map;
    this.width = width;
    this.palette = palette;
    this.labels = map.rows().stream().map(row -> Typeface.lines(row, LABEL, labelWidth())).toList();
    var words = FigureWords.in(map.texts());
    this.heads =
        map.columns().stream()
            .map(
                table ->
                    Typeface.lines(
                        ColumnTables.name(table)
                            + table.bases().answered().map(n -> ", " + words.base(n)).orElse(""),
                        LABEL,
                        width - 8))
            .toList();
  }

  private boolean isNarrow() {
    return width < 480;
  }

  private double labelWidth() {
    return isNarrow() ? width - 8 : width * 0.34;
  }

  private double left() {
    return isNarrow() ? 4 : labelWidth() + 12;
  }

  private double cellWidth() {
    return Math.min(86, (width - 4 - left()) / map.columns().size());
  }

  private double keyHeight() {
    return heads.stream().mapToInt(List::size).sum() * LINE + 10;
  }

  private double rowHeight(int row) {
    double words = labels.get(row).size() * LINE;
    return isNarrow() ? words + CELL + 8 : Math.max(CELL, words) + GAP;
  }

  @Override
  public double height() {
    double height = keyHeight() + LINE + 4;
    for (int row = 0; row < labels.size(); row++) {
      height += rowHeight(row);
    }
    return height;
  }

  @Override
  public void draw(Graphics2D graphics, double top) {
    var pen = new Pen(graphics, palette);
    double y = top;
    for (var head : heads) {
      for (var line : head) {
        y += LINE;
        pen.text(line, 4, y - 3, LABEL, palette.ink(), Pen.Anchor.START);
      }
    }
    y = top + keyHeight() + LINE;
    for (int column = 0; column < map.columns().size(); column++) {
      pen.text(
          ColumnTables.column(map.columns().get(column)).letter(),
          left() + (column + 0.5) * cellWidth(),
          y - 3,
          BOLD,
          palette.ink(),
          Pen.Anchor.MIDDLE);
    }
    y += 4;
    for (int row = 0; row < labels.size(); row++) {
      drawRow(pen, row, y);
      y += rowHeight(row);
    }
  }

  private void drawRow(Pen pen, int row, double top) {
    double middle = top + (rowHeight(row) - GAP) / 2;
    double baseline =
        isNarrow() ? top + LINE - 3 : middle + 5 - (labels.get(row).size() - 1) * LINE / 2;
    for (var line : labels.get(row)) {
      pen.text(
          line,
          isNarrow() ? 4 : labelWidth() + 2,
          baseline,
          LABEL,
          palette.ink(),
          isNarrow() ? Pen.Anchor.START : Pen.Anchor.END);
      baseline += LINE;
    }
    double y = isNarrow() ? top + labels.get(row).size() * LINE + 2 : middle - CELL / 2;
    for (int column = 0; column < map.columns().size(); column++) {
      drawCell(pen, map.cells().get(row).get(column), left() + column * cellWidth(), y);
    }
  }

  private void drawCell(Pen pen, ResidualMap.Cell cell, double x, double y) {
    double wide = cellWidth() - GAP;
    var colour = palette.get(cell.isHigher() ? "cat-1" : "div-1");
    if (cell.strength() == 0) {
      pen.frame(x + 0.5, y + 0.5, wide - 1, CELL - 1, palette.get("chart-grid"), 1);
    } else {
      double edge = cell.strength() == 1 ? 1.5 : 4;
      pen.tint(x, y, wide, CELL, colour);
      pen.frame(x + edge / 2, y + edge / 2, wide - edge, CELL - edge, colour, edge);
    }
    pen.text(
        map.written(cell),
        x + wide / 2,
        y + CELL / 2 + 5,
        cell.strength() == 0 ? LABEL : BOLD,
        cell.strength() == 0 ? palette.quiet() : palette.ink(),
        Pen.Anchor.MIDDLE);
  }
}
