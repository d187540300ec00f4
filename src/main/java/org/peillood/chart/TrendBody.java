package org.peillood.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.Trend;
import org.peillood.web.Texts;

/**
 * A strip per figure, and in it the waves from the first to the last: an interval and a dot for
 * each, a line between waves that can be compared, and where they cannot a broken line upright
 * between them, with the reason below. The waves are as far apart as their days, unless that is too
 * narrow. In languages that are written from right to left, time runs so.
 */
final class TrendBody implements Body {

  private static final double LABEL_LINE = 17;
  private static final double PLOT = 84;
  private static final double AROUND = 20;
  private static final double GAP = 12;
  private static final double REASON_LINE = 17;
  private static final double AXIS = 44;
  private static final double NARROWEST = 72;
  private static final Font LABEL = Typeface.bold(14);
  private static final Font SMALL = Typeface.regular(13);

  private final List<TrendStrip> strips;
  private final double width;
  private final HouseStyle.Palette palette;
  private final Texts texts;
  private final FigureWords words;
  private final TrendScale scale;
  private final List<Trend.Point> waves;
  private final List<String> reasons;

  /** Of strips of which at least one has a figure. */
  TrendBody(List<TrendStrip> strips, double width, HouseStyle.Palette palette, Texts texts) {
    this.strips = List.copyOf(strips);
    this.width = width;
    this.palette = palette;
    this.texts = texts;
    this.words = FigureWords.in(texts);
    this.scale =
        TrendScale.of(strips.stream().flatMap(strip -> strip.soundings().stream()).toList());
    this.waves =
        strips.stream()
            .flatMap(strip -> strip.trend().waves().stream())
            .map(point -> point.wave())
            .distinct()
            .map(this::point)
            .sorted((a, b) -> a.opens().compareTo(b.opens()))
            .toList();
    this.reasons = TrendSentences.in(texts).reasons(strips);
  }

  private Trend.Point point(String wave) {
    return strips.stream()
        .flatMap(strip -> strip.trend().waves().stream())
        .filter(point -> point.wave().equals(wave))
        .findFirst()
        .orElseThrow();
  }

  private List<String> label(TrendStrip strip) {
    return Typeface.lines(strip.label(), LABEL, width - 8);
  }

  private double height(TrendStrip strip) {
    return label(strip).size() * LABEL_LINE + AROUND + PLOT + AROUND + GAP;
  }

  private List<String> title(int wave) {
    return Typeface.lines(waves.get(wave).title(), SMALL, Math.max(NARROWEST, narrowest()) - 8);
  }

  private double titlesHeight() {
    return IntStream.range(0, waves.size()).map(wave -> title(wave).size()).max().orElse(1)
            * REASON_LINE
        + 6;
  }

  private List<String> reasonLines() {
    return reasons.stream()
        .flatMap(reason -> Typeface.lines(reason, SMALL, width - 8).stream())
        .toList();
  }

  @Override
  public double height() {
    return strips.stream().mapToDouble(this::height).sum()
        + titlesHeight()
        + reasonLines().size() * REASON_LINE;
  }

  @Override
  public void draw(Graphics2D graphics, double top) {
    var pen = new Pen(graphics, palette);
    double y = top;
    for (var strip : strips) {
      drawStrip(pen, strip, y);
      y += height(strip);
    }
    for (int wave = 0; wave < waves.size(); wave++) {
      double line = y + 10;
      for (var part : title(wave)) {
        pen.text(part, x(wave), line, SMALL, palette.ink(), Pen.Anchor.MIDDLE);
        line += REASON_LINE;
      }
    }
    y += titlesHeight() + 10;
    for (var line : reasonLines()) {
      pen.text(line, 4, y, SMALL, palette.get("people"), Pen.Anchor.START);
      y += REASON_LINE;
    }
  }

  /** Where a wave stands. */
  private double x(int wave) {
    return places()[wave];
  }

  private double[] places() {
    int last = waves.size() - 1;
    double from = AXIS + NARROWEST / 2;
    double room = width - from - NARROWEST / 2;
    var byDay = new double[waves.size()];
    var evenly = new double[waves.size()];
    double days = waves.get(last).opens().toEpochDay() - (double) waves.get(0).opens().toEpochDay();
    double closest = Double.MAX_VALUE;
    for (int wave = 0; wave <= last; wave++) {
      double since =
          waves.get(wave).opens().toEpochDay() - (double) waves.get(0).opens().toEpochDay();
      byDay[wave] = from + (days > 0 ? room * since / days : 0);
      evenly[wave] = from + room * wave / Math.max(1, last);
      closest = wave == 0 ? closest : Math.min(closest, byDay[wave] - byDay[wave - 1]);
    }
    return closest < NARROWEST ? evenly : byDay;
  }

