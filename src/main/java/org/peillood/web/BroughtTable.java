package org.peillood.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that somebody brought, as CSV (UTF-8 or what spreadsheets still write; comma,
 * semicolon or tab) or as an Excel workbook, of which the first sheet is read.
 */
public final class BroughtTable {

  /** How the number in a cell of a workbook is read. */
  public enum Numbers {
    /** As the workbook shows it: a house number, a code with zeros before it. */
    AS_SHOWN,
    /** As it is: 1234 that is shown as 1,234 would mean two things. */
    AS_THEY_ARE
  }

  private BroughtTable() {}

  /**
   * The rows, empty ones included, as texts.
   *
   * @param most rows that are read
   * @return empty when the file is no table that can be read
   */
  public static Optional<List<List<String>>> rows(byte[] bytes, int most, Numbers numbers) {
    try {
      return Optional.of(
          bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K'
              ? workbook(bytes, most, numbers)
              : csv(text(bytes), most));
    } catch (IOException
        | UncheckedIOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static String text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException older) {
      return new String(bytes, Charset.forName("windows-1252")); // what spreadsheets still write
    }
  }

  private static List<List<String>> csv(String text, int most) throws IOException {
    var first = text.lines().findFirst().orElse("");
    char separator =
        first.contains(";") ? ';' : first.contains("\t") && !first.contains(",") ? '\t' : ',';
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    try (var parser = format.parse(new StringReader(text))) {
      return parser.stream().limit(most).map(record -> record.toList()).toList();
    }
  }

  private static List<List<String>> workbook(byte[] bytes, int most, Numbers numbers)
      throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var sheet = book.getSheetAt(0);
      var formatter = new DataFormatter(Locale.ROOT);
      var rows = new ArrayList<List<String>>();
      for (int number = 0; number <= Math.min(sheet.getLastRowNum(), most - 1); number++) {
        var row = sheet.getRow(number);
        rows.add(row == null ? List.of() : cells(row, formatter, numbers));
      }
      return rows;
    }
  }

  private static List<String> cells(Row row, DataFormatter formatter, Numbers numbers) {
    var cells = new ArrayList<String>();
    for (int column = 0; column < Math.max(0, row.getLastCellNum()); column++) {
      var cell = row.getCell(column);
      cells.add(
          numbers == Numbers.AS_THEY_ARE && isNumber(cell)
              ? NumberToTextConverter.toText(cell.getNumericCellValue())
              : formatter.formatCellValue(cell));
    }
    return cells;
  }

  private static boolean isNumber(@Nullable Cell cell) {
    return cell != null
        && (cell.getCellType() == CellType.NUMERIC
            || (cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.NUMERIC));
  }
}
