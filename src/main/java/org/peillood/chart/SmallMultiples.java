package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Texts;

/**
 * The same small drawing for each column of a banner or for each wave, with the same rows in the
 * same order and one axis for all.
 *
 * @param panels one for each column or wave
 */
record SmallMultiples(List<Panel> panels, Texts texts) implements Form {

  /**
   * One small drawing.
   *
   * @param title of whom or when
   * @param answered how many answered, where that may be told
   * @param rows the figures; one that may not be shown where it has none
   */
  record Panel(String title, Optional<Long> answered, List<PanelRow> rows) {
    Panel {
      rows = List.copyOf(rows);
    }
  }

  /** A figure and what it is of. */
  record PanelRow(String label, Figure figure) {}

  SmallMultiples {
    panels = List.copyOf(panels);
  }

  /** Of the first item of a result; none with fewer than two columns or waves. */
  static Optional<SmallMultiples> of(
      TabulationResult result, ChartDefinition.Order order, Texts texts) {
    var whole = ChartTable.of(result, order);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    var rows = whole.get(0).split();
    var panels =
        ColumnTables.of(result)
            .map(
                split ->
                    split.tables().stream()
                        .map(table -> panel(ColumnTables.name(table), table, rows))
                        .toList())
            .orElseGet(
                () ->
                    result.ofEveryone().tables().stream()
                        .filter(table -> table.items().equals(whole.get(0).table().items()))
                        .map(table -> panel(table.waveTitle(), table, rows))
                        .toList());
    return panels.size() < 2 || rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new SmallMultiples(panels, texts));
  }

  private static Panel panel(String title, ResultTable table, List<Row> rows) {
    return new Panel(
        title,
        table.bases().answered(),
        rows.stream().map(row -> new PanelRow(row.label(), figure(table, row))).toList());
  }

  private static Figure figure(ResultTable table, Row row) {
    return table.rows().stream()
        .filter(other -> other.kind() == row.kind() && other.code().equals(row.code()))
        .findFirst()
        .map(Row::figure)
        .orElseGet(Figure.Suppressed::new);
  }

  @Override
  public Body body(double width, HouseStyle.Palette palette) {
    return new PanelBody(this, width, palette);
  }

  /** A figure as it stands beside its row. */
  String told(Figure figure) {
    var words = FigureWords.in(texts);
    if (figure instanceof Figure.Sounding sounding) {
      return words.value(sounding) + " " + words.interval(sounding);
    }
    return figure instanceof Figure.Counted counted
        ? texts.get("chart.of", words.whole(counted.count()), words.whole(counted.n()))
        : words.value(figure);
  }

  @Override
  public List<String> sentences() {
    var words = FigureWords.in(texts);
    var sentences = new ArrayList<String>();
    for (var panel : panels) {
      sentences.add(
          texts.get(
              "chart.grouped.row",
              panel.title() + panel.answered().map(n -> " (" + words.base(n) + ")").orElse(""),
              panel.rows().stream()
                  .map(row -> row.label() + " " + told(row.figure()))
                  .collect(Collectors.joining("; "))));
    }
    return sentences;
  }

  @Override
  public List<String> notes() {
    return List.of(texts.get("chart.small-multiples.read"));
  }
}
