package org.peillood.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultWords;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Texts;

/**
 * A table of a document: of one item in one wave, with a column for everyone and for each column of
 * its banners. Tables wider than a page go on in a next one.
 *
 * @param title the question
 * @param head the first row
 * @param rows as many cells in each as in the head
 * @param foot bases and source
 */
record Grid(String title, List<String> head, List<List<String>> rows, String foot) {

  /** Columns that fit beside the labels on an upright page. */
  private static final int WIDEST = 5;

  Grid {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** All figures of a result. */
  static List<Grid> of(TabulationResult result, Texts words) {
    var groups =
        result.tables().stream()
            .collect(
                Collectors.groupingBy(
                    table -> table.wave() + " " + table.name(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var grids = new ArrayList<Grid>();
    for (var tables : groups.values()) {
      if (tables.size() == 1) {
        grids.add(single(result, tables.get(0), words));
        continue;
      }
      for (int from = 0; from < tables.size(); from += WIDEST) {
        grids.add(crossed(result, tables, from, Math.min(tables.size(), from + WIDEST), words));
      }
    }
    return grids;
  }

  private static Grid single(TabulationResult result, ResultTable table, Texts words) {
    var figures = FigureWords.in(words);
    var rows = new ArrayList<List<String>>();
    for (var row : table.rows()) {
      var figure = row.figure();
      var interval = figure instanceof Figure.Sounding sounding ? figures.interval(sounding) : "";
      var count = Figure.count(figure);
      rows.add(
          List.of(
              row.label(),
              figure instanceof Figure.Counted ? "" : figures.value(figure),
              interval,
              count.isPresent() ? figures.whole(count.getAsLong()) : ""));
    }
    return new Grid(
        heading(table),
        List.of(
            words.get("office.answer"),
            words.get("office.value"),
            words.get("office.interval"),
            words.get("office.count")),
        rows,
        foot(result, table, words));
  }

  private static Grid crossed(
      TabulationResult result, List<ResultTable> tables, int from, int to, Texts words) {
    var shown = tables.subList(from, to);
    var head = new ArrayList<String>(List.of(words.get("office.answer")));
    shown.forEach(
        table ->
            head.add(
                table
                    .column()
                    .map(column -> column.letter() + " " + column.label())
                    .orElseGet(() -> words.get("office.everyone"))));
    var rows = new ArrayList<List<String>>();
    for (var row : tables.get(0).rows()) {
      var cells = new ArrayList<String>(List.of(row.label()));
      shown.forEach(table -> cells.add(same(table, row).map(r -> cell(r, words)).orElse("")));
      rows.add(cells);
    }
    var bases = new ArrayList<String>(List.of(words.get("office.n")));
    shown.forEach(
        table ->
            bases.add(
                table
                    .bases()
                    .answered()
                    .map(n -> FigureWords.in(words).whole(n))
                    .orElseGet(() -> words.get("analysis.suppressed"))));
    rows.add(bases);
    return new Grid(heading(tables.get(0)), head, rows, foot(result, tables.get(0), words));
  }

  private static Optional<ResultTable.Row> same(ResultTable table, ResultTable.Row row) {
    return table.rows().stream()
        .filter(other -> other.kind() == row.kind() && other.code().equals(row.code()))
        .findFirst();
  }

  private static String cell(ResultTable.Row row, Texts words) {
    var figures = FigureWords.in(words);
    if (row.figure() instanceof Figure.Counted counted) {
      return words.get("chart.of", figures.whole(counted.count()), figures.whole(counted.n()));
    }
    var interval =
        row.figure() instanceof Figure.Sounding sounding
            ? " (" + figures.interval(sounding) + ")"
            : "";
    var letters = row.higherThan().isEmpty() ? "" : " " + String.join(" ", row.higherThan());
    return figures.value(row.figure()) + interval + letters;
  }

  private static String heading(ResultTable table) {
    return table.title().equals(table.wording())
        ? table.title()
        : table.title() + " – " + table.wording();
  }

  private static String foot(TabulationResult result, ResultTable table, Texts words) {
    var said = ResultWords.in(words);
    return said.bases(table.bases()) + " · " + said.source(result, table);
  }
}
