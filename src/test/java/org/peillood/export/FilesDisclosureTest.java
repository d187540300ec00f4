package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.TabulationResult;
import org.peillood.analysis.WithheldFigures;
import org.peillood.web.Json;

/** Reads files of results back, and looks for what the pages of these results withhold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesDisclosureTest {

  private List<TabulationResult> results = List.of();

  @BeforeAll
  void run() {
    results = WithheldFigures.results();
  }

  @Test
  void much_is_withheld_and_something_shown() {
    var figures =
        results.stream()
            .flatMap(result -> result.tables().stream())
            .flatMap(table -> table.rows().stream())
            .map(ResultTable.Row::figure)
            .toList();
    assertThat(figures).filteredOn(Figure::isShown).hasSizeGreaterThan(50);
    assertThat(figures).filteredOn(figure -> !figure.isShown()).hasSizeGreaterThan(50);
  }

  @Test
  void a_workbook_has_no_number_that_is_not_shown_and_nothing_hidden() throws IOException {
    for (var result : results) {
      var out = new ByteArrayOutputStream();
      TableWorkbook.write(result, Said.WORDS, out);
      try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
        var numbers = new ArrayList<Double>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
          assertThat(book.isSheetHidden(i) || book.isSheetVeryHidden(i)).isFalse();
          read(book.getSheetAt(i), numbers);
        }
        WithheldFigures.assertAreFiguresOf(result, numbers);
        assertThat(book.getAllNames()).isEmpty();
        assertThat(book.getAllEmbeddedParts()).isEmpty();
        var properties = book.getProperties();
        for (var told :
            List.of(
                "" + properties.getCoreProperties().getTitle(),
                "" + properties.getCoreProperties().getSubject(),
                "" + properties.getCoreProperties().getKeywords(),
                "" + properties.getCoreProperties().getDescription(),
                "" + properties.getExtendedProperties().getUnderlyingProperties(),
                "" + properties.getCustomProperties().getUnderlyingProperties())) {
          WithheldFigures.assertTellsNothing(told);
        }
      } catch (OpenXML4JException e) {
        throw new IOException(e);
      }
    }
  }

  private static void read(Sheet sheet, List<Double> numbers) {
    assertThat(((XSSFSheet) sheet).getCellComments()).isEmpty();
    for (var row : sheet) {
      assertThat(row.getZeroHeight()).isFalse();
      for (var cell : row) {
        assertThat(sheet.isColumnHidden(cell.getColumnIndex())).isFalse();
        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        if (cell.getCellType() == CellType.NUMERIC) {
          numbers.add(cell.getNumericCellValue());
        } else {
          WithheldFigures.assertTellsNothing(cell.getStringCellValue());
        }
      }
    }
  }

  @Test
  void a_table_of_characters_has_no_number_that_is_not_shown() throws IOException {
    for (var result : results) {
      var out = new ByteArrayOutputStream();
      TableCsv.write(result, Said.WORDS, Dialect.PLAIN, out);
      var lines = out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
      for (var line : lines) {
        WithheldFigures.assertTellsNothing(line);
        if (line.contains("suppressed")) {
          assertThat(line).contains("suppressed,suppressed,suppressed,suppressed,suppressed");
        }
      }
    }
  }

  @Test
  void nor_has_the_table_that_scripts_check() throws IOException {
    var survey = WithheldFigures.survey();
    var order =
        new Order(
            survey,
            survey.waves(),
            Format.CSV,
            "en",
            Writing.NUMBERS,
            Dialect.PLAIN,
            Choice.Open.NONE);
    var layout =
        new Layout(
            new Choice(survey, survey.waves(), Choice.Open.NONE, false, MissingNumbers.NEGATIVE),
            (s, wave, hash) -> new Choice.Answered(wave.questionnaire(), Set.of()),
            new Wording("en", Said.WORDS));
    var questions = new PackQuestions(order, layout.codebook(Said.TODAY).variables());
    for (var result : results) {
      if (result.tabulation().isSplit() || result.tabulation().weight().isPresent()) {
        continue; // a pack has what the page of a theme shows
      }
      var out = new ByteArrayOutputStream();
      var figures = new PackFigures(out);
      figures.add(result, "work.csv", questions);
      figures.end();
      WithheldFigures.assertTellsNothing(out.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void what_programs_read_has_none_either() throws IOException {
    for (var result : results) {
      WithheldFigures.assertTellsNothing(Json.JSON.writeValueAsString(result));
      // Of whom nothing is told, it is not told either how much their answers weigh.
      assertThat(result.tables())
          .filteredOn(table -> table.standing() == Standing.WITHHELD)
          .allSatisfy(
              table -> {
                assertThat(table.effectiveN()).isEmpty();
                assertThat(table.rows()).noneMatch(row -> row.figure().isShown());
                assertThat(table.rows()).allMatch(row -> row.higherThan().isEmpty());
              });
    }
  }
}
