package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.web.Texts;

/** Bars divided into parts, with every part in words. */
record StackedBars(StackedTable table, Texts texts) implements Form {

  @Override
  public Body body(double width, HouseStyle.Palette palette) {
    return new StackedBody(table, width, palette, texts);
  }

  @Override
  public List<String> sentences() {
    return table.bars().stream()
        .map(
            bar ->
                texts.get(
                    "chart.grouped.row",
                    label(bar),
                    bar.rows().stream().map(this::spoken).collect(Collectors.joining("; "))))
        .toList();
  }

  private String label(StackedTable.Bar bar) {
    return withBase(bar, FigureWords.in(texts));
  }

  /** The words of a bar and how many answered, where that may be told. */
  static String withBase(StackedTable.Bar bar, FigureWords words) {
    return bar.label()
        + bar.table().bases().answered().map(n -> " (" + words.base(n) + ")").orElse("");
  }

  private String spoken(Row row) {
    var words = FigureWords.in(texts);
    var value =
        row.figure() instanceof Figure.Counted counted
            ? words.whole(counted.count())
            : words.value(row.figure());
    return row.label()
        + " "
        + value
        + (row.figure() instanceof Figure.Sounding sounding
            ? " (" + words.interval(sounding) + ")"
            : "");
  }

  @Override
  public List<String> notes() {
    var notes = new ArrayList<String>();
    if (table.bars().stream().anyMatch(bar -> bar.rest().isPresent() && bar.isEstimated())) {
      notes.add(texts.get("chart.stacked.rest"));
    }
    if (table.bars().stream().anyMatch(StackedTable.Bar::isEstimated)) {
      notes.add(texts.get("chart.stacked.intervals"));
    }
    return notes;
  }
}
