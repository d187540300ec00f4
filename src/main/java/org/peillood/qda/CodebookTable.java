package org.peillood.qda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.peillood.web.BroughtTable;

/**
 * A codebook as a table, one code a line: as CSV or as an Excel workbook. Tables of Taguette and
 * the like, which call things otherwise, are read too.
 */
final class CodebookTable {

  static final List<String> LANGUAGES = List.of("nl", "fr", "en");

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "parent",
          "name_nl",
          "name_fr",
          "name_en",
          "definition",
          "not_when",
          "example",
          "memo",
          "colour",
          "offered",
          "guid");
  private static final int[] WIDTHS = {16, 16, 28, 28, 28, 50, 40, 40, 40, 10, 8, 38};
  // POI counts the width of a column in parts of a character.
  private static final int PARTS = 256;
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠]");

  /** What others call the columns, and staff in their languages. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("mark", "code"),
          Map.entry("code_id", "code"),
          Map.entry("under", "parent"),
          Map.entry("onder", "parent"),
          Map.entry("sous", "parent"),
          Map.entry("tag", "name"),
          Map.entry("path", "name"),
          Map.entry("name", "name"),
          Map.entry("naam", "name"),
          Map.entry("nom", "name"),
          Map.entry("label", "name"),
          Map.entry("code_name", "name"),
          Map.entry("description", "definition"),
          Map.entry("code_description", "definition"),
          Map.entry("definitie", "definition"),
          Map.entry("définition", "definition"),
          Map.entry("voorbeeld", "example"),
          Map.entry("exemple", "example"),
          Map.entry("color", "colour"),
          Map.entry("code_color", "colour"),
          Map.entry("kleur", "colour"),
          Map.entry("couleur", "colour"));

  private CodebookTable() {}

  /** As rows, the first of which names the columns. */
  private static List<List<String>> rows(List<DraftCode> codes) {
    var rows = new ArrayList<List<String>>();
    rows.add(COLUMNS);
    for (var code : codes) {
      var row = new ArrayList<>(List.of(code.mark(), code.parent()));
      LANGUAGES.forEach(language -> row.add(code.names().getOrDefault(language, "")));
      row.addAll(
          List.of(
              code.words().definition(),
              code.words().notWhen(),
              code.words().example(),
              code.words().memo(),
              code.colour(),
              code.isOffered() ? "1" : "0",
              code.guid()));
      rows.add(row);
    }
    return rows;
  }

  /**
   * As CSV (RFC 4180), with a mark of byte order, without which Excel takes it for another code.
   */
  static byte[] csv(List<DraftCode> codes) {
    return ("\uFEFF" + text(codes)).getBytes(StandardCharsets.UTF_8);
  }

  // What a spreadsheet would run gets an apostrophe in front (OWASP, CSV Injection).
  private static String guarded(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  // A cell of a workbook is never run, so none is guarded.
  private static List<String> unguarded(List<String> row) {
    return row.stream()
        .map(
            text ->
                text.startsWith("'") && FORMULA.matcher(text).lookingAt()
                    ? text.substring(1)
                    : text)
        .toList();
  }

  /** As CSV to be shown in a page, and changed there. */
  static String text(List<DraftCode> codes) {
    var text = new StringWriter();
    try (var csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
      for (var row : rows(codes)) {
        csv.printRecord(row.stream().map(CodebookTable::guarded).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into memory", e);
    }
    return text.toString();
  }

  /** As a workbook. */
  static byte[] workbook(List<DraftCode> codes) {
    var out = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("codes");
      var plain = book.createCellStyle();
      plain.setWrapText(true);
      plain.setVerticalAlignment(VerticalAlignment.TOP);
      var bold = book.createFont();
      bold.setBold(true);
      var heading = book.createCellStyle();
      heading.setFont(bold);
      int number = 0;
      for (var cells : rows(codes)) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
          row.createCell(i).setCellValue(cells.get(i));
          row.getCell(i).setCellStyle(number == 0 ? heading : plain);
          sheet.setColumnWidth(i, WIDTHS[i] * PARTS);
        }
        number++;
      }
      sheet.createFreezePane(1, 1);
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into memory", e);
    }
    return out.toByteArray();
  }

  /**
   * Reads a table.
   *
   * @param language of a column of names that does not say its own
   */
  static CodebookDraft read(byte[] file, String language, CodebookDraft.Known known) {
    var rows = BroughtTable.rows(file, CodebookDraft.MOST + 2, BroughtTable.Numbers.AS_SHOWN);
    if (rows.isEmpty()) {
      return failed(LineFault.of(0, "no-table"));
    }
    var all = rows.get();
    int first = 0;
    while (first < all.size() && isBlank(all.get(first))) {
      first++;
    }
    if (first == all.size()) {
      return failed(LineFault.of(0, "empty"));
    }
    if (!QdaArchive.is(file)) {
      all = all.stream().map(CodebookTable::unguarded).toList();
    }
    var columns = columns(all.get(first), language);
    if (columns.keySet().stream().noneMatch(column -> column.startsWith("name_"))) {
      return failed(LineFault.of(first + 1, "no-name-column"));
    }
    var lines = new ArrayList<DraftCode>();
    var faults = new ArrayList<LineFault>();
    for (int i = first + 1; i < all.size(); i++) {
      if (!isBlank(all.get(i))) {
        lines.add(line(i + 1, all.get(i), columns, faults));
      }
    }
    return CodebookDraft.of(lines, faults, known);
  }

  private static CodebookDraft failed(LineFault fault) {
    return new CodebookDraft(List.of(), List.of(fault));
  }

  private static boolean isBlank(List<String> row) {
    return row.stream().allMatch(String::isBlank);
  }

  private static Map<String, Integer> columns(List<String> header, String language) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < header.size(); i++) {
      var said = header.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
      var meant = ALSO.getOrDefault(said, said);
      columns.putIfAbsent(meant.equals("name") ? "name_" + language : meant, i);
    }
    return columns;
  }

  private static DraftCode line(
      int number, List<String> row, Map<String, Integer> columns, List<LineFault> faults) {
    var names = new HashMap<String, String>();
    for (var language : LANGUAGES) {
      var name = cell(row, columns, "name_" + language);
      if (!name.isEmpty()) {
        names.put(language, name);
      }
    }
    var said = cell(row, columns, "colour");
    var colour = QdaReader.colour(said);
    if (!said.isEmpty() && colour.isEmpty()) {
      faults.add(LineFault.of(number, "colour", said));
    }
    return new DraftCode(
        number,
        cell(row, columns, "code"),
        names,
        new DraftCode.Words(
            cell(row, columns, "definition"),
            cell(row, columns, "not_when"),
            cell(row, columns, "example"),
            cell(row, columns, "memo")),
        colour,
        cell(row, columns, "guid"),
        cell(row, columns, "parent"),
        !List.of("0", "false", "no", "nee", "non").contains(cell(row, columns, "offered")),
        true);
  }

  private static String cell(List<String> row, Map<String, Integer> columns, String column) {
    return Optional.ofNullable(columns.get(column))
        .filter(index -> index < row.size())
        .map(row::get)
        .map(text -> text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "").replace("\r\n", "\n"))
        .map(String::strip)
        .orElse("");
  }
}
