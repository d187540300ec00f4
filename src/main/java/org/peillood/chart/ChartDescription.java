package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultWords;
import org.peillood.analysis.TabulationResult;
import org.peillood.analysis.Trend;
import org.peillood.web.Texts;

/**
 * A chart for those who do not see it: its subject, and every figure in it in words, made by rule
 * from the numbers. It says nothing that the numbers do not say.
 *
 * @param title the subject
 * @param sentences the figures, row by row, then the base
 * @param result the same figures as a table
 */
public record ChartDescription(String title, List<String> sentences, TabulationResult result) {

  public ChartDescription {
    sentences = List.copyOf(sentences);
  }

  /** The sentences in one text. */
  public String text() {
    return String.join(" ", sentences);
  }

  /** The same with more sentences. */
  ChartDescription with(List<String> more) {
    return new ChartDescription(
        title, Stream.concat(sentences.stream(), more.stream()).toList(), result);
  }

  static ChartDescription of(Charts.Drawing drawing) {
    var definition = drawing.definition();
    var result = drawing.result();
    var tables = drawing.tables();
    var texts = drawing.texts();
    var split = drawing.split();
    var form = drawing.form();
    var sentences = new ArrayList<String>();
    if (form.isPresent()) {
      sentences.addAll(form.get().sentences());
      tables.forEach(table -> sentences.add(base(table.table(), texts).strip()));
      sentences.addAll(form.get().notes());
    } else if (split.isPresent()) {
      sentences.addAll(SplitWords.in(texts).sentences(split.get()));
      tables.forEach(table -> sentences.add(base(table.table(), texts).strip()));
      sentences.addAll(SplitWords.in(texts).caption(split.get(), result));
    } else {
      for (var table : tables) {
        sentences.add(
            definition.kind() == ChartDefinition.Kind.DIVERGING_LIKERT
                ? likert(table.table(), texts)
                : rows(table.rows(), texts) + base(table.table(), texts));
      }
    }
    sentences.addAll(result.warnings());
    return new ChartDescription(definition.words(texts.language()).title(), sentences, result);
  }

  static ChartDescription of(
      ChartDefinition definition, TabulationResult result, List<Trend> trends, Texts texts) {
    var chosen = TrendStrip.of(trends);
    var sentences = new ArrayList<>(TrendSentences.in(texts).sentences(chosen));
    sentences.addAll(TrendSentences.in(texts).caption(trends, chosen));
    return new ChartDescription(definition.words(texts.language()).title(), sentences, result);
  }

  private static String rows(List<Row> rows, Texts texts) {
    return rows.stream().map(row -> spoken(row, texts)).collect(Collectors.joining("; ", "", "."));
  }

  private static String likert(ResultTable table, Texts texts) {
    var wording = table.wording().replaceAll("[.?!]$", "");
    if (table.standing() == ResultTable.Standing.WITHHELD) {
      return wording + ": " + texts.get("analysis.suppressed") + ".";
    }
    var sides = new ArrayList<Row>();
    table.row(Kind.LOW_SIDE).ifPresent(sides::add);
    table.row(Kind.HIGH_SIDE).ifPresent(sides::add);
    return wording
        + ": "
        + sides.stream().map(row -> spoken(row, texts)).collect(Collectors.joining(", "))
        + "."
        + base(table, texts);
  }

  private static String spoken(Row row, Texts texts) {
    var words = FigureWords.in(texts);
    if (row.figure() instanceof Figure.Sounding sounding) {
      var bounds = words.interval(sounding).split("–");
      return texts.get("chart.spoken", row.label(), words.value(sounding), bounds[0], bounds[1]);
    }
    return row.figure() instanceof Figure.Counted counted
        ? texts.get(
            "chart.spoken.count",
            row.label(),
            words.whole(counted.count()),
            words.whole(counted.n()))
        : row.label() + ": " + words.value(row.figure());
  }

  private static String base(ResultTable table, Texts texts) {
    return " " + ResultWords.in(texts).bases(table.bases()) + ".";
  }
}
