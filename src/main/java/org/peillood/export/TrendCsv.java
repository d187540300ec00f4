package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.NoTrend;
import org.peillood.analysis.OverWaves;
import org.peillood.analysis.SeriesBreak;
import org.peillood.analysis.Trend;
import org.peillood.analysis.Trend.Difference;
import org.peillood.analysis.TrendWords;
import org.peillood.web.Texts;

/**
 * Trends as a table of characters: a line for each figure of each wave, with what is not the same
 * as in the wave before, and where that lets them be compared, the outcome of the test. Last those
 * that have no trend, and why.
 */
final class TrendCsv {

  private static final List<String> COLUMNS =
      List.of(
          "table.wave",
          "trend.opens",
          "table.item",
          "table.wording",
          "table.kind",
          "table.code",
          "table.label",
          "table.unit",
          "table.value",
          "table.low",
          "table.high",
          "table.n",
          "table.count",
          "trend.stopped",
          "trend.marked",
          "trend.difference",
          "trend.low",
          "trend.high",
          "trend.p",
          "trend.verdict");
  private static final int BEFORE_FIGURES = COLUMNS.indexOf("table.kind");
  private static final int STOPPED = COLUMNS.indexOf("trend.stopped");
  private static final double PERCENT = 100;
  private static final double SMALL = 1e6;

  private final Lines lines;
  private final Texts words;
  private final TrendWords said;

  private TrendCsv(Lines lines, Texts words) {
    this.lines = lines;
    this.words = words;
    this.said = TrendWords.in(words);
  }

  static void write(OverWaves found, Texts words, Dialect dialect, OutputStream out)
      throws IOException {
    var lines = new Lines(out, dialect);
    for (var column : COLUMNS) {
      lines.text(words.get("export." + column));
    }
    lines.end();
    var file = new TrendCsv(lines, words);
    for (var trend : found.trends()) {
      for (var line : trend.lines()) {
        for (int wave = 0; wave < trend.waves().size(); wave++) {
          file.write(trend, line, wave);
        }
      }
    }
    for (var without : found.without()) {
      file.write(without);
    }
    lines.flush();
  }

  /** Why there is no trend, where others say why the line stops. */
  private void write(NoTrend without) throws IOException {
    lines.text("").text("").text(without.name()).text(without.wording());
    for (int column = BEFORE_FIGURES; column < STOPPED; column++) {
      lines.text("");
    }
    lines.text(said.reason(without));
    for (int column = STOPPED + 1; column < COLUMNS.size(); column++) {
      lines.text("");
    }
    lines.end();
  }

  private void write(Trend trend, Trend.Line line, int wave) throws IOException {
    var figure = line.figures().get(wave);
    var point = trend.waves().get(wave);
    lines.text(point.wave()).text(point.opens().toString());
    lines.text(trend.name()).text(trend.wording());
    lines.text(line.kind().name().toLowerCase(Locale.ROOT)).text(line.code()).text(line.label());
    if (figure.isPresent()) {
      new FigureCells(figure.get()).write(lines, words);
    } else {
      lines.text("").text("").text("").text("").text("").text("");
    }
    var breaks = wave == 0 ? List.<SeriesBreak>of() : trend.passages().get(wave - 1).breaks();
    lines.text(sentences(breaks.stream().filter(SeriesBreak::stops)));
    lines.text(sentences(breaks.stream().filter(one -> !one.stops())));
    write(wave == 0 ? Optional.empty() : line.changes().get(wave - 1));
    lines.end();
  }

  private String sentences(Stream<SeriesBreak> breaks) {
    return breaks.map(said::reason).collect(Collectors.joining(" "));
  }

  private void write(Optional<Difference> change) throws IOException {
    double scale = change.filter(one -> one.unit() == Figure.Unit.SHARE).isPresent() ? PERCENT : 1;
    lines.number(FigureCells.decimal(change.map(one -> one.value() * scale)));
    lines.number(FigureCells.decimal(change.map(one -> one.low() * scale)));
    lines.number(FigureCells.decimal(change.map(one -> one.high() * scale)));
    lines.number(change.map(one -> Math.rint(one.p() * SMALL) / SMALL).orElse(Double.NaN));
    lines.text(
        change
            .map(one -> "export.trend." + one.verdict().name().toLowerCase(Locale.ROOT))
            .map(key -> words.get(key.replace('_', '-')))
            .orElse(""));
  }
}
