package org.peillood.translation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.peillood.survey.BroughtSheet;
import org.peillood.web.Language;

/**
 * Translations as a workbook with one row a text: what it is called and what it is, the source, the
 * translation, how far that is, and a remark. The last column says of which source and after which
 * change the row was written; it lets a row that comes back late be told from one that is up to
 * date.
 */
final class TranslationSheet {

  private static final List<String> COLUMNS =
      List.of("key", "text", "source", "translation", "state", "remark", "made from");
  private static final int[] WIDTHS = {30, 26, 60, 60, 12, 30, 14};
  private static final Pattern NAMED = Pattern.compile("(.*) \\(([a-z0-9-]+)\\)");
  private static final Pattern MADE_FROM = Pattern.compile("([0-9]{1,6}):([0-9a-f]{64})");
  // POI counts the width of a column in parts of a character; a cell holds so many at most.
  private static final int PARTS = 256;
  private static final int LONGEST_CELL = 32_767;

  private TranslationSheet() {}

  /** Writes the texts of a part; the stream stays open. */
  static void write(List<TextLine> lines, Language from, Language to, OutputStream out)
      throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("translations");
      var heading = style(book, ReadingOrder.CONTEXT);
      var bold = book.createFont();
      bold.setBold(true);
      heading.setFont(bold);
      var plain = style(book, order(from));
      var target = style(book, order(to));
      var header = sheet.createRow(0);
      for (int i = 0; i < COLUMNS.size(); i++) {
        var language = i == 2 ? " (" + from.code() + ")" : i == 3 ? " (" + to.code() + ")" : "";
        header.createCell(i).setCellValue(COLUMNS.get(i) + language);
        header.getCell(i).setCellStyle(heading);
        sheet.setColumnWidth(i, WIDTHS[i] * PARTS);
      }
      int number = 1;
      for (var line : lines) {
        var row = sheet.createRow(number++);
        var cells = cells(line);
        for (int i = 0; i < cells.size(); i++) {
          row.createCell(i).setCellValue(cells.get(i));
          row.getCell(i).setCellStyle(i == 3 ? target : plain);
        }
      }
      offerStates(sheet, number);
      sheet.createFreezePane(0, 1);
      book.write(out);
    }
  }

  private static List<String> cells(TextLine line) {
    var original = line.original();
    var what =
        (original.about().isEmpty() ? "" : original.about() + ": ")
            + original.field().replace('_', ' ');
    var source = original.words();
    return List.of(
        original.key(),
        what,
        source.substring(0, Math.min(source.length(), LONGEST_CELL)),
        line.words(),
        line.state().slug(),
        line.remark(),
        line.revision() + ":" + line.sourceMark());
  }

  private static CellStyle style(XSSFWorkbook book, ReadingOrder order) {
    var style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setReadingOrder(order);
    return style;
  }

  private static ReadingOrder order(Language language) {
    return language.direction().equals("rtl")
        ? ReadingOrder.RIGHT_TO_LEFT
        : ReadingOrder.LEFT_TO_RIGHT;
  }

  private static void offerStates(XSSFSheet sheet, int rows) {
    var states = new ArrayList<String>();
    for (var state : TextState.values()) {
      states.add(state.slug());
    }
    var validations = sheet.getDataValidationHelper();
    sheet.addValidationData(
        validations.createValidation(
            validations.createExplicitListConstraint(states.toArray(String[]::new)),
            new CellRangeAddressList(1, Math.max(1, rows - 1), 4, 4)));
  }

  /** Reads what came back; another order of columns, and columns more, do not matter. */
  static Incoming.Sheaf read(byte[] workbook) {
    var sheet = BroughtSheet.read(workbook);
    if (!sheet.problems().isEmpty()) {
      var told = sheet.problems().get(0).message();
      return Incoming.Sheaf.flawed("file", told);
    }
    if (sheet.lines().isEmpty()) {
      return Incoming.Sheaf.flawed("no-rows");
    }
    if (sheet.lines().size() > Incoming.MOST) {
      return Incoming.Sheaf.flawed("too-many", Incoming.MOST);
    }
    var heading = sheet.lines().get(0);
    var places = COLUMNS.stream().map(column -> place(heading, column)).toList();
    for (int needed : new int[] {0, 3}) {
      if (places.get(needed) < 0) {
        return Incoming.Sheaf.flawed("no-column", COLUMNS.get(needed));
      }
    }
    var texts = new ArrayList<Incoming>();
    var flaws = new ArrayList<Incoming.Flaw>();
    for (var line : sheet.lines().subList(1, sheet.lines().size())) {
      var key = line.cell(places.get(0)).strip();
      if (!key.isEmpty()) {
        texts.add(incoming(line, key, places, flaws));
      } else if (!line.cell(places.get(3)).isBlank()) {
        flaws.add(new Incoming.Flaw(line.number(), "no-key", List.of()));
      }
    }
    var named = NAMED.matcher(heading.cell(places.get(3)).strip().toLowerCase(Locale.ROOT));
    return new Incoming.Sheaf(named.matches() ? named.group(2) : "", texts, flaws);
  }

  private static Incoming incoming(
      BroughtSheet.Line line, String key, List<Integer> places, List<Incoming.Flaw> flaws) {
    var written = line.cell(places.get(4)).strip().toLowerCase(Locale.ROOT);
    var state =
        List.of(TextState.values()).stream().filter(s -> s.slug().equals(written)).findFirst();
    if (state.isEmpty() && !written.isEmpty()) {
      flaws.add(new Incoming.Flaw(line.number(), "state", List.of(line.cell(places.get(4)))));
    }
    var made = MADE_FROM.matcher(line.cell(places.get(6)).strip());
    boolean marked = made.matches();
    return new Incoming(
        line.number(),
        key,
        line.cell(places.get(2)),
        marked ? Optional.of(made.group(2)) : Optional.empty(),
        line.cell(places.get(3)),
        state,
        places.get(5) < 0 ? Optional.empty() : Optional.of(line.cell(places.get(5)).strip()),
        marked ? OptionalInt.of(Integer.parseInt(made.group(1))) : OptionalInt.empty());
  }

  private static int place(BroughtSheet.Line heading, String column) {
    for (int i = 0; i < heading.cells().size(); i++) {
      var name = heading.cell(i).strip().toLowerCase(Locale.ROOT);
      var named = NAMED.matcher(name);
      if ((named.matches() ? named.group(1) : name).equals(column)) {
        return i;
      }
    }
    return -1;
  }
}
