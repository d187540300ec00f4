package org.peillood.weighting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * Reads the population of several items from a CSV file or a workbook: a row of headings, then a
 * category a row, with its item, its code or words, and how many there are. Everything that is
 * wrong is told at once, line by line.
 */
final class MarginsFile {

  static final int LARGEST = 2_000_000; // bytes
  private static final int MOST_ROWS = 5_000;

  private static final Map<String, List<String>> HEADINGS =
      Map.of(
          "item", List.of("vraag", "item", "question", "variabele", "variable"),
          "category",
              List.of(
                  "antwoord", "categorie", "code", "réponse", "catégorie", "answer", "category"),
          "value",
              List.of(
                  "waarde",
                  "aantal",
                  "percent",
                  "procent",
                  "valeur",
                  "nombre",
                  "pourcentage",
                  "value",
                  "count",
                  "share",
                  "target"));

  private final Frame frame;
  private final List<Item> items;
  private final List<Complaint> complaints = new ArrayList<>();
  private final Map<String, Map<String, Double>> targets = new LinkedHashMap<>();
  private final Map<List<String>, Integer> seen = new HashMap<>();

  private MarginsFile(List<Item> items, Frame frame) {
    this.items = items;
    this.frame = frame;
  }

  /** The margins in a file, and what is wrong with it. */
  record Content(List<Margin> margins, List<Complaint> complaints) {}

  static Content read(byte[] bytes, List<Item> items, Frame frame) {
    var file = new MarginsFile(items, frame);
    try {
      file.rows(
          bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' ? workbook(bytes) : csv(bytes));
    } catch (IOException
        | UncheckedIOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException unreadable) {
      file.complaints.add(file.fault(frame.t("weighting.file"), "weighting.file.unreadable"));
    }
    var margins =
        file.targets.entrySet().stream()
            .map(entry -> new Margin(entry.getKey(), entry.getValue()))
            .toList();
    return new Content(margins, List.copyOf(file.complaints));
  }

  private static List<List<String>> csv(byte[] bytes) throws IOException {
    var text = text(bytes);
    var first = text.lines().findFirst().orElse("");
    char separator =
        first.contains(";") ? ';' : first.contains("\t") && !first.contains(",") ? '\t' : ',';
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    try (var parser = format.parse(new StringReader(text))) {
      return parser.stream().limit(MOST_ROWS + 2).map(record -> record.toList()).toList();
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

  private static List<List<String>> workbook(byte[] bytes) throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var sheet = book.getSheetAt(0);
      var formatter = new DataFormatter(Locale.ROOT);
      var rows = new ArrayList<List<String>>();
      for (int number = 0; number <= Math.min(sheet.getLastRowNum(), MOST_ROWS + 1); number++) {
        var row = sheet.getRow(number);
        rows.add(row == null ? List.of() : cells(row, formatter));
      }
      return rows;
    }
  }

  private static List<String> cells(Row row, DataFormatter formatter) {
    var cells = new ArrayList<String>();
    for (int column = 0; column < Math.max(0, row.getLastCellNum()); column++) {
      cells.add(content(row.getCell(column), formatter));
    }
    return cells;
  }

  // A number as it is, not as it is shown: 1234 shown as 1,234 would mean two things.
  private static String content(@Nullable Cell cell, DataFormatter formatter) {
    if (cell != null && cell.getCellType() == CellType.NUMERIC) {
      return NumberToTextConverter.toText(cell.getNumericCellValue());
    }
    if (cell != null
        && cell.getCellType() == CellType.FORMULA
        && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
      return NumberToTextConverter.toText(cell.getNumericCellValue());
    }
    return formatter.formatCellValue(cell);
  }

  private void rows(List<List<String>> rows) {
    var columns = rows.isEmpty() ? Map.<String, Integer>of() : columns(rows.get(0));
    if (columns.size() < HEADINGS.size()) {
      complain(1, "weighting.file.no-heading");
      return;
    }
    if (rows.size() > MOST_ROWS + 1) {
      complain(MOST_ROWS + 2, "weighting.file.too-many", MOST_ROWS);
      return;
    }
    for (int i = 1; i < rows.size(); i++) {
      row(
          i + 1,
          cell(rows.get(i), columns, "item"),
          cell(rows.get(i), columns, "category").replaceFirst("^'(?=[=+@-])", ""),
          cell(rows.get(i), columns, "value"));
    }
    if (targets.isEmpty() && complaints.isEmpty()) {
      complain(2, "weighting.file.nothing");
    }
  }

  private static Map<String, Integer> columns(List<String> headings) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < headings.size(); i++) {
      var heading = headings.get(i).strip().toLowerCase(Locale.ROOT);
      int column = i;
      HEADINGS.forEach(
          (meaning, words) -> {
            if (words.contains(heading)) {
              columns.putIfAbsent(meaning, column);
            }
          });
    }
    return columns;
  }

  private static String cell(List<String> row, Map<String, Integer> columns, String meaning) {
    int column = columns.getOrDefault(meaning, 0);
    return column < row.size() ? row.get(column).strip() : "";
  }

  // A line without a number is a line of the example that nobody filled in.
  private void row(int number, String name, String category, String value) {
    if (value.isEmpty()) {
      return;
    }
    var item = items.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    if (item.isEmpty()) {
      complain(number, "weighting.file.item", name);
      return;
    }
    var code = code(item.get(), category);
    if (code.isEmpty()) {
      complain(number, "weighting.file.category", category, item.get().name());
      return;
    }
    var amount = Amount.of(value);
    if (amount.isEmpty()) {
      complain(number, "weighting.fault.amount", value);
      return;
    }
    var earlier = seen.putIfAbsent(List.of(item.get().name(), code.get()), number);
    if (earlier != null) {
      complain(number, "weighting.file.twice", category, item.get().name(), earlier);
      return;
    }
    targets
        .computeIfAbsent(item.get().name(), each -> new LinkedHashMap<>())
        .put(code.get(), amount.getAsDouble());
  }

  /** The code of a category that is named by its code, or by its words in any language. */
  private static Optional<String> code(Item item, String named) {
    return item.category(named)
        .or(
            () ->
                item.categories().stream()
                    .filter(
                        category ->
                            category.code().equalsIgnoreCase(named)
                                || category.label().texts().values().stream()
                                    .anyMatch(named::equalsIgnoreCase))
                    .findFirst())
        .map(Category::code);
  }

  private void complain(int row, String key, Object... details) {
    complaints.add(fault(frame.t("weighting.file.row", row), key, details));
  }

  private Complaint fault(String where, String key, Object... details) {
    return new Complaint(where, frame.t(key, details), frame.t(key + ".remedy"));
  }

  /** A file to fill in: every category of these items, without a number. */
  static String example(List<Item> items, Frame frame) {
    var lines = new StringBuilder("\uFEFF");
    for (var heading : List.of("item", "category", "value", "words")) {
      lines.append(lines.length() > 1 ? ";" : "").append(frame.t("weighting.column." + heading));
    }
    for (var item : items) {
      for (var category : item.categories()) {
        lines.append("\r\n").append(quoted(item.name()));
        lines.append(';').append(quoted(category.code())).append(";;");
        lines.append(quoted(category.label().in(frame.language().code())));
      }
    }
    return lines.append("\r\n").toString();
  }

  // A cell that begins like a formula is never one.
  private static String quoted(String cell) {
    var harmless = cell.matches("[=+\\-@\\t].*") ? "'" + cell : cell;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
