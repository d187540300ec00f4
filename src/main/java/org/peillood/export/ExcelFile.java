package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.peillood.web.Texts;

/**
 * Microdata as a workbook: a sheet with the rows, one for each repeat, one with the codebook, one
 * with the notes. What does not fit in memory waits on the server's disk under a key that only this
 * process knows, and is removed when the file is written. Cells are texts or numbers, never
 * formulas.
 */
final class ExcelFile {

  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_CELL = 32_767;
  private static final int WIDTH_OF_CHARACTER = 256;

  private final Writing writing;
  private final Texts words;
  private final OutputStream out;
  private final SXSSFWorkbook book = new SXSSFWorkbookWithCustomZipEntrySource();
  private final CellStyle head;
  private final List<Table> tables = new ArrayList<>();

  ExcelFile(Writing writing, Texts words, OutputStream out) {
    this.writing = writing;
    this.words = words;
    this.out = out;
    this.head = book.createCellStyle();
    var bold = book.createFont();
    bold.setBold(true);
    head.setFont(bold);
  }

  /** Begins a sheet: first that of what is asked once, then those of repeats. */
  DataFile begin(Codebook codebook) {
    var name =
        tables.isEmpty()
            ? words.get("export.sheet.data")
            : codebook.file().substring(tables.get(0).codebook.file().length() + 1);
    var table = new Table(codebook, sheet(free(name)));
    tables.add(table);
    return table;
  }

  // Names of sheets have at most 31 characters, and capitals do not count.
  private String free(String wanted) {
    var safe = WorkbookUtil.createSafeSheetName(wanted);
    var name = safe;
    for (int again = 2; isTaken(name); again++) {
      var mark = "_" + again;
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - mark.length())) + mark;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return book.getSheet(name) != null
        || Stream.of("export.sheet.codebook", "export.sheet.notes")
            .anyMatch(own -> words.get(own).equalsIgnoreCase(name));
  }

  private Sheet sheet(String name) {
    var sheet = book.createSheet(name);
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

  /** A sheet that is being filled. */
  private final class Table implements DataFile {
    private final Codebook codebook;
    private final Sheet data;
    private int rows;

    Table(Codebook codebook, Sheet data) {
      this.codebook = codebook;
      this.data = data;
      head(data, codebook.variables().stream().map(Variable::name).toList());
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

    @Override
    public void end() {
      // the workbook is written when all its sheets are there
    }
  }

  private static void text(org.apache.poi.ss.usermodel.Row line, int column, String text) {
    if (!text.isEmpty()) {
      line.createCell(column)
          .setCellValue(text.substring(0, Math.min(text.length(), LONGEST_CELL)));
    }
  }

  /** Writes the workbook. */
  void end() throws IOException {
    try {
      var described = sheet(words.get("export.sheet.codebook"));
      for (var table : tables) {
        var lines = CodebookTable.of(table.codebook, words);
        if (table.equals(tables.get(0))) {
          head(described, lines.head());
        } else {
          add(described, List.of());
          add(described, List.of(table.data.getSheetName()));
        }
        lines.lines().forEach(line -> add(described, line));
      }
      var codebook = tables.get(0).codebook;
      var notes = book.createSheet(words.get("export.sheet.notes"));
      notes.setColumnWidth(0, 120 * WIDTH_OF_CHARACTER);
      var lines = new ArrayList<>(List.of(codebook.title(), codebook.made().toString()));
      lines.addAll(codebook.notes());
      codebook
          .repeats()
          .forEach(
              repeat -> {
                lines.add(repeat.title());
                lines.addAll(repeat.notes());
              });
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
