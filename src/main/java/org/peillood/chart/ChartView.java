package org.peillood.chart;

import gg.jte.Content;
import org.peillood.chart.ChartDefinition.Words;

/**
 * What the page of a chart shows.
 *
 * @param wide the drawing for wide places
 * @param narrow the drawing for narrow places
 */
public record ChartView(
    ChartDefinition definition,
    Words words,
    ChartDescription description,
    Content wide,
    Content narrow) {

  /** Whether it was kept on the workbench, and is no definition of {@code charts/}. */
  public boolean isKept() {
    return KeptCharts.isId(definition.id());
  }

  static ChartView of(Charts.Drawing drawing) {
    return new ChartView(
        drawing.definition(),
        drawing.definition().words(drawing.texts().language()),
        drawing.description(),
        ThemeChart.markup(drawing.inline(Picture.WIDTHS.get(1))),
        ThemeChart.markup(drawing.inline(Picture.WIDTHS.get(0))));
  }
}
