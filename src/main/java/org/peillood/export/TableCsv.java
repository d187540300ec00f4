package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
    line.cells().write(lines, words);
    lines
        .number(FigureCells.whole(table.bases().asked()))
        .number(FigureCells.whole(table.bases().answered()));
    for (var kind : KINDS) {
      lines.number(FigureCells.whole(line.missing(kind)));
    }
    lines.text(table.column().map(ResultTable.Column::label).orElse(""));
    lines.text(table.column().map(ResultTable.Column::letter).orElse(""));
    lines.text(String.join(" ", line.higherThan()));
    lines.end();
  }
}
