package org.peillood.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.HouseStyle.Medium;

/**
 * The figures of a chart for a program that draws bars itself: categories from top to bottom, and
 * for each series a figure per category. Only of kinds that bars can say without loss.
 *
 * @param categories their words
 * @param series as many figures in each as there are categories
 */
public record Plotted(List<String> categories, List<Series> series) {

  private static final Set<ChartDefinition.Kind> PLAIN =
      EnumSet.of(
          ChartDefinition.Kind.BAR_WITH_INTERVALS,
          ChartDefinition.Kind.GROUPED_DOTS,
          ChartDefinition.Kind.GROUPED_BAR);

  /**
   * One mark per category.
   *
   * @param name whom it is about; empty for everyone
   * @param colour of the house style for print, as six hexadecimal digits
   * @param figures one per category, in their order
   */
  public record Series(String name, String colour, List<Figure> figures) {
    public Series {
      figures = List.copyOf(figures);
    }
  }

  public Plotted {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /** Of a chart; none where its kind has no such form. */
  static Optional<Plotted> of(Charts.Drawing drawing) {
    if (!PLAIN.contains(drawing.definition().kind())) {
      return Optional.empty();
    }
    return drawing
        .split()
        .map(split -> columns(split, drawing))
        .or(() -> rows(drawing))
        .filter(Plotted::hasFigures);
  }

  /**
   * The means or balances of a result that no kind of chart draws: a bar for each item, wave and
   * column.
   */
  public static Optional<Plotted> means(TabulationResult result, String colour) {
    var labels = new ArrayList<String>();
    var figures = new ArrayList<Figure>();
    boolean severalWaves = result.tables().stream().map(ResultTable::wave).distinct().count() > 1;
    for (var table : result.tables()) {
      table
          .row(Kind.MEAN)
          .or(() -> table.row(Kind.NPS))
          .ifPresent(
              row -> {
                labels.add(label(table, row, severalWaves));
                figures.add(row.figure());
              });
    }
    return Optional.of(new Plotted(labels, List.of(new Series("", colour, figures))))
        .filter(Plotted::hasFigures);
  }

  private static String label(ResultTable table, ResultTable.Row row, boolean severalWaves) {
    var parts = new ArrayList<String>();
    parts.add(table.items().size() == 1 ? table.wording() : row.label());
    table.column().map(ResultTable.Column::label).ifPresent(parts::add);
    if (severalWaves) {
      parts.add(table.waveTitle());
    }
    return String.join(" · ", parts);
  }

  private static Plotted columns(SplitTable split, Charts.Drawing drawing) {
    return new Plotted(
        split.rows().stream().map(SplitRow::label).toList(),
        IntStream.range(0, split.columns().size())
            .mapToObj(
                column ->
                    new Series(
                        split.columns().get(column).letter()
                            + " "
                            + split.columns().get(column).label(),
                        colour(drawing, "cat-" + (column + 1)),
                        split.rows().stream().map(row -> row.figure(column)).toList()))
            .toList());
  }

  private static Optional<Plotted> rows(Charts.Drawing drawing) {
    var labels = new ArrayList<String>();
    var figures = new ArrayList<Figure>();
    var tables = drawing.tables();
    for (var table : tables) {
      for (var row : table.rows()) {
        labels.add(
            tables.size() == 1 ? row.label() : table.table().wording() + " – " + row.label());
        figures.add(row.figure());
      }
    }
    return Optional.of(
        new Plotted(labels, List.of(new Series("", colour(drawing, "seq-2"), figures))));
  }

  private static String colour(Charts.Drawing drawing, String name) {
    return String.format(
        "%06X", drawing.style().palette(Medium.PRINT).get(name).getRGB() & 0xFFFFFF);
  }

  private boolean hasFigures() {
    return series.stream().flatMap(one -> one.figures().stream()).anyMatch(Figure::isShown);
  }
}
