package org.peillood.planfiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.peillood.planfiles.PlanTables.Table;
import org.peillood.planfiles.TableReading.Nature;
import org.peillood.policy.PlanShape.Sort;
import org.peillood.web.Problem;

/**
 * The tables of a plan as a workbook, a sheet for each with its names frozen on top. Codes are
 * texts, figures are numbers, nothing is a formula; the columns of texts are texts all the way
 * down, so that a spreadsheet leaves alone what is typed there.
 */
final class PlanWorkbook {

  /** The most that a workbook may unpack to, in bytes: some twenty times the plan of 2020. */
  static final int UNPACKED = 16 * 1024 * 1024;

  /** The most pieces of XML in it; each takes memory while it is read. */
  private static final int PIECES = 600_000;

  private static final int ENTRIES = 1000;
  private static final int CHARACTERS = 8 * 1024 * 1024;
  private static final int CHARACTER = 256;
  private static final int NARROW = 16;
  private static final int WIDE = 60;

  // What the file format would take for an escaped character, and what it cannot hold at all.
  private static final Pattern ESCAPED =
      Pattern.compile(
          "_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\x{FFFE}\\x{FFFF}]"
              + "|[\\x{D800}-\\x{DFFF}]");

  private PlanWorkbook() {}

  /** The cells that hold more than a workbook can, as places and lengths. */
  static void tooLong(List<Table> tables, Faults faults) {
    int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    for (var table : tables) {
      for (var row : table.rows()) {
        row.cells()
            .forEach(
                (column, value) -> {
                  int length = escaped(value.asText()).length();
                  if (length > most) {
                    faults.inCell(table.name(), row.number(), column, "too-long", length, most);
                  }
                });
      }
    }
  }

  static void write(List<Table> tables, OutputStream out) throws IOException {
    try (var book = new XSSFWorkbook()) {
      var head = book.createCellStyle();
      var bold = book.createFont();
      bold.setBold(true);
      head.setFont(bold);
      var body = book.createCellStyle();
      body.setWrapText(true);
      body.setVerticalAlignment(VerticalAlignment.TOP);
      var words = book.createCellStyle();
      words.cloneStyleFrom(body);
      words.setDataFormat(book.createDataFormat().getFormat("@"));
      for (var table : tables) {
        var sheet = book.createSheet(table.name());
        sheet.createFreezePane(0, 1);
        var names = List.copyOf(table.head());
        var top = sheet.createRow(0);
        for (int i = 0; i < names.size(); i++) {
          var cell = top.createCell(i);
          cell.setCellValue(names.get(i));
          cell.setCellStyle(head);
          sheet.setColumnWidth(i, (isLong(table, names.get(i)) ? WIDE : NARROW) * CHARACTER);
          var sort = PlanTables.sort(table.name(), names.get(i)).orElse(Sort.TEXT);
          sheet.setDefaultColumnStyle(i, sort == Sort.NUMBER ? body : words);
        }
        for (var row : table.rows()) {
          var line = sheet.createRow(sheet.getLastRowNum() + 1);
          for (int i = 0; i < names.size(); i++) {
            var value = row.cells().get(names.get(i));
            if (value != null) {
              var cell = line.createCell(i);
              cell.setCellStyle(value.isNumber() ? body : words);
              set(cell, value);
            }
          }
        }
      }
      book.write(out);
    }
  }

  private static boolean isLong(Table table, String name) {
    return table.rows().stream().anyMatch(row -> row.text(name).length() > 2 * NARROW);
  }

  private static void set(Cell cell, JsonNode value) {
    if (value.isNumber() && isExact(value.decimalValue())) {
      cell.setCellValue(value.doubleValue());
    } else {
      cell.setCellValue(escaped(value.asText()));
    }
  }

  // A spreadsheet keeps some fifteen digits.
  private static boolean isExact(BigDecimal figure) {
    return new BigDecimal(Double.toString(figure.doubleValue())).compareTo(figure) == 0;
  }

