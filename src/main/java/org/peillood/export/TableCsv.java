package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.TabulationResult;
import org.peillood.survey.MissingCode;
import org.peillood.web.Texts;

/** A result as a table of characters: a line for each figure, with its base and its interval. */
final class TableCsv {

  private static final List<String> COLUMNS =
      List.of(
          "wave",
          "item",
          "title",
          "wording",
          "kind",
          "code",
          "label",
          "unit",
          "value",
          "low",
          "high",
          "n",
          "count",
          "asked",
          "answered",
          "refused",
          "dont-know",
          "no-answer",
          "not-asked",
          "column",
          "letter",
          "higher");
  private static final List<MissingCode> KINDS =
      List.of(
          MissingCode.REFUSED, MissingCode.DONT_KNOW, MissingCode.NO_ANSWER, MissingCode.NOT_ASKED);
  private static final double DECIMALS = 10_000;

  private TableCsv() {}

  static void write(TabulationResult result, Texts words, Dialect dialect, OutputStream out)
      throws IOException {
    var lines = new Lines(out, dialect);
    for (var column : COLUMNS) {
      lines.text(words.get("export.table." + column));
    }
    lines.end();
    for (var table : result.tables()) {
      for (var line : TableLine.of(table)) {
        write(line, lines, words);
      }
    }
    lines.flush();
  }

  private static void write(TableLine line, Lines lines, Texts words) throws IOException {
    var table = line.table();
    lines.text(table.wave()).text(table.name()).text(table.title()).text(table.wording());
    lines.text(line.kind()).text(line.code()).text(line.label());
    lines.text(
        line.unit()
            .map(unit -> words.get("export.unit." + unit.name().toLowerCase(Locale.ROOT)))
            .orElse(""));
    if (line.isSuppressed()) {
      var word = words.get("analysis.suppressed");
      lines.text(word).text(word).text(word).text(word).text(word);
    } else {
      lines.number(decimal(line.value()));
      lines.number(decimal(line.low())).number(decimal(line.high()));
      lines.number(whole(line.n())).number(whole(line.count()));
    }
    lines.number(whole(table.bases().asked())).number(whole(table.bases().answered()));
    for (var kind : KINDS) {
      lines.number(whole(line.missing(kind)));
    }
    lines.text(table.column().map(ResultTable.Column::label).orElse(""));
    lines.text(table.column().map(ResultTable.Column::letter).orElse(""));
    lines.text(String.join(" ", line.higherThan()));
    lines.end();
  }

  private static double decimal(Optional<Double> value) {
    return value.map(v -> Math.rint(v * DECIMALS) / DECIMALS).orElse(Double.NaN);
  }

  private static double whole(Optional<Long> value) {
    return value.map(Long::doubleValue).orElse(Double.NaN);
  }
}
