package org.peillood.planfiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.peillood.planfiles.PlanTables.Table;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/**
 * The tables of a plan as a workbook, a sheet for each with its names frozen on top. Codes are
 * texts, figures are numbers, nothing is a formula.
 */
final class PlanWorkbook {

  private static final int CHARACTER = 256;
  private static final int NARROW = 16;
  private static final int WIDE = 60;

  private PlanWorkbook() {}

  static void write(List<Table> tables, OutputStream out) throws IOException {
    try (var book = new XSSFWorkbook()) {
      var head = book.createCellStyle();
      var bold = book.createFont();
      bold.setBold(true);
      head.setFont(bold);
      var body = book.createCellStyle();
      body.setWrapText(true);
      body.setVerticalAlignment(VerticalAlignment.TOP);
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
        }
        for (var row : table.rows()) {
          var line = sheet.createRow(sheet.getLastRowNum() + 1);
          for (int i = 0; i < names.size(); i++) {
            var value = row.get(names.get(i));
            if (value != null) {
              var cell = line.createCell(i);
              cell.setCellStyle(body);
              set(cell, value);
            }
          }
        }
      }
      book.write(out);
    }
  }

  private static boolean isLong(Table table, String name) {
    return table.rows().stream()
        .anyMatch(row -> row.containsKey(name) && row.get(name).asText().length() > 2 * NARROW);
  }

  private static void set(Cell cell, JsonNode value) {
    if (value.isNumber()) {
      cell.setCellValue(value.doubleValue());
    } else {
      cell.setCellValue(value.asText());
    }
  }

  /**
   * The tables in a workbook.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#PLAN_REFUSED} when it is no workbook, or
   *     one that unpacks to far more than a plan can be
   */
  static List<Table> read(String file, InputStream in) {
    try (var book = new XSSFWorkbook(in)) {
      var tables = new ArrayList<Table>();
      for (var sheet : book) {
        tables.add(read((XSSFSheet) sheet));
      }
      return tables;
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw ProblemType.PLAN_REFUSED.withComplaints(
          List.of(
              new Complaint(
                  file,
                  "The workbook cannot be read: " + String.valueOf(e.getMessage()),
                  "Save it as .xlsx in the program you made it with, and send it again.")));
    }
  }

  private static Table read(XSSFSheet sheet) {
    var table = Table.empty(sheet.getSheetName());
    var words = new DataFormatter();
    var names = new ArrayList<String>();
    for (var row : sheet) {
      if (row.getRowNum() == 0) {
        row.forEach(cell -> names.add(words.formatCellValue(cell).strip()));
        table.head().addAll(names);
        continue;
      }
      var values = new LinkedHashMap<String, JsonNode>();
      for (int i = 0; i < names.size(); i++) {
        var cell = row.getCell(i);
        var text = cell == null ? "" : text(cell, words);
        if (!text.isEmpty() && !names.get(i).isEmpty()) {
          values.put(names.get(i), JsonNodeFactory.instance.textNode(text));
        }
      }
      if (!values.isEmpty()) {
        table.rows().add(values);
      }
    }
    return table;
  }

  private static String text(Cell cell, DataFormatter words) {
    if (cell.getCellType() != CellType.NUMERIC) {
      return words.formatCellValue(cell);
    }
    if (DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    return new java.math.BigDecimal(String.valueOf(cell.getNumericCellValue()))
        .stripTrailingZeros()
        .toPlainString();
  }
}
