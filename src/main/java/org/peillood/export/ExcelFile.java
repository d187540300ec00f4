package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.peillood.web.Texts;

/**
 * Microdata as a workbook: a sheet with the rows, one with the codebook, one with the notes. What
 * does not fit in memory waits on the server's disk under a key that only this process knows, and
 * is removed when the file is written. Cells are texts or numbers, never formulas.
 */
final class ExcelFile implements DataFile {

  private static final int LONGEST_CELL = 32_767;
  private static final int WIDTH_OF_CHARACTER = 256;

  private final Codebook codebook;
  private final Writing writing;
  private final Texts words;
  private final OutputStream out;
  private final SXSSFWorkbook book = new SXSSFWorkbookWithCustomZipEntrySource();
  private final CellStyle head;
  private final Sheet data;
  private int rows;

  ExcelFile(Codebook codebook, Writing writing, Texts words, OutputStream out) {
    this.codebook = codebook;
    this.writing = writing;
    this.words = words;
    this.out = out;
    this.head = book.createCellStyle();
    var bold = book.createFont();
    bold.setBold(true);
    head.setFont(bold);
    this.data = sheet("export.sheet.data");
    head(data, codebook.variables().stream().map(Variable::name).toList());
  }

  private Sheet sheet(String name) {
    var sheet = book.createSheet(words.get(name));
    sheet.createFreezePane(0, 1);
    return sheet;
  }

  private void head(Sheet sheet, List<String> names) {
    var row = sheet.createRow(0);
    for (int i = 0; i < names.size(); i++) {
      var cell = row.createCell(i);
      cell.setCellValue(names.get(i));
      cell.setCellStyle(head);
    }
  }

  @Override
  public void write(Row row) {
    rows++;
    var line = data.createRow(rows);
    for (int i = 0; i < codebook.variables().size(); i++) {
      var variable = codebook.variables().get(i);
      if (variable.isText()) {
        text(line, i, row.text(i));
        continue;
      }
      double number = row.number(i);
      if (Double.isNaN(number)) {
        continue;
      }
      if (writing == Writing.NUMBERS || variable.value(number).isEmpty()) {
        line.createCell(i).setCellValue(number);
      } else {
        text(line, i, writing.of(variable, number));
      }
    }
  }

  private static void text(org.apache.poi.ss.usermodel.Row line, int column, String text) {
    if (!text.isEmpty()) {
      line.createCell(column)
          .setCellValue(text.substring(0, Math.min(text.length(), LONGEST_CELL)));
    }
  }

  @Override
  public void end() throws IOException {
    try {
      var table = CodebookTable.of(codebook, words);
      var described = sheet("export.sheet.codebook");
      head(described, table.head());
      table.lines().forEach(line -> add(described, line));
      var notes = book.createSheet(words.get("export.sheet.notes"));
      notes.setColumnWidth(0, 120 * WIDTH_OF_CHARACTER);
      var lines = new ArrayList<>(List.of(codebook.title(), codebook.made().toString()));
      lines.addAll(codebook.notes());
      lines.forEach(note -> text(notes.createRow(notes.getLastRowNum() + 1), 0, note));
      book.write(out);
    } finally {
      book.close();
    }
  }

  private static void add(Sheet sheet, List<String> line) {
    var row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < line.size(); i++) {
      if (line.get(i).matches("-?[0-9]{1,9}") && sheet.getRow(0) != null) {
        row.createCell(i).setCellValue(Integer.parseInt(line.get(i)));
      } else {
        text(row, i, line.get(i));
      }
    }
  }
}
