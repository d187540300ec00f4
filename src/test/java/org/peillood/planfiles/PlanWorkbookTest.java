package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.peillood.policy.Plan2020;
import org.peillood.policy.PlanFiles;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Problem;

/** The plan of 2020 as a workbook, and back. */
class PlanWorkbookTest {

  private final YearPlan plan = Plan2020.plan();
  private final PlanTables.Trees trees =
      new PlanTables.Trees(PlanFiles.plan(plan), PlanFiles.evidence(plan));

  @Test
  void a_workbook_read_again_is_the_same_plan() throws IOException {
    var again = PlanIntake.read("plan.xlsx", workbook());

    assertThat(PlanFiles.plan(again)).isEqualTo(trees.plan());
    assertThat(PlanFiles.evidence(again)).isEqualTo(trees.evidence());
  }

  @Test
  void json_read_again_is_the_same_plan() {
    var json = PlanIntake.json(trees).getBytes(StandardCharsets.UTF_8);

    var again = PlanIntake.read("plan.json", json);

    assertThat(PlanFiles.plan(again)).isEqualTo(trees.plan());
    assertThat(PlanFiles.evidence(again)).isEqualTo(trees.evidence());
  }

  @Test
  void codes_are_texts_and_figures_are_numbers() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook()))) {
      var sheet = book.getSheet("indicators");
      var names = new ArrayList<String>();
      sheet.getRow(0).forEach(cell -> names.add(cell.getStringCellValue()));
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getLastRowNum()).isEqualTo(107);
      assertThat(sheet.getRow(1).getCell(names.indexOf("code")).getStringCellValue())
          .isEqualTo(plan.indicators().get(0).code());
      assertThat(book.getSheet("anomalies").getLastRowNum()).isEqualTo(33);
    }
  }

  @Test
  void a_row_that_belongs_to_nothing_is_named() {
    var tables = PlanTables.of(trees);
    var indicators =
        tables.stream()
            .filter(table -> table.name().equals("indicators"))
            .findFirst()
            .orElseThrow();
    indicators.rows().get(4).put("in", trees.plan().textNode("77.Z"));
    var faults = new ArrayList<Complaint>();

    PlanTables.back("plan.xlsx", tables, faults);

    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.where()).isEqualTo("plan.xlsx, indicators, row 6");
              assertThat(fault.what()).contains("77.Z");
            });
  }

  @Test
  void what_is_no_workbook_is_refused() {
    assertThatThrownBy(
            () -> PlanIntake.read("plan.xlsx", "no zip".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void yaml_that_names_its_own_pieces_is_refused() {
    var bomb = "a: &a [x]\nb: *a\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> PlanIntake.read("plan.yaml", bomb, "evidence.yaml", bomb))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.complaints())
                    .singleElement()
                    .satisfies(one -> assertThat(one.where()).isEqualTo("plan.yaml, line 1")));
  }

  @Test
  void tables_are_packed_without_formulas() throws IOException {
    var out = new ByteArrayOutputStream();
    PlanZip.write(PlanTables.of(trees), out);

    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
            .doesNotContainPattern("(?m)(^|,)\"?[=@]");
      }
    }
    assertThat(names).contains("indicators.csv", "anomalies.csv", "evidence.csv").hasSize(18);
  }

  private byte[] workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    PlanWorkbook.write(PlanTables.of(trees), out);
    return out.toByteArray();
  }
}
