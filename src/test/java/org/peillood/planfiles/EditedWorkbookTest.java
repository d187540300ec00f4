package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peillood.planfiles.SmallPlan.ENGLISH;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Problem;

/** A workbook in which somebody worked: it is read as it is meant, or the place is told. */
class EditedWorkbookTest {

  @Test
  void a_number_that_a_spreadsheet_made_of_a_code_is_told_with_its_place() {
    assertThat(refused(book -> cell(book, "indicators", 1, "printed").setCellValue(1.1)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.where()).isEqualTo("p.xlsx, indicators, row 2, column printed");
              assertThat(one.what()).contains("1.1", "zeros");
            });
  }

  @Test
  void a_day_a_truth_a_formula_an_error_and_percents_are_told() {
    assertThat(
            refused(
                book -> {
                  day(book, cell(book, "indicators", 1, "printed"), LocalDate.of(2020, 5, 1));
                  cell(book, "indicators", 1, "title").setCellValue(true);
                  cell(book, "indicators", 1, "reason").setCellFormula("1+1");
                  cell(book, "indicators", 2, "title").setCellErrorValue((byte) 42);
                  var share = cell(book, "indicators", 1, "target.value");
                  share.setCellValue(0.8);
                  var style = book.createCellStyle();
                  style.setDataFormat(book.createDataFormat().getFormat("0%"));
                  share.setCellStyle(style);
                }))
        .extracting(Complaint::what)
        .satisfiesExactlyInAnyOrder(
            told -> assertThat(told).contains("a day", "2020-05-01"),
            told -> assertThat(told).contains("truth value"),
            told -> assertThat(told).contains("=1+1"),
            told -> assertThat(told).contains("error"),
            told -> assertThat(told).contains("percents", "0.8"));
  }

  @Test
  void a_day_is_read_where_a_day_belongs_and_an_hour_is_told() {
    var read = read(book -> day(book, cell(book, "moved", 1, "to"), LocalDate.of(2030, 1, 5)));

    assertThat(read.indicators().get(0).meetings().groups().get(0).moved().get(0).to())
        .isEqualTo(LocalDate.of(2030, 1, 5));
    assertThat(
            refused(
                book -> {
                  var cell = cell(book, "moved", 1, "to");
                  day(book, cell, LocalDate.of(2030, 1, 5));
                  cell.setCellValue(LocalDateTime.of(2030, 1, 5, 14, 0));
                }))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("hour"));
  }

  @Test
  void names_are_matched_by_column_also_when_one_is_blank_or_elsewhere() {
    var read =
        read(
            book -> {
              var sheet = book.getSheet("anomalies");
              move(sheet, 0, 5);
              sheet.shiftRows(0, sheet.getLastRowNum(), 2);
            });

    assertThat(read.anomalies())
        .singleElement()
        .satisfies(one -> assertThat(one.what()).isEqualTo("vreemd"));
  }

  @Test
  void a_renamed_a_missing_and_a_second_column_are_told() {
    assertThat(refused(book -> cell(book, "indicators", 0, "reason").setCellValue("waarom")))
        .extracting(Complaint::what)
        .anySatisfy(told -> assertThat(told).contains("missing", "reason"))
        .anySatisfy(told -> assertThat(told).contains("no column of this name"));
    assertThat(refused(book -> cell(book, "goals", 0, "letter").setCellValue("title")))
        .extracting(Complaint::what)
        .anySatisfy(told -> assertThat(told).contains("title", "twice"));
  }

  @Test
  void what_stands_beside_the_columns_or_in_an_unknown_sheet_is_told() {
    assertThat(
            refused(
                book -> {
                  book.getSheet("anomalies").getRow(1).createCell(20).setCellValue("let op");
                  book.createSheet("notities").createRow(0).createCell(0).setCellValue("x");
                  book.setSheetHidden(book.getSheetIndex("notities"), true);
                }))
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one.what()).contains("U", "let op"),
            one -> assertThat(one.where()).isEqualTo("p.xlsx, notities"));
  }

  @Test
  void a_sheet_that_is_gone_is_told() {
    assertThat(refused(book -> book.removeSheetAt(book.getSheetIndex("sub_targets"))))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("sub_targets", "missing"));
  }

  @Test
  void a_row_that_was_copied_is_told_and_one_that_was_removed_is_gone() {
    assertThat(
            refused(
                book -> {
                  var row = book.getSheet("sub_actions").createRow(2);
                  book.getSheet("sub_actions")
                      .getRow(1)
                      .forEach(
                          cell ->
                              row.createCell(cell.getColumnIndex())
                                  .setCellValue(cell.getStringCellValue()));
                }))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.where()).isEqualTo("p.xlsx, sub_actions, row 3");
              assertThat(one.what()).contains("1.A.a");
            });
    var without =
        read(
            book -> book.getSheet("sub_actions").removeRow(book.getSheet("sub_actions").getRow(1)));
    assertThat(without.subActionsOf(without.actions().get(0))).isEmpty();
  }

  @Test
  void rows_may_be_inserted_and_change_places() {
    var read =
        read(
            book -> {
              var sheet = book.getSheet("indicators");
              sheet.shiftRows(1, 2, 3);
              var row = sheet.createRow(2);
              for (var name :
                  List.of(
                      "in=1.A",
                      "code=1.A.9",
                      "printed=9",
                      "title=Nieuw",
                      "kind=count",
                      "status=niet vermeld")) {
                var parts = name.split("=");
                row.createCell(at(sheet, parts[0])).setCellValue(parts[1]);
              }
            });

    assertThat(read.indicators())
        .extracting(one -> one.code())
        .containsExactly("1.A.9", "1.A.1", "1.A.2");
    assertThat(read.indicators().get(1).meetings().groups()).hasSize(1);
  }

  @Test
  void a_text_that_no_cell_can_hold_is_told_before_anything_is_sent() {
    var trees = SmallPlan.trees();
    ((ObjectNode) trees.plan().at("/themes/0/actions/0")).put("description", "x".repeat(32_768));
    var faults = new Faults("plan.xlsx", ENGLISH);

    PlanWorkbook.tooLong(PlanTables.of(PlanIntake.trees(SmallPlan.plan(trees))), faults);

    assertThat(faults.found())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.where()).isEqualTo("plan.xlsx, actions, row 2, column description");
              assertThat(one.what()).contains("32768", "32767");
            });
  }

  @Test
  void a_cell_of_a_table_that_excel_saved_with_semicolons_keeps_its_figure() {
    var csv =
        """
        \ufeff"in";"key";"value";"unit";"comparator";"kind";"per"
        "1.A.1";;"12,5";"uren";;;
        """;

    var read = PlanIntake.read("sub_targets.csv", SmallPlan.utf8(csv), SmallPlan.plan(), ENGLISH);

    assertThat(read.plan().indicators().get(0).furtherTargets())
        .singleElement()
        .satisfies(one -> assertThat(one.value().orElseThrow()).isEqualByComparingTo("12.5"));
    assertThat(read.plan().evidence()).hasSize(1);
    assertThat(read.marks().areNone()).isTrue();
  }

  private static void day(XSSFWorkbook book, Cell cell, LocalDate day) {
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat("d/m/yyyy"));
    cell.setCellValue(day);
    cell.setCellStyle(style);
  }

  private static void move(XSSFSheet sheet, int from, int to) {
    for (var row : sheet) {
      var cell = row.getCell(from);
      if (cell != null) {
        row.createCell(to).setCellValue(cell.getStringCellValue());
        row.removeCell(cell);
      }
    }
  }

  private static Cell cell(XSSFWorkbook book, String sheet, int row, String column) {
    var table = book.getSheet(sheet);
    return table.getRow(row).getCell(at(table, column), MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static int at(XSSFSheet sheet, String column) {
    for (var cell : sheet.getRow(0)) {
      if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(column)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException(column);
  }

  private static YearPlan read(Consumer<XSSFWorkbook> edit) {
    try (var book =
        new XSSFWorkbook(new ByteArrayInputStream(SmallPlan.workbook(SmallPlan.plan())))) {
      edit.accept(book);
      var file = SmallPlan.bytes(book);
      return SmallPlan.told(
          () -> PlanIntake.read("p.xlsx", file, SmallPlan.plan(), ENGLISH).plan());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Complaint> refused(Consumer<XSSFWorkbook> edit) {
    var told = new ArrayList<Complaint>();
    assertThatThrownBy(() -> read(edit))
        .isInstanceOf(AssertionError.class)
        .cause()
        .isInstanceOfSatisfying(Problem.class, one -> told.addAll(one.complaints()));
    return told;
  }
}