  private static String escaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(found -> String.format("_x%04X_", found.group().codePointAt(0)));
  }

  /**
   * The tables in a workbook.
   *
   * @throws org.peillood.web.Problem {@code PLAN_REFUSED} when it is no workbook, or one that
   *     unpacks to far more than a plan can be
   */
  static List<Table> read(byte[] file, Faults faults) {
    weigh(file, faults);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var tables = new ArrayList<Table>();
      int characters = 0;
      for (var sheet : book) {
        if (!PlanTables.names().contains(sheet.getSheetName())
            && !sheet.getSheetName().equals(PlanMarks.TABLE)) {
          faults.inTable(sheet.getSheetName(), "table", String.join(", ", PlanTables.names()));
          continue;
        }
        var reading = new Reading((XSSFSheet) sheet, faults, CHARACTERS - characters);
        reading.table().ifPresent(tables::add);
        characters += reading.characters;
      }
      return tables;
    } catch (IOException | LinkageError e) {
      throw faults.refused("no-workbook");
    } catch (RuntimeException e) {
      if (e instanceof Problem problem) {
        throw problem;
      }
      // A broken file is told of by whatever the library stumbled over, a null included.
      throw faults.refused("no-workbook");
    }
  }

  // Looks into the package before the library does, which builds all of it in memory.
  private static void weigh(byte[] file, Faults faults) {
    long bytes = 0;
    long pieces = 0;
    int entries = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        var buffer = new byte[1 << 16];
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          bytes += read;
          for (int i = 0; i < read; i++) {
            pieces += buffer[i] == '<' ? 1 : 0;
          }
          if (bytes > UNPACKED || pieces > PIECES || entries > ENTRIES) {
            throw faults.refused("unpacked", UNPACKED / (1024 * 1024));
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw faults.refused("no-workbook");
    }
    if (entries == 0) {
      throw faults.refused("no-workbook");
    }
  }

  /** One sheet. */
  private static final class Reading {

    private final XSSFSheet sheet;
    private final Faults faults;
    private final int most;
    private int characters;

    Reading(XSSFSheet sheet, Faults faults, int most) {
      this.sheet = sheet;
      this.faults = faults;
      this.most = most;
    }

    /** Nothing for a sheet without names on top; that is told. */
    Optional<Table> table() {
      Optional<TableReading> reading = Optional.empty();
      for (var row : sheet) {
        var cells = cells(row);
        if (cells.values().stream().allMatch(cell -> cell.text().isBlank())) {
          continue;
        }
        if (reading.isPresent()) {
          reading.get().row(row.getRowNum() + 1, cells);
        } else {
          var names = new HashMap<Integer, String>();
          cells.forEach((at, cell) -> names.put(at, cell.text().strip()));
          names.values().removeIf(String::isEmpty);
          reading = Optional.of(new TableReading(faults, sheet.getSheetName(), names, false));
        }
      }
      if (reading.isEmpty()) {
        faults.inTable(
            sheet.getSheetName(),
            "columns-missing",
            String.join(", ", PlanTables.columns(sheet.getSheetName())));
      }
      return reading.map(TableReading::table);
    }

    private Map<Integer, TableReading.Cell> cells(Row row) {
      var cells = new HashMap<Integer, TableReading.Cell>();
      for (var cell : row) {
        var read = read(cell);
        characters += read.text().length();
        if (characters > most) {
          throw faults.refused("unpacked", UNPACKED / (1024 * 1024));
        }
        cells.put(cell.getColumnIndex(), read);
      }
      return cells;
    }

    private static TableReading.Cell read(Cell cell) {
      return switch (cell.getCellType()) {
        case STRING -> new TableReading.Cell(cell.getStringCellValue(), Nature.TEXT);
        case BOOLEAN ->
            new TableReading.Cell(String.valueOf(cell.getBooleanCellValue()), Nature.FLAG);
        case FORMULA -> formula(cell.getCellFormula());
        case ERROR -> new TableReading.Cell(cell.toString(), Nature.ERROR);
        case NUMERIC -> number(cell);
        default -> new TableReading.Cell("", Nature.TEXT);
      };
    }

    // One spreadsheet keeps a truth as a formula without anything in it.
    private static TableReading.Cell formula(String formula) {
      return switch (formula) {
        case "TRUE()" -> new TableReading.Cell("true", Nature.FLAG);
        case "FALSE()" -> new TableReading.Cell("false", Nature.FLAG);
        default -> new TableReading.Cell("=" + formula, Nature.FORMULA);
      };
    }

    private static TableReading.Cell number(Cell cell) {
      if (DateUtil.isCellDateFormatted(cell)) {
        var moment = cell.getLocalDateTimeCellValue();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? new TableReading.Cell(moment.toLocalDate().toString(), Nature.DAY)
            : new TableReading.Cell(moment.toString(), Nature.MOMENT);
      }
      var format = cell.getCellStyle().getDataFormatString();
      var figure = new BigDecimal(Double.toString(cell.getNumericCellValue())).stripTrailingZeros();
      return new TableReading.Cell(
          figure.scale() < -30 ? figure.toString() : figure.toPlainString(),
          format != null && format.contains("%") ? Nature.PERCENT : Nature.NUMBER);
    }
  }
}
