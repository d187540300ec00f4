package org.peillood.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.web.Figures;
import org.peillood.web.Texts;

/**
 * A row per item of an answer scale: its points as one bar, placed so that the middle of the scale
 * stands on one line in all rows, and the share of the lower side with its interval at the end. A
 * row with a suppressed point is hatched whole; on a small base the counts stand in its place.
 */
final class DivergingBody implements Body {

  private static final double LINE = 17;
  private static final double BAR = 24;
  private static final double KEY_LINE = 20;
  private static final double LEAST_SHARE_FOR_TEXT = 0.085;
  private static final Font KEY = Typeface.regular(13);
  private static final Font LABEL = Typeface.bold(14);

  /** An entry of the key: which point, where. */
  private record KeyEntry(int point, String label, double x, double y) {}

  private final List<ResultTable> tables;
  private final double width;
  private final HouseStyle.Palette palette;
  private final FigureWords words;
  private final Texts texts;
  private final List<KeyEntry> key;
  private final List<List<String>> labels;

  DivergingBody(List<ResultTable> tables, double width, HouseStyle.Palette palette, Texts texts) {
    this.tables = tables;
    this.width = width;
    this.palette = palette;
    this.words = FigureWords.in(texts);
    this.texts = texts;
    this.key = key();
    this.labels =
        tables.stream()
            .map(
                table ->
                    Typeface.lines(
                        table.wording(), LABEL, width - 24 - Typeface.width(end(table), LABEL)))
            .toList();
  }

  private List<KeyEntry> key() {
    var entries = new ArrayList<KeyEntry>();
    double x = 4;
    double y = 0;
    var points = tables.get(0).rows(Kind.CATEGORY);
    for (int point = 0; point < points.size(); point++) {
      var label = points.get(point).label();
      double needed = 17 + Typeface.width(label, KEY) + 14;
      if (x + needed > width && x > 4) {
        x = 4;
        y += KEY_LINE;
      }
      entries.add(new KeyEntry(point, label, x, y));
      x += needed;
    }
    return entries;
  }

  private double keyHeight() {
    return key.stream().mapToDouble(KeyEntry::y).max().orElse(0) + KEY_LINE + 8;
  }

  private double rowHeight() {
    return labels.stream().mapToInt(List::size).max().orElse(1) * LINE + BAR + 18;
  }

  @Override
  public double height() {
    return keyHeight() + tables.size() * rowHeight();
  }

  @Override
  public void draw(Graphics2D graphics, double top) {
    var pen = new Pen(graphics, palette);
    for (var entry : key) {
      double y = top + entry.y();
      pen.rectangle(entry.x(), y + 3, 12, 12, palette.get("div-" + (entry.point() + 1)));
      pen.text(entry.label(), entry.x() + 17, y + 14, KEY, palette.ink(), Pen.Anchor.START);
    }
    RowPlot.draw(
        graphics,
        new Rectangle2D.Double(0, top + keyHeight(), width, tables.size() * rowHeight()),
        tables.size(),
        axis(),
        new RowRenderer(this::drawRow, palette),
        new RowPlot.Margins(4, 4, 0, 0),
        palette);
  }

  private NumberAxis axis() {
    double left = 0.3;
    double right = 0.3;
    for (var table : tables) {
      var shares = shares(table);
      if (shares.isPresent()) {
        left = Math.max(left, left(shares.get()));
        right =
            Math.max(right, shares.get().stream().mapToDouble(d -> d).sum() - left(shares.get()));
      }
    }
    var axis = new NumberAxis();
    axis.setRange(-left, right);
    axis.setVisible(false);
    return axis;
  }

  /** The shares of the points when all of them may be shown. */
  private static Optional<List<Double>> shares(ResultTable table) {
    var shares =
        table.rows(Kind.CATEGORY).stream()
            .map(Row::figure)
            .filter(Figure.Sounding.class::isInstance)
            .map(figure -> ((Figure.Sounding) figure).value())
            .toList();
    return shares.size() == table.rows(Kind.CATEGORY).size()
        ? Optional.of(shares)
        : Optional.empty();
  }

  /** How far a bar reaches to the left of the middle of the scale. */
  private static double left(List<Double> shares) {
    int half = shares.size() / 2;
    double below = shares.subList(0, half).stream().mapToDouble(d -> d).sum();
    return below + (shares.size() % 2 == 1 ? shares.get(half) / 2 : 0);
  }

  private void drawRow(Pen pen, int number, double middle, Rectangle2D area, NumberAxis axis) {
    var table = tables.get(number);
    double y = middle - rowHeight() / 2 + LINE;
    pen.text(end(table), width - 4, y, Typeface.regular(14), palette.ink(), Pen.Anchor.END);
    for (var line : labels.get(number)) {
      pen.text(line, 4, y, LABEL, palette.ink(), Pen.Anchor.START);
      y += LINE;
    }
    double top = y - LINE + 7;
    double zero = at(0, area, axis);
    var shares = shares(table);
    if (shares.isPresent()) {
      drawBar(pen, shares.get(), top, area, axis);
      pen.dashed(zero, top - 3, zero, top, palette.ink());
      pen.dashed(zero, top + BAR, zero, top + BAR + 6, palette.ink());
    } else if (table.rows(Kind.CATEGORY).stream()
        .allMatch(row -> row.figure() instanceof Figure.Counted)) {
      pen.text(counts(table), 4, top + 17, Typeface.regular(14), palette.quiet(), Pen.Anchor.START);
    } else {
      pen.suppressed(area.getX(), top, area.getWidth(), BAR, texts.get("analysis.suppressed"));
    }
  }

  private void drawBar(
      Pen pen, List<Double> shares, double top, Rectangle2D area, NumberAxis axis) {
    double from = -left(shares);
    for (int point = 0; point < shares.size(); point++) {
      double share = shares.get(point);
      double x = at(from, area, axis);
      double end = at(from + share, area, axis);
      pen.rectangle(x, top, Math.max(0, end - x - 1), BAR, palette.get("div-" + (point + 1)));
      if (share >= LEAST_SHARE_FOR_TEXT) {
        var percent = Figures.percent(share, texts.language());
        var colour = palette.get("div-on-" + (point + 1));
        pen.text(percent, (x + end) / 2, top + 17, Typeface.bold(13), colour, Pen.Anchor.MIDDLE);
      }
      from += share;
    }
  }

  private String counts(ResultTable table) {
    return table.rows(Kind.CATEGORY).stream()
        .map(row -> words.value(row.figure()))
        .collect(Collectors.joining(" · ", texts.get("chart.counts") + " ", ""));
  }

  /** The lower side with its interval, as it stands at the end of the row. */
  private String end(ResultTable table) {
    return table
        .row(Kind.LOW_SIDE)
        .filter(row -> row.figure() instanceof Figure.Sounding)
        .map(
            row ->
                row.label()
                    + " "
                    + words.value(row.figure())
                    + " "
                    + words.interval((Figure.Sounding) row.figure()))
        .orElse("");
  }

  private static double at(double value, Rectangle2D area, NumberAxis axis) {
    return axis.valueToJava2D(value, area, RectangleEdge.TOP);
  }
}
