package org.peillood.survey;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a questionnaire as a workbook (.xlsx) in the shape of XLSForm, with all its languages and
 * our own columns beside the standard's. It reads back to the same questionnaire, and the reference
 * converter pyxform accepts it; our own columns mean nothing to it.
 */
public final class XlsFormWriter {

  private static final List<String> SURVEY =
      List.of(
          "type",
          "name",
          "label",
          "hint",
          "guidance_hint",
          "appearance",
          "required",
          "required_message",
          "relevant",
          "constraint",
          "constraint_message",
          "calculation",
          "choice_filter",
          "read_only",
          "default",
          "trigger",
          "parameters",
          "repeat_count",
          "image",
          "big-image",
          "audio",
          "video",
          "theme",
          "feeds",
          "scale",
          "reverse",
          "sensitive",
          "consent",
          "missing",
          "top");
  private static final List<String> CHOICES =
      List.of("list_name", "name", "label", "image", "big-image", "audio", "video");
  private static final List<String> SETTINGS =
      List.of("form_title", "form_id", "version", "default_language");

  private static final Set<String> TEXTS =
      Set.of(
          "label",
          "hint",
          "guidance_hint",
          "required_message",
          "constraint_message",
          "no_app_error_string",
          "image",
          "big-image",
          "audio",
          "video");
  private static final int NARROWEST = 12;
  private static final int WIDEST = 48;
  // POI counts the width of a column in parts of a character.
  private static final int PARTS = 256;

  private final Questionnaire questionnaire;
  private final List<FormRows.Line> survey;
  private final List<FormRows.Line> choices;
  private final XSSFWorkbook book;
  private final CellStyle heading;
  private final CellStyle plain;

  private XlsFormWriter(Questionnaire questionnaire, XSSFWorkbook book) {
    this.questionnaire = questionnaire;
    this.survey = FormRows.survey(questionnaire);
    this.choices = FormRows.choices(questionnaire);
    this.book = book;
    heading = book.createCellStyle();
    var bold = book.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    plain = book.createCellStyle();
    plain.setWrapText(true);
    plain.setVerticalAlignment(VerticalAlignment.TOP);
  }

  /** Writes the workbook; the stream stays open. */
  public static void write(Questionnaire questionnaire, OutputStream out) throws IOException {
    try (var book = new XSSFWorkbook()) {
      var writer = new XlsFormWriter(questionnaire, book);
      writer.sheet("survey", SURVEY, writer.survey);
      writer.sheet("choices", CHOICES, writer.choices);
      writer.further("external_choices", questionnaire.further().externalChoices());
      writer.further("osm", questionnaire.further().osm());
      writer.sheet("settings", SETTINGS, FormRows.settings(questionnaire));
      book.write(out);
    }
  }

  private void further(String name, List<Map<String, String>> rows) {
    if (!rows.isEmpty()) {
      sheet(name, CHOICES, FormRows.further(rows));
    }
  }

  private void sheet(String name, List<String> order, List<FormRows.Line> lines) {
    var sheet = book.createSheet(name);
    var columns = columns(name, order, lines);
    var header = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      var cell = header.createCell(i);
      cell.setCellValue(columns.get(i));
      cell.setCellStyle(heading);
      sheet.setColumnWidth(i, width(columns.get(i), lines) * PARTS);
    }
    for (var line : lines) {
      var row = sheet.createRow(line.number() - 1);
      for (int i = 0; i < columns.size(); i++) {
        var value = line.cells().get(columns.get(i));
        if (value != null) {
          var cell = row.createCell(i);
          cell.setCellValue(value);
          cell.setCellStyle(plain);
        }
      }
    }
    sheet.createFreezePane(name.equals("settings") ? 0 : 2, 1);
  }

  // The columns that have something in them, in their usual order, each text by language.
  private List<String> columns(String sheet, List<String> order, List<FormRows.Line> lines) {
    var used = new LinkedHashSet<String>();
    order.stream().limit(2).forEach(used::add);
    if (sheet.equals("survey") || sheet.equals("choices")) {
      labels(used);
    }
    lines.forEach(line -> used.addAll(line.cells().keySet()));
    var languages = new ArrayList<>(questionnaire.languageNames().values());
    var columns = new ArrayList<>(used);
    columns.sort(
        Comparator.<String>comparingInt(column -> place(order, Headers.base(column)))
            .thenComparingInt(
                column ->
                    languages.indexOf(
                        column.substring(
                            column.indexOf("::") < 0
                                ? column.length()
                                : column.indexOf("::") + 2))));
    return columns;
  }

  // Every language has its column of labels, so that it is not lost when it has no text yet.
  private void labels(Set<String> used) {
    if (isNamed()) {
      questionnaire.languageNames().values().forEach(name -> used.add("label::" + name));
    }
  }

  // A form of one language need not say so in its columns.
  private boolean isNamed() {
    var names = questionnaire.languageNames().values();
    return names.size() > 1
        || !names.contains(questionnaire.settings().defaultLanguage())
        || Stream.concat(survey.stream(), choices.stream())
            .flatMap(line -> line.cells().keySet().stream())
            .anyMatch(
                column ->
                    TEXTS.contains(Headers.base(column))
                        && column.length() > Headers.base(column).length());
  }

  private static int place(List<String> order, String base) {
    int place = order.indexOf(base);
    return place < 0 ? order.size() : place;
  }

  private static int width(String column, List<FormRows.Line> lines) {
    int longest =
        lines.stream()
            .mapToInt(line -> line.cells().getOrDefault(column, "").length())
            .max()
            .orElse(0);
    return Math.min(WIDEST, Math.max(NARROWEST, Math.max(longest, column.length()) + 2));
  }
}
