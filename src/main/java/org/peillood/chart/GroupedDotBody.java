package org.peillood.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable.Column;
import org.peillood.web.Texts;

/**
 * A row per category, and in it the estimates of a few groups of respondents under each other, each
 * with its interval, as a mark on a band or as a bar from 0. Groups differ in the form of their
 * mark and in its colour; whether they demonstrably differ stands beside the category.
 */
final class GroupedDotBody implements Body {

  private static final double AXIS_HEIGHT = 24;
  private static final double LINE = 17;
  private static final double DOT_LINE = 24;
  private static final double GAP = 12;
  private static final Font LABEL = Typeface.bold(14);
  private static final Font VERDICT = Typeface.regular(13);

  private final SplitTable table;
  private final ChartDefinition.Kind kind;
  private final double width;
  private final HouseStyle.Palette palette;
  private final Texts texts;
  private final FigureWords words;
  private final SeriesKey key;
  private final List<String> verdicts;
  private final List<List<String>> labels;

  GroupedDotBody(
      SplitTable table,
      ChartDefinition.Kind kind,
      double width,
      HouseStyle.Palette palette,
      Texts texts) {
    this.table = table;
    this.kind = kind;
    this.width = width;
    this.palette = palette;
    this.texts = texts;
    this.words = FigureWords.in(texts);
    this.key = new SeriesKey(table, width, words);
    this.verdicts = table.rows().stream().map(this::verdict).toList();
    this.labels =
        IntStream.range(0, verdicts.size())
            .mapToObj(
                row ->
                    Typeface.lines(
                        table.rows().get(row).label(),
                        LABEL,
                        width - 24 - Typeface.width(verdicts.get(row), VERDICT)))
            .toList();
  }

  /** Of two columns whether they differ; of more also which ones. */
  private String verdict(SplitRow row) {
    if (!row.isTested()) {
      return "";
    }
    var differences = row.differences();
    if (differences.isEmpty()) {
      var same = texts.get("chart.grouped.same");
      return row.isTestedWhole()
          ? same
          : row.tested().stream().map(Column::letter).collect(Collectors.joining(", ", "", ": "))
              + same;
    }
    return row.columns().size() == 2
        ? texts.get("chart.grouped.differs")
        : differences.stream()
            .map(one -> one.higher().letter() + " > " + one.lower().letter())
            .collect(Collectors.joining(", "));
  }

  private double labelHeight() {
    return labels.stream().mapToInt(List::size).max().orElse(1) * LINE;
  }

  private double rowHeight() {
    return labelHeight() + table.columns().size() * DOT_LINE + GAP;
  }

  @Override
  public double height() {
    return key.height() + AXIS_HEIGHT + table.rows().size() * rowHeight() + 4;
  }

  @Override
  public void draw(Graphics2D graphics, double top) {
    key.draw(new Pen(graphics, palette), top);
    var soundings = figures().stream().filter(Figure.Sounding.class::isInstance).toList();
    var axis = RowAxis.of(soundings, texts.get("analysis.percent", "#").replace("#", ""), palette);
    axis.setVisible(!soundings.isEmpty());
    RowPlot.draw(
        graphics,
        new Rectangle2D.Double(0, top + key.height(), width, height() - key.height()),
        table.rows().size(),
        axis,
        new RowRenderer(this::drawRow, palette),
        new RowPlot.Margins(14, figuresWidth() + 16, AXIS_HEIGHT, 4),
        palette);
  }

  private List<Figure> figures() {
    return table.rows().stream()
        .flatMap(row -> IntStream.range(0, table.columns().size()).mapToObj(row::figure))
        .toList();
  }

  private double figuresWidth() {
    return figures().stream()
        .filter(Figure.Sounding.class::isInstance)
        .map(Figure.Sounding.class::cast)
        .mapToDouble(
            figure ->
                Typeface.width(words.value(figure), LABEL)
                    + Typeface.width(words.interval(figure), VERDICT)
                    + 5)
        .max()
        .orElse(0);
  }

  private void drawRow(Pen pen, int number, double middle, Rectangle2D area, NumberAxis axis) {
    var row = table.rows().get(number);
    double y = middle - rowHeight() / 2 + LINE;
    pen.text(verdicts.get(number), width - 4, y, VERDICT, palette.quiet(), Pen.Anchor.END);
    for (var line : labels.get(number)) {
      pen.text(line, 4, y, LABEL, palette.ink(), Pen.Anchor.START);
      y += LINE;
    }
    y = middle - rowHeight() / 2 + labelHeight() + DOT_LINE / 2 + 4;
    for (int column = 0; column < table.columns().size(); column++) {
      drawFigure(pen, row, column, y, area, axis);
      y += DOT_LINE;
    }
  }

  private void drawFigure(
      Pen pen, SplitRow row, int column, double y, Rectangle2D area, NumberAxis axis) {
    var figure = row.figure(column);
    if (figure instanceof Figure.Sounding sounding) {
      var colour = palette.get("cat-" + (column + 1));
      double high = at(sounding.high(), area, axis);
      double low = at(sounding.low(), area, axis);
      double value = at(sounding.value(), area, axis);
      if (kind == ChartDefinition.Kind.GROUPED_BAR) {
        pen.tint(area.getX(), y - 8, value - area.getX(), 16, colour);
        pen.line(low, y, high, y, palette.ink(), 1.5);
      } else {
        pen.band(low, y, high, y, colour);
      }
      pen.mark(column, value, y, 6.5, colour);
      var told = words.value(sounding);
      pen.text(told, high + 9, y + 5, LABEL, palette.ink(), Pen.Anchor.START);
      pen.text(
          words.interval(sounding),
          high + 14 + Typeface.width(told, LABEL),
          y + 5,
          VERDICT,
          palette.quiet(),
          Pen.Anchor.START);
    } else if (figure instanceof Figure.Counted counted) {
      pen.mark(column, area.getX() + 8, y, 3.5, palette.quiet());
      pen.text(
          texts.get("chart.of", words.whole(counted.count()), words.whole(counted.n())),
          area.getX() + 20,
          y + 5,
          VERDICT,
          palette.quiet(),
          Pen.Anchor.START);
    } else {
      pen.suppressed(
          area.getX(),
          y - 9,
          area.getWidth(),
          18,
          table.columns().get(column).letter() + " " + texts.get("analysis.suppressed"));
    }
  }

  private static double at(double value, Rectangle2D area, NumberAxis axis) {
    return axis.valueToJava2D(value, area, RectangleEdge.TOP);
  }
}
