package org.peillood.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.web.Figures;

/** Small drawings beside and under each other, all with the same axis from 0. */
final class PanelBody implements Body {

  private static final double LINE = 16;
  private static final double TRACK = 16;
  private static final double BETWEEN = 24;
  private static final double GAP = 22;
  private static final Font TITLE = Typeface.bold(14);
  private static final Font LABEL = Typeface.regular(13);
  private static final Font VALUE = Typeface.bold(13);

  private final SmallMultiples multiples;
  private final double width;
  private final HouseStyle.Palette palette;
  private final FigureWords words;
  private final double most;

  PanelBody(SmallMultiples multiples, double width, HouseStyle.Palette palette) {
    this.multiples = multiples;
    this.width = width;
    this.palette = palette;
    this.words = FigureWords.in(multiples.texts());
    double highest =
        multiples.panels().stream()
            .flatMap(panel -> panel.rows().stream())
            .map(SmallMultiples.PanelRow::figure)
            .filter(Figure.Sounding.class::isInstance)
            .mapToDouble(figure -> ((Figure.Sounding) figure).high())
            .max()
            .orElse(1);
    this.most = Math.min(1, Math.ceil(highest * 10 - 1e-9) / 10);
  }

  private int across() {
    return width < 480 ? 1 : 2;
  }

  private double panelWidth() {
    return (width - 8 - (across() - 1) * BETWEEN) / across();
  }

  private List<String> title(SmallMultiples.Panel panel) {
    var base = panel.answered().map(n -> ", " + words.base(n)).orElse("");
    return Typeface.lines(panel.title() + base, TITLE, panelWidth());
  }

  private List<String> label(SmallMultiples.PanelRow row) {
    return Typeface.lines(row.label(), LABEL, panelWidth() - 12 - Typeface.width(told(row), VALUE));
  }

  private String told(SmallMultiples.PanelRow row) {
    return multiples.told(row.figure());
  }

  private double titleHeight(int band) {
    return inBand(band).mapToInt(panel -> title(panel).size()).max().orElse(1) * LINE + 4;
  }

  /** The rows of panels beside each other are on one line. */
  private double rowHeight(int band, int row) {
    return inBand(band).mapToInt(panel -> label(panel.rows().get(row)).size()).max().orElse(1)
            * LINE
        + TRACK;
  }

  private Stream<SmallMultiples.Panel> inBand(int band) {
    return multiples.panels().stream().skip((long) band * across()).limit(across());
  }

  private int bands() {
    return (multiples.panels().size() + across() - 1) / across();
  }

  private int rows() {
    return multiples.panels().get(0).rows().size();
  }

  private double bandHeight(int band) {
    return titleHeight(band)
        + IntStream.range(0, rows()).mapToDouble(row -> rowHeight(band, row)).sum()
        + LINE;
  }

  @Override
  public double height() {
    return IntStream.range(0, bands()).mapToDouble(band -> bandHeight(band) + GAP).sum() - GAP + 4;
  }

  @Override
  public void draw(Graphics2D graphics, double top) {
    var pen = new Pen(graphics, palette);
    double y = top;
    for (int band = 0; band < bands(); band++) {
      var panels = inBand(band).toList();
      for (int place = 0; place < panels.size(); place++) {
        drawPanel(pen, panels.get(place), band, 4 + place * (panelWidth() + BETWEEN), y);
      }
      y += bandHeight(band) + GAP;
    }
  }

  private void drawPanel(Pen pen, SmallMultiples.Panel panel, int band, double x, double top) {
    double baseline = top + LINE - 3;
    for (var line : title(panel)) {
      pen.text(line, x, baseline, TITLE, palette.ink(), Pen.Anchor.START);
      baseline += LINE;
    }
    double y = top + titleHeight(band);
    pen.line(x, y - 2, x + panelWidth(), y - 2, palette.get("chart-grid"), 1);
    for (int row = 0; row < rows(); row++) {
      double height = rowHeight(band, row);
      drawRow(pen, panel.rows().get(row), x, y + height - TRACK / 2 - 1);
      y += height;
    }
    if (panel.rows().stream().anyMatch(row -> row.figure() instanceof Figure.Sounding)) {
      drawAxis(pen, x, y);
    }
  }

  private void drawRow(Pen pen, SmallMultiples.PanelRow row, double x, double middle) {
    var figure = row.figure();
    var labels = label(row);
    double baseline = middle - TRACK / 2 - 3 - (labels.size() - 1) * LINE;
    double end = x + panelWidth();
    if (figure instanceof Figure.Sounding sounding) {
      double interval = Typeface.width(words.interval(sounding), LABEL);
      pen.text(words.interval(sounding), end, baseline, LABEL, palette.quiet(), Pen.Anchor.END);
      pen.text(
          words.value(sounding),
          end - interval - 5,
          baseline,
          VALUE,
          palette.ink(),
          Pen.Anchor.END);
    } else if (figure instanceof Figure.Counted) {
      pen.text(told(row), end, baseline, LABEL, palette.quiet(), Pen.Anchor.END);
    } else {
      pen.text(told(row), end, baseline, LABEL, palette.ink(), Pen.Anchor.END);
    }
    for (var line : labels) {
      pen.text(line, x, baseline, LABEL, palette.ink(), Pen.Anchor.START);
      baseline += LINE;
    }
    drawTrack(pen, figure, x, middle);
  }

  private void drawTrack(Pen pen, Figure figure, double x, double y) {
    if (!figure.isShown()) {
      pen.hatch(x, y - 5, panelWidth(), 10);
    }
    if (figure instanceof Figure.Sounding sounding) {
      pen.line(x, y, x + panelWidth(), y, palette.get("chart-grid"), 1);
      pen.line(
          at(sounding.low(), x),
          y,
          at(Math.min(most, sounding.high()), x),
          y,
          palette.get("seq-2"),
          8);
      pen.dot(at(sounding.value(), x), y, 5.5, palette.get("cat-1"));
    }
  }

  private void drawAxis(Pen pen, double x, double y) {
    var language = multiples.texts().language();
    pen.text("0", x, y + LINE - 4, LABEL, palette.quiet(), Pen.Anchor.START);
    pen.text(
        multiples.texts().get("analysis.percent", Figures.percent(most, language)),
        x + panelWidth(),
        y + LINE - 4,
        LABEL,
        palette.quiet(),
        Pen.Anchor.END);
  }

  private double at(double share, double x) {
    return x + share / most * panelWidth();
  }
}