  /** The room between the two waves that stand closest. */
  private double narrowest() {
    var places = places();
    return IntStream.range(1, places.length)
        .mapToDouble(wave -> places[wave] - places[wave - 1])
        .min()
        .orElse(NARROWEST);
  }

  private void drawStrip(Pen pen, TrendStrip strip, double top) {
    double y = top + 12;
    for (var line : label(strip)) {
      pen.text(line, 4, y, LABEL, palette.ink(), Pen.Anchor.START);
      y += LABEL_LINE;
    }
    double upper = top + label(strip).size() * LABEL_LINE + AROUND;
    for (double tick : List.of(scale.low(), scale.high())) {
      double at = upper + (1 - scale.share(tick)) * PLOT;
      double start = AXIS;
      pen.line(start, at, width - 4, at, palette.get("chart-grid"), 1);
      pen.text(
          scale.written(tick, texts), start - 6, at + 4, SMALL, palette.quiet(), Pen.Anchor.END);
    }
    drawPassages(pen, strip, upper);
    for (int point = 0; point < strip.trend().waves().size(); point++) {
      drawFigure(pen, strip.line().figures().get(point), x(place(strip, point)), upper);
    }
  }

  private int place(TrendStrip strip, int point) {
    var wave = strip.trend().waves().get(point).wave();
    return waves.stream().map(Trend.Point::wave).toList().indexOf(wave);
  }

  private void drawPassages(Pen pen, TrendStrip strip, double upper) {
    var figures = strip.line().figures();
    for (int i = 0; i < strip.trend().passages().size(); i++) {
      double from = x(place(strip, i));
      double to = x(place(strip, i + 1));
      if (!strip.trend().passages().get(i).isOpen()) {
        pen.zigzag((from + to) / 2, upper - 8, upper + PLOT + 8, palette.get("people"));
        letter(strip, i)
            .ifPresent(
                letter ->
                    pen.text(
                        letter,
                        (from + to) / 2,
                        upper - 11,
                        LABEL,
                        palette.get("people"),
                        Pen.Anchor.MIDDLE));
      } else if (figures.get(i).orElse(NONE) instanceof Figure.Sounding was
          && figures.get(i + 1).orElse(NONE) instanceof Figure.Sounding is) {
        pen.line(from, y(was.value(), upper), to, y(is.value(), upper), palette.get("cat-1"), 2);
      }
    }
  }

  private static final Figure NONE = new Figure.Suppressed();

  /** By which the reason below is found, where there are several. */
  private Optional<String> letter(TrendStrip strip, int passage) {
    return TrendSentences.in(texts).letter(strips, strip, passage);
  }

  private double y(double value, double upper) {
    return upper + (1 - scale.share(value)) * PLOT;
  }

  private void drawFigure(Pen pen, Optional<Figure> figure, double x, double upper) {
    if (figure.isEmpty()) {
      written(pen, texts.get("trend.absent"), x, upper + PLOT / 2 + 4);
    } else if (figure.get() instanceof Figure.Sounding sounding) {
      var colour = palette.get("cat-1");
      pen.band(x, y(sounding.low(), upper), x, y(sounding.high(), upper), colour);
      pen.dot(x, y(sounding.value(), upper), 5.5, colour);
      plate(pen, words.value(sounding), x, y(sounding.high(), upper) - 6, LABEL);
      plate(pen, words.interval(sounding), x, y(sounding.low(), upper) + 15, SMALL);
    } else if (figure.get() instanceof Figure.Counted counted) {
      pen.dot(x, upper + PLOT, 3, palette.quiet());
      written(
          pen,
          texts.get("chart.of", words.whole(counted.count()), words.whole(counted.n())),
          x,
          upper + PLOT - 9);
    } else if (!figure.get().isShown()) {
      // Over the whole range, because it could be anything.
      double broad = Math.min(narrowest() - 10, 60);
      pen.hatch(x - broad / 2, upper, broad, PLOT);
      plate(pen, texts.get("analysis.suppressed"), x, upper + PLOT / 2 + 4, SMALL);
    } else {
      written(pen, words.value(figure.get()), x, upper + PLOT / 2 + 4);
    }
  }

  private void written(Pen pen, String text, double x, double y) {
    pen.text(text, x, y, SMALL, palette.quiet(), Pen.Anchor.MIDDLE);
  }

  /** A text on the ground's own colour, so that a line behind it leaves it legible. */
  private void plate(Pen pen, String text, double x, double y, Font font) {
    double broad = Typeface.width(text, font) + 4;
    pen.rectangle(x - broad / 2, y - 12, broad, 15, palette.ground());
    pen.text(
        text, x, y, font, font.equals(LABEL) ? palette.ink() : palette.quiet(), Pen.Anchor.MIDDLE);
  }
}
