package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable.Column;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Figures;
import org.peillood.web.Texts;

/** What a chart with columns says, made by rule from its numbers and letters. */
final class SplitWords {

  private final Texts texts;
  private final FigureWords words;

  private SplitWords(Texts texts) {
    this.texts = texts;
    this.words = FigureWords.in(texts);
  }

  static SplitWords in(Texts texts) {
    return new SplitWords(texts);
  }

  /** A sentence per row: each column with its figure, and whether they differ. */
  List<String> sentences(SplitTable table) {
    return table.rows().stream().map(this::sentence).toList();
  }

  private String sentence(SplitRow row) {
    var columns = row.columns();
    if (row.isTestedWhole() && columns.size() == 2) {
      return texts.get(
          row.differences().isEmpty() ? "chart.grouped.pair.same" : "chart.grouped.pair.differs",
          row.label(),
          spoken(row, 0),
          spoken(row, 1));
    }
    var figures =
        IntStream.range(0, columns.size())
            .mapToObj(column -> spoken(row, column))
            .collect(Collectors.joining("; "));
    return texts.get("chart.grouped.row", row.label(), figures) + verdict(row);
  }

  private String verdict(SplitRow row) {
    if (!row.isTested()) {
      return "";
    }
    var differences = row.differences();
    return " "
        + (differences.isEmpty()
            ? none(row)
            : differences.stream()
                .map(
                    one -> texts.get("chart.grouped.higher", name(one.higher()), name(one.lower())))
                .collect(Collectors.joining(" ")));
  }

  private String none(SplitRow row) {
    return row.isTestedWhole()
        ? texts.get("chart.grouped.none")
        : texts.get(
            "chart.grouped.none.among",
            row.tested().stream().map(SplitWords::name).collect(Collectors.joining(", ")));
  }

  /** A column with its figure: {@code A België 56 % (47–65, n = 118)}. */
  private String spoken(SplitRow row, int number) {
    var column = name(row.columns().get(number));
    var figure = row.figure(number);
    if (figure instanceof Figure.Sounding sounding) {
      return column
          + " "
          + words.value(sounding)
          + " ("
          + words.interval(sounding)
          + ", "
          + words.base(sounding.n())
          + ")";
    }
    return column
        + " "
        + (figure instanceof Figure.Counted counted
            ? texts.get("chart.of", words.whole(counted.count()), words.whole(counted.n()))
            : words.value(figure));
  }

  /** Under the chart: the columns that are not drawn, and what was tested. */
  List<String> caption(SplitTable table, TabulationResult result) {
    var caption = new ArrayList<String>();
    if (!table.leftOut().isEmpty()) {
      caption.add(
          texts.get(
              "chart.grouped.left-out",
              table.leftOut().stream().map(SplitWords::name).collect(Collectors.joining(", "))));
    }
    if (table.rows().stream().anyMatch(SplitRow::isTested)) {
      var how = result.tabulation().comparisonOrUsual();
      caption.add(
          texts.get(
              "chart.grouped.test",
              Figures.decimal(how.alpha(), 2, texts.language()),
              texts.get(
                  "workbench.adjustment." + how.adjustment().name().toLowerCase(Locale.ROOT))));
    }
    return caption;
  }

  private static String name(Column column) {
    return column.letter() + " " + column.label();
  }
}
