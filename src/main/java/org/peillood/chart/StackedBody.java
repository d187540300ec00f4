package org.peillood.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.web.Figures;
import org.peillood.web.Texts;

/**
 * Bars of equal length, each the whole of its respondents, divided into categories. A part has its
 * letter and its share where they fit; parts that may not be shown stand together at the end,
 * hatched. On a small base counts stand in the place of the bar.
 */
final class StackedBody implements Body {

  private static final double LINE = 17;
  private static final double BAR = 28;
  private static final double GAP = 14;
  private static final Font LABEL = Typeface.bold(14);
  private static final Font PLAIN = Typeface.regular(13);
  private static final Font SHARE = Typeface.bold(13);

  private final StackedTable table;
  private final double width;
  private final HouseStyle.Palette palette;
  private final Texts texts;
  private final FigureWords words;
  private final PartColours colours;
  private final PartKey key;
  private final List<List<String>> labels;

  StackedBody(StackedTable table, double width, HouseStyle.Palette palette, Texts texts) {
    this.table = table;
    this.width = width;
    this.palette = palette;
    this.texts = texts;
    this.words = FigureWords.in(texts);
    this.colours = new PartColours(table.parts().size(), table.isScale());
    this.key = new PartKey(table.parts(), width, colours);
    this.labels =
        table.bars().stream()
            .map(
                bar ->
                    Typeface.lines(bar.label(), LABEL, width - 20 - Typeface.width(n(bar), PLAIN)))
            .toList();
  }

  private String n(StackedTable.Bar bar) {
    return bar.table().bases().answered().map(words::base).orElse("");
  }

  @Override
  public double height() {
    return key.height()
        + IntStream.range(0, labels.size()).mapToDouble(this::barHeight).sum()
        - GAP
        + 4;
  }

  private double barHeight(int bar) {
    return labels.get(bar).size() * LINE + 5 + bodyHeight(table.bars().get(bar)) + GAP;
  }

  private double bodyHeight(StackedTable.Bar bar) {
    return bar.isShown() && !bar.isEstimated() ? counts(bar).size() * LINE : BAR;
  }

  @Override
  public void draw(Graphics2D graphics, double top) {
    var pen = new Pen(graphics, palette);
    key.draw(pen, top);
    double y = top + key.height();
    for (int number = 0; number < labels.size(); number++) {
      var bar = table.bars().get(number);
      double baseline = y + LINE - 3;
      pen.text(n(bar), width - 4, baseline, PLAIN, palette.quiet(), Pen.Anchor.END);
      for (var line : labels.get(number)) {
        pen.text(line, 4, baseline, LABEL, palette.ink(), Pen.Anchor.START);
        baseline += LINE;
      }
      drawBar(pen, bar, baseline - LINE + 8);
      y += barHeight(number);
    }
  }

  private void drawBar(Pen pen, StackedTable.Bar bar, double y) {
    if (bar.isShown() && !bar.isEstimated()) {
      double baseline = y + LINE - 4;
      for (var line : counts(bar)) {
        pen.text(line, 4, baseline, PLAIN, palette.quiet(), Pen.Anchor.START);
        baseline += LINE;
      }
    } else if (!bar.isShown()
        || (bar.rest().isEmpty() && bar.rows().stream().anyMatch(row -> !row.figure().isShown()))) {
      pen.suppressed(4, y, width - 8, BAR, texts.get("analysis.suppressed"));
    } else {
      drawParts(pen, bar, y);
    }
  }

  private void drawParts(Pen pen, StackedTable.Bar bar, double y) {
    double whole = width - 8;
    double x = 4;
    for (int part = 0; part < bar.rows().size(); part++) {
      if (bar.rows().get(part).figure() instanceof Figure.Sounding sounding) {
        double length = sounding.value() * whole;
        if (length > 1) {
          colours.fill(pen, part, x, y, length - 1, BAR);
          drawShare(pen, part, sounding, x, y, length - 1);
        }
        x += length;
      }
    }
    double from = x;
    bar.rest().ifPresent(rest -> drawRest(pen, from, y, rest * whole));
  }

  private void drawShare(
      Pen pen, int part, Figure.Sounding sounding, double x, double y, double length) {
    var letter = PartKey.letter(part);
    var share = Figures.percent(sounding.value(), texts.language());
    double first = Typeface.width(letter, PLAIN) + 4;
    double both = first + Typeface.width(share, SHARE);
    var ink = colours.ink(pen, part);
    double baseline = y + BAR / 2 + 3;
    if (both + 6 <= length) {
      double start = x + (length - both) / 2;
      pen.text(letter, start, baseline, PLAIN, ink, Pen.Anchor.START);
      pen.text(share, start + first, baseline, SHARE, ink, Pen.Anchor.START);
    } else if (first + 1 <= length) {
      pen.text(letter, x + length / 2, baseline, PLAIN, ink, Pen.Anchor.MIDDLE);
    }
  }

  private void drawRest(Pen pen, double x, double y, double length) {
    var word = texts.get("analysis.suppressed");
    if (length > Typeface.width(word, PLAIN) + 20) {
      pen.suppressed(x, y, length, BAR, word);
    } else {
      pen.hatch(x, y, length, BAR);
    }
    pen.frame(x, y + 0.5, Math.max(1, length - 0.5), BAR - 1, palette.get("hatch"), 1);
  }

  private List<String> counts(StackedTable.Bar bar) {
    var counts =
        IntStream.range(0, bar.rows().size())
            .mapToObj(
                part -> {
                  var figure = bar.rows().get(part).figure();
                  return PartKey.letter(part)
                      + "\u00a0"
                      + (figure instanceof Figure.Counted counted
                          ? words.whole(counted.count())
                          : words.value(figure));
                })
            .collect(Collectors.joining(" · "));
    return Typeface.lines(texts.get("chart.counts") + " " + counts, PLAIN, width - 8);
  }
}
