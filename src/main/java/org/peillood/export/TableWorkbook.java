package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultWords;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Texts;

/**
 * A result as a workbook that can be pasted into a note: under each other the tables with their
 * questions, figures, bases and sources, and what a reader must know.
 */
final class TableWorkbook {

  private static final int CHARACTER = 256;
  private static final int WIDEST_LABEL = 60;
  private static final List<String> HEAD =
      List.of("label", "value", "low", "high", "count", "n", "higher");

  private final TabulationResult result;
  private final Texts words;
  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final CellStyle title;
  private final CellStyle head;
  private final CellStyle small;
  private final CellStyle wrapped;
  private final CellStyle percent;
  private final CellStyle decimal;
  private final CellStyle count;
  private int next;

  private TableWorkbook(TabulationResult result, Texts words, XSSFWorkbook book) {
    this.result = result;
    this.words = words;
    this.book = book;
    this.sheet = book.createSheet(words.get("export.sheet.tables"));
    this.title = style(14, true);
    this.head = style(11, true);
    head.setBorderBottom(BorderStyle.THIN);
    head.setWrapText(true);
    this.small = style(9, false);
    this.wrapped = style(11, false);
    wrapped.setWrapText(true);
    this.percent = format("0 %");
    this.decimal = format("0.00");
    this.count = format("#,##0");
  }

  static void write(TabulationResult result, Texts words, OutputStream out) throws IOException {
    try (var book = new XSSFWorkbook()) {
      var workbook = new TableWorkbook(result, words, book);
      workbook.write();
      book.write(out);
    }
  }

  private CellStyle style(int points, boolean bold) {
    var font = book.createFont();
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    var style = book.createCellStyle();
    style.setFont(font);
    return style;
  }

  private void write() {
    sheet.setColumnWidth(0, WIDEST_LABEL * CHARACTER);
    for (int i = 1; i < HEAD.size(); i++) {
      sheet.setColumnWidth(i, 14 * CHARACTER);
    }
    line(result.surveyName(), title);
    for (var table : result.tables()) {
      next++;
      write(table);
    }
    next++;
    result.warnings().forEach(warning -> line(warning, small));
    if (result.synthetic()) {
      line(words.get("analysis.foot.synthetic"), small);
    }
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  private void write(ResultTable table) {
    var said = ResultWords.in(words);
    line(table.title(), head);
    if (!table.wording().equals(table.title())) {
      line(table.wording(), wrapped);
    }
    table
        .column()
        .ifPresent(
            column ->
                line(
                    words.get("analysis.column", column.letter()) + ": " + column.label(),
                    wrapped));
    line(said.bases(table.bases()), small);
    var top = sheet.createRow(next++);
    for (int i = 0; i < HEAD.size(); i++) {
      var cell = top.createCell(i);
      cell.setCellValue(words.get("export.table." + HEAD.get(i)));
      cell.setCellStyle(head);
    }
    TableLine.of(table).forEach(this::write);
    line(said.source(result, table), small);
  }

  private void write(TableLine line) {
    var row = sheet.createRow(next++);
    var label = row.createCell(0);
    label.setCellValue(line.label());
    label.setCellStyle(wrapped);
    var cells = line.cells();
    if (cells.isSuppressed()) {
      var cell = row.createCell(1);
      cell.setCellValue(words.get("analysis.suppressed"));
      cell.setCellStyle(count);
      return;
    }
    var style = isShare(cells) ? percent : decimal;
    cells.value().ifPresent(value -> number(row, 1, scaled(cells, value), style));
    cells.low().ifPresent(value -> number(row, 2, scaled(cells, value), style));
    cells.high().ifPresent(value -> number(row, 3, scaled(cells, value), style));
    cells.count().ifPresent(value -> number(row, 4, value, count));
    cells.n().ifPresent(value -> number(row, 5, value, count));
    if (!line.higherThan().isEmpty()) {
      var higher = row.createCell(6);
      higher.setCellValue(String.join(" ", line.higherThan()));
      higher.setCellStyle(count);
    }
  }

  // Excel keeps a percentage as a fraction.
  private static double scaled(FigureCells cells, double value) {
    return isShare(cells) ? value / 100 : value;
  }

  private static boolean isShare(FigureCells cells) {
    return cells.unit().filter(Figure.Unit.SHARE::equals).isPresent();
  }

  private static void number(Row row, int column, double value, CellStyle style) {
    var cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }

  private CellStyle format(String pattern) {
    var style = book.createCellStyle();
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setDataFormat(book.createDataFormat().getFormat(pattern));
    return style;
  }

  private void line(String text, CellStyle style) {
    if (text.isEmpty()) {
      return;
    }
    var cell = sheet.createRow(next).createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    sheet.addMergedRegion(new CellRangeAddress(next, next, 0, HEAD.size() - 1));
    next++;
  }
}
