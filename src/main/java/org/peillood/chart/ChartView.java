package org.peillood.chart;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Trend;
import org.peillood.analysis.TrendView;
import org.peillood.chart.ChartDefinition.Words;

/**
 * What the page of a chart shows.
 *
 * @param wide the drawing for wide places
 * @param narrow the drawing for narrow places
 * @param trends for a chart of figures over the waves
 */
public record ChartView(
    ChartDefinition definition,
    Words words,
    ChartDescription description,
    Content wide,
    Content narrow,
    List<Trend> trends) {

  public ChartView {
    trends = List.copyOf(trends);
  }

  /** The same over the waves as a table, for a chart of them. */
  public TrendView table() {
    return new TrendView(trends, Optional.empty());
  }

  /** Whether it was kept on the workbench, and is no definition of {@code charts/}. */
  public boolean isKept() {
    return Gallery.isKept(definition.id());
  }

  static ChartView of(Charts.Drawing drawing) {
    return new ChartView(
        drawing.definition(),
        drawing.definition().words(drawing.texts().language()),
        drawing.description(),
        ThemeChart.markup(drawing.inline(Picture.WIDTHS.get(1))),
        ThemeChart.markup(drawing.inline(Picture.WIDTHS.get(0))),
        drawing.trends());
  }
}
