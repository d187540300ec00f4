package org.peillood.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.web.Figures;

/**
 * A box from the first to the third quartile in each row, with a line for the median, and a diamond
 * with its interval for the mean. The figures stand in the row.
 */
final class BoxBody implements Body {

  private static final double LINE = 17;
  private static final double BOX = 22;
  private static final double GAP = 16;
  private static final double AXIS = 22;
  private static final int TICKS = 5;
  private static final Font LABEL = Typeface.bold(14);
  private static final Font PLAIN = Typeface.regular(13);

  private final BoxTable table;
  private final double width;
  private final HouseStyle.Palette palette;
  private final double low;
  private final double step;

  BoxBody(BoxTable table, double width, HouseStyle.Palette palette) {
    this.table = table;
    this.width = width;
    this.palette = palette;
    double least = ends().min().orElse(0);
    double most = ends().max().orElse(1);
    double from = least > 0 && least < most / 2 ? 0 : least;
    double size = 1;
    while (size > (most - from) / TICKS && size > 0.11) {
      size = size / 10;
    }
    int turn = 0;
    while (from + size * TICKS < most + size / 2) {
      size *= turn % 3 == 1 ? 2.5 : 2;
      turn++;
    }
    this.step = size;
    this.low = Math.floor(from / size) * size;
  }

  private DoubleStream ends() {
    return table.boxes().stream()
        .flatMapToDouble(
            box ->
                DoubleStream.concat(
                    box.isDrawn()
                        ? DoubleStream.of(
                            box.value(Kind.LOWER_QUARTILE).orElseThrow(),
                            box.value(Kind.UPPER_QUARTILE).orElseThrow())
                        : DoubleStream.empty(),
                    box.mean().stream()
                        .flatMapToDouble(mean -> DoubleStream.of(mean.low(), mean.high()))));
  }

  private List<String> lines(BoxTable.Box box) {
    var words = table.told(box) + (box.mean().isPresent() ? " · " + table.meanTold(box) : "");
    return Typeface.lines(words, PLAIN, width - 8);
  }

  private List<String> name(BoxTable.Box box) {
    return Typeface.lines(table.name(box), LABEL, width - 8);
  }

  private double rowHeight(BoxTable.Box box) {
    double plot = box.isDrawn() || !box.isCounted() ? BOX + 6 : 0;
    return (name(box).size() + lines(box).size()) * LINE + plot + GAP;
  }

  @Override
  public double height() {
    return AXIS + table.boxes().stream().mapToDouble(this::rowHeight).sum() - GAP + 6;
  }

  @Override
  public void draw(Graphics2D graphics, double top) {
    var pen = new Pen(graphics, palette);
    drawAxis(pen, top);
    double y = top + AXIS;
    for (var box : table.boxes()) {
      drawRow(pen, box, y);
      y += rowHeight(box);
    }
  }

  private void drawAxis(Pen pen, double top) {
    var language = table.texts().language();
    for (int tick = 0; tick <= TICKS; tick++) {
      double value = low + tick * step;
      pen.text(
          Figures.decimal(value, step < 1 ? 1 : 0, language),
          at(value),
          top + 13,
          PLAIN,
          palette.quiet(),
          tick == 0 ? Pen.Anchor.START : tick == TICKS ? Pen.Anchor.END : Pen.Anchor.MIDDLE);
    }
  }

  private void drawRow(Pen pen, BoxTable.Box box, double top) {
    double baseline = top + LINE - 3;
    for (var line : name(box)) {
      pen.text(line, 4, baseline, LABEL, palette.ink(), Pen.Anchor.START);
      baseline += LINE;
    }
    double y = baseline - LINE + 8;
    if (box.isDrawn()) {
      drawBox(pen, box, y);
      baseline += BOX + 6;
    } else if (!box.isCounted()) {
      pen.hatch(4, y, width - 8, BOX);
      baseline += BOX + 6;
    }
    for (var line : lines(box)) {
      pen.text(line, 4, baseline, PLAIN, palette.quiet(), Pen.Anchor.START);
      baseline += LINE;
    }
  }

  private void drawBox(Pen pen, BoxTable.Box box, double y) {
    for (int tick = 0; tick <= TICKS; tick++) {
      double x = at(low + tick * step);
      pen.line(x, y, x, y + BOX, palette.get("chart-grid"), 1);
    }
    double from = at(box.value(Kind.LOWER_QUARTILE).orElseThrow());
    double to = at(box.value(Kind.UPPER_QUARTILE).orElseThrow());
    double median = at(box.value(Kind.MEDIAN).orElseThrow());
    var colour = palette.get("cat-1");
    pen.rectangle(from, y, Math.max(2, to - from), BOX, palette.ground());
    pen.tint(from, y, Math.max(2, to - from), BOX, colour);
    pen.frame(from, y, Math.max(2, to - from), BOX, colour, 1.5);
    pen.line(median, y, median, y + BOX, palette.ink(), 3);
    box.mean()
        .ifPresent(
            mean -> {
              pen.line(
                  at(mean.low()), y + BOX / 2, at(mean.high()), y + BOX / 2, palette.ink(), 1.5);
              pen.mark(1, at(mean.value()), y + BOX / 2, 5, palette.ink());
            });
  }

  private double at(double value) {
    return 4 + (value - low) / (TICKS * step) * (width - 8);
  }
}
