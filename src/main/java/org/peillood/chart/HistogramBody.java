package org.peillood.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.peillood.analysis.Figure;
import org.peillood.web.Figures;

/** Bars side by side, each with its share above and its numbers below. */
final class HistogramBody implements Body {

  private static final double TALLEST = 170;
  private static final double ABOVE = 20;
  private static final double LINE = 16;
  private static final double LEAST = 26;
  private static final double EDGE = 3;
  private static final Font SHARE = Typeface.bold(13);
  private static final Font NUMBERS = Typeface.regular(13);

  private final Histogram histogram;
  private final double width;
  private final HouseStyle.Palette palette;
  private final List<Double> widths;
  private final List<List<String>> labels;
  private final boolean hasRoom;

  HistogramBody(Histogram histogram, double width, HouseStyle.Palette palette) {
    this.histogram = histogram;
    this.width = width;
    this.palette = palette;
    this.widths = widths();
    this.labels =
        IntStream.range(0, widths.size())
            .mapToObj(
                bar ->
                    Typeface.lines(histogram.bars().get(bar).label(), NUMBERS, widths.get(bar) - 4))
            .toList();
    this.hasRoom =
        IntStream.range(0, widths.size())
            .allMatch(
                bar ->
                    Arrays.stream(histogram.bars().get(bar).label().split(" "))
                        .allMatch(word -> Typeface.width(word, NUMBERS) <= widths.get(bar) - 4));
  }

  /** In pixels: as wide as the class, but never too narrow for its numbers. */
  private List<Double> widths() {
    int bars = histogram.bars().size();
    double room = width - 8;
    double units = IntStream.range(0, bars).mapToDouble(histogram::width).sum();
    double least = Math.min(LEAST, room / bars);
    double spare = room - bars * least;
    return IntStream.range(0, bars)
        .mapToObj(bar -> least + spare * histogram.width(bar) / units)
        .toList();
  }

  private double density(int bar) {
    return histogram.bars().get(bar).share() / widths.get(bar);
  }

  private double most() {
    return IntStream.range(0, widths.size()).mapToDouble(this::density).max().orElse(1);
  }

  private int labelLines() {
    return hasRoom ? labels.stream().mapToInt(List::size).max().orElse(1) : 1;
  }

  @Override
  public double height() {
    return ABOVE + TALLEST + 6 + labelLines() * LINE + 4;
  }

  @Override
  public void draw(Graphics2D graphics, double top) {
    var pen = new Pen(graphics, palette);
    double ground = top + ABOVE + TALLEST;
    double x = 4;
    for (int bar = 0; bar < widths.size(); bar++) {
      drawBar(pen, bar, x, ground);
      x += widths.get(bar);
    }
    pen.line(4, ground, width - 4, ground, palette.ink(), 1);
  }

  private void drawBar(Pen pen, int number, double x, double ground) {
    var bar = histogram.bars().get(number);
    double wide = widths.get(number) - 1;
    double tall = density(number) / most() * TALLEST;
    var colour = palette.get("cat-1");
    boolean isCounted = bar.figure() instanceof Figure.Counted;
    if (isCounted) {
      pen.frame(x + 0.5, ground - tall, wide - 1, tall, palette.quiet(), 1);
    } else {
      pen.tint(x, ground - tall, wide, tall, colour);
      pen.rectangle(x, ground - tall, wide, EDGE, colour);
    }
    if (bar.isOpen()) {
      double open = bar.numbers().from().isEmpty() ? x : x + wide;
      pen.rectangle(open - 2, ground - tall - 1, 4, tall, palette.ground());
      pen.dashed(open, ground - tall, open, ground, isCounted ? palette.quiet() : colour);
    }
    pen.text(
        histogram.told(bar),
        x + wide / 2,
        ground - tall - 6,
        isCounted ? NUMBERS : SHARE,
        isCounted ? palette.quiet() : palette.ink(),
        Pen.Anchor.MIDDLE);
    double baseline = ground + 6 + LINE - 4;
    if (!hasRoom) {
      // Where the words of a class would be cut, the number at which it begins stands at its edge.
      bar.numbers()
          .from()
          .ifPresent(
              from ->
                  pen.text(
                      Figures.decimal(
                          from.doubleValue(),
                          Math.max(0, from.scale()),
                          histogram.texts().language()),
                      x,
                      baseline,
                      NUMBERS,
                      palette.ink(),
                      Pen.Anchor.MIDDLE));
      return;
    }
    drawLabel(pen, number, x + wide / 2, baseline);
  }

  private void drawLabel(Pen pen, int number, double middle, double top) {
    double baseline = top;
    for (var line : labels.get(number)) {
      pen.text(line, middle, baseline, NUMBERS, palette.ink(), Pen.Anchor.MIDDLE);
      baseline += LINE;
    }
  }
}
