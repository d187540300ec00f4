package org.peillood.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** Squares in rows of tens, under the words and the count of their category. */
final class WaffleBody implements Body {

  private static final double SQUARE = 13;
  private static final double STEP = 16;
  private static final double TEN = 6;
  private static final double LINE = 17;
  private static final double GAP = 14;
  private static final Font LABEL = Typeface.bold(14);
  private static final Font PLAIN = Typeface.regular(13);

  private final Waffle waffle;
  private final double width;
  private final HouseStyle.Palette palette;

  WaffleBody(Waffle waffle, double width, HouseStyle.Palette palette) {
    this.waffle = waffle;
    this.width = width;
    this.palette = palette;
  }

  private int perLine() {
    int tens = (int) ((width - 2) / (10 * STEP + TEN / 2));
    return tens * 10;
  }

  private double height(List<String> label, String told, long squares) {
    return (label.size() + told(told).size()) * LINE
        + 6
        + Math.ceil(squares / (double) perLine()) * STEP
        + GAP;
  }

  private List<String> label(String text) {
    return Typeface.lines(text, LABEL, width - 8);
  }

  private List<String> told(String text) {
    return Typeface.lines(text, PLAIN, width - 8);
  }

  @Override
  public double height() {
    double height = 0;
    for (var row : waffle.groups()) {
      height += height(label(row.label()), waffle.told(row), Waffle.count(row));
    }
    if (!waffle.hidden().isEmpty()) {
      height += height(label(waffle.hiddenLabel()), waffle.hiddenTold(), hiddenSquares());
    }
    return height - GAP + 4;
  }

  /** Of an unknown number one line is hatched. */
  private long hiddenSquares() {
    return waffle.hiddenAnswers().orElse(perLine());
  }

  @Override
  public void draw(Graphics2D graphics, double top) {
    var pen = new Pen(graphics, palette);
    double y = top;
    for (var row : waffle.groups()) {
      double squares = words(pen, row.label(), waffle.told(row), y);
      for (long square = 0; square < Waffle.count(row); square++) {
        pen.rectangle(x(square), squares + y(square), SQUARE, SQUARE, palette.get("cat-1"));
      }
      y += height(label(row.label()), waffle.told(row), Waffle.count(row));
    }
    if (!waffle.hidden().isEmpty()) {
      drawHidden(pen, words(pen, waffle.hiddenLabel(), waffle.hiddenTold(), y));
    }
  }

  private void drawHidden(Pen pen, double y) {
    if (waffle.hiddenAnswers().isEmpty()) {
      pen.hatch(4, y, width - 8, SQUARE);
      return;
    }
    for (long square = 0; square < waffle.hiddenAnswers().getAsLong(); square++) {
      pen.hatch(x(square), y + y(square), SQUARE, SQUARE);
      pen.frame(x(square), y + y(square), SQUARE, SQUARE, palette.get("hatch"), 1);
    }
  }

  /** Writes label and count, and says where the squares begin. */
  private double words(Pen pen, String label, String told, double top) {
    double y = top;
    for (var line : label(label)) {
      y += LINE;
      pen.text(line, 4, y - 3, LABEL, palette.ink(), Pen.Anchor.START);
    }
    for (var line : told(told)) {
      y += LINE;
      pen.text(line, 4, y - 3, PLAIN, palette.quiet(), Pen.Anchor.START);
    }
    return y + 6;
  }

  private double x(long square) {
    long place = square % perLine();
    long tens = place / 10;
    return 4 + place * STEP + tens * TEN;
  }

  private double y(long square) {
    long line = square / perLine();
    return line * STEP;
  }
}
