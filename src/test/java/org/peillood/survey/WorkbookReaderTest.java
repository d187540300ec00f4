package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cells of workbooks as text, and where they stand. */
class WorkbookReaderTest {

  @TempDir Path folder;

  @Test
  void cells_come_out_as_the_reference_converter_reads_them() throws IOException {
    for (var book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      try (book) {
        var sheet = book.createSheet("Survey");
        var headers = sheet.createRow(0);
        for (int i = 0; i < 9; i++) {
          headers.createCell(i).setCellValue("c" + i);
        }
        var row = sheet.createRow(1);
        row.createCell(0).setCellValue(3);
        row.createCell(1).setCellValue(0.1);
        row.createCell(2).setCellValue(true);
        row.createCell(3).setCellValue("  two\u00a0 words ");
        row.createCell(4).setCellValue("\u2018it\u2019s\u201d");
        var date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        row.createCell(5).setCellValue(LocalDateTime.of(2020, 7, 1, 12, 30));
        row.getCell(5).setCellStyle(date);
        row.createCell(6).setCellFormula("\"a\"&\"b\"");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        row.createCell(7).setCellValue("   ");
        row.createCell(8).setCellValue(1e-5);
        // Python 3.11: str(0.1), str(True).upper(), str(datetime(2020, 7, 1, 12, 30)), str(1e-05)
        assertThat(values(save(book, "form"), "survey"))
            .containsExactly(
                List.of(
                    "3",
                    "0.1",
                    "TRUE",
                    "two words",
                    "'it's\"",
                    "2020-07-01 12:30:00",
                    "ab",
                    "1e-05"));
      }
    }
  }

  @Test
  void a_cell_tells_sheet_row_column_letter_and_header() throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("survey");
      sheet.createRow(0).createCell(3).setCellValue("Relevance");
      sheet.createRow(4).createCell(3).setCellValue("true()");
      var row = read(save(book, "form")).sheet("survey").rows().get(0);
      assertThat(row.place("relevant")).isEqualTo("survey, row 5, column D (Relevance)");
      assertThat(row.value("relevant")).contains("true()");
    }
  }

  @Test
  void a_file_is_told_by_what_is_in_it() throws IOException {
    try (var book = new HSSFWorkbook()) {
      book.createSheet("survey").createRow(0).createCell(0).setCellValue("type");
      book.getSheetAt(0).createRow(1).createCell(0).setCellValue("note");
      assertThat(values(save(book, "old.xlsx"), "survey")).containsExactly(List.of("note"));
    }
  }

  @Test
  void hidden_sheets_count_others_do_not_and_an_only_sheet_is_the_survey() throws IOException {
    try (var book = new XSSFWorkbook()) {
      for (var name : List.of("survey", "CHOICES", "notes")) {
        book.createSheet(name).createRow(0).createCell(0).setCellValue("name");
        book.getSheet(name).createRow(1).createCell(0).setCellValue(name);
      }
      book.setSheetHidden(1, true);
      var read = read(save(book, "form"));
      assertThat(read.sheetNames()).containsExactly("survey", "CHOICES", "notes");
      assertThat(read.sheet("choices").rows()).hasSize(1);
    }
    try (var book = new XSSFWorkbook()) {
      book.createSheet("Blad1").createRow(0).createCell(0).setCellValue("name");
      book.getSheetAt(0).createRow(1).createCell(0).setCellValue("q1");
      assertThat(values(save(book, "form"), "survey")).containsExactly(List.of("q1"));
    }
  }

  @Test
  void what_stands_below_sixty_empty_rows_is_not_read() throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("survey");
      for (int row : List.of(0, 1, 62, 124)) {
        sheet.createRow(row).createCell(0).setCellValue("r" + row);
      }
      assertThat(values(save(book, "form"), "survey"))
          .containsExactly(List.of("r1"), List.of("r62"));
    }
  }

  @Test
  void csv_and_markdown_hold_all_sheets_in_one_file() throws IOException {
    var csv =
        """
        "survey"
        ,"type","name","label"
        ,"text","q1","One, ""two""\"
        "settings"
        ,"form_id"
        ,"f"
        """;
    var markdown =
        """
        | survey |      |      |             |
        |        | type | name | label       |
        |        | text | q1   | One, "two"  |
        | settings |
        |        | form_id |
        |        | f       |
        """;
    for (var file : List.of(write("f.csv", csv), write("f.md", markdown), write("f.txt", csv))) {
      assertThat(values(file, "survey")).containsExactly(List.of("text", "q1", "One, \"two\""));
      assertThat(values(file, "settings")).containsExactly(List.of("f"));
    }
    assertThat(read(write("f.csv", csv)).sheet("survey").rows().get(0).place("name"))
        .isEqualTo("survey, row 2 (line 3), column name");
  }

  @Test
  void columns_are_known_by_all_the_names_they_have_had() {
    Map.of(
            "Relevance", "relevant",
            "bind::relevant", "relevant",
            "bind::jr:constraintMsg::fr", "constraint_message::fr",
            "constraint message::fr", "constraint_message::fr",
            "media::image::English (en)", "image::English (en)",
            "Label::Nederlands (nl)", "label::Nederlands (nl)",
            "caption", "label",
            "jr:count", "repeat_count",
            "body::accuracyThreshold", "control::accuracyThreshold",
            "My notes", "My notes")
        .forEach(
            (written, name) ->
                assertThat(Headers.canonical("survey", written, "::")).as(written).isEqualTo(name));
    assertThat(Headers.canonical("survey", "label:fr", ":")).isEqualTo("label::fr");
    assertThat(Headers.canonical("survey", "bind:jr:constraintMsg:fr", ":"))
        .isEqualTo("constraint_message::fr");
    assertThat(Headers.canonical("choices", "list name", "::")).isEqualTo("list_name");
    assertThat(Headers.canonical("choices", "value", "::")).isEqualTo("name");
    assertThat(Headers.canonical("settings", "set form id", "::")).isEqualTo("form_id");
  }

  @Test
  void a_column_under_two_names_is_told() throws IOException {
    var problems = new Problems("f.csv");
    WorkbookReader.read(write("f.csv", "survey\n,type,relevant,relevance\n,text,a,b\n"), problems);
    assertThat(problems.all())
        .extracting(DefinitionProblem::toString)
        .containsExactly(
            "f.csv: survey, row 1, column relevance 'relevance': 'relevant' is another name for the"
                + " same column. Remove or rename one of them.");
  }

  private Workbook read(Path file) {
    var problems = new Problems(file.getFileName().toString());
    return WorkbookReader.read(file, problems)
        .orElseThrow(() -> new AssertionError(problems.all().toString()));
  }

  private List<List<String>> values(Path file, String sheet) {
    return read(file).sheet(sheet).rows().stream()
        .map(row -> row.cells().values().stream().map(Sheet.Cell::value).toList())
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Path save(org.apache.poi.ss.usermodel.Workbook book, String name) throws IOException {
    var file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }
}
