package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.peillood.web.Language;
import org.peillood.web.Problem;
import org.peillood.web.Texts;

/** The plan of 2020 as a workbook, and back. */
class PlanWorkbookTest {

  private static final Texts ENGLISH = Texts.in(new Language("en"));

  private final YearPlan plan = Plan2020.plan();
  private final PlanTables.Trees trees =
      new PlanTables.Trees(PlanFiles.plan(plan), PlanFiles.evidence(plan));

  @Test
  void a_workbook_read_again_is_the_same_plan() throws IOException {
    var again = read("plan.xlsx", workbook());

    assertThat(PlanFiles.plan(again)).isEqualTo(trees.plan());
    assertThat(PlanFiles.evidence(again)).isEqualTo(trees.evidence());
  }

  @Test
  void json_read_again_is_the_same_plan() {
    var json = PlanIntake.json(trees, PlanMarks.NONE).getBytes(StandardCharsets.UTF_8);

    var again = read("plan.json", json);

    assertThat(PlanFiles.plan(again)).isEqualTo(trees.plan());
    assertThat(PlanFiles.evidence(again)).isEqualTo(trees.evidence());
  }

  @Test
  void what_was_written_in_the_plan_afterwards_is_in_every_form() throws IOException {
    ((ObjectNode) trees.plan().at("/document")).putArray("introduction").add("Een nieuw begin");
    var action = (ObjectNode) trees.plan().at("/themes/0/actions/0");
    action.putArray("alternates").add("Anders gedrukt");
    action.putArray("holders").addObject().put("role", "vrijwilliger").put("from", "2020-04-01");
    action.put("reservation_party", "VGC").put("reservation_outcome", "refused");
    action.put("report_owner", "stafmedewerker").put("report_state", "with-funder");
    action.put("report_link", "https://example.org/verslag");
    var decision = action.putArray("decisions").addObject();
    decision.put("day", "2020-05-02").put("what", "Stop").put("why", "Geld").put("effect", "Niets");
    decision.putArray("indicators").add("1.A.1").add("1.A.2");
    var indicator = (ObjectNode) action.at("/indicators/0");
    indicator.put("level", "outcome").put("sub_status", "no-occasion");
    indicator.put("explanation", "Twee\nregels").put("primary_cause", "covid");
    indicator.putArray("goals").add("OD1.1");
    indicator.putObject("precision").put("low", 6.5).put("high", 9.5).put("n", 34);
    indicator
        .putArray("revisions")
        .addObject()
        .put("day", "2020-06-01")
        .put("was", "min. 10")
        .put("why", "Eerst onderzoek");

    for (var again : new YearPlan[] {read("plan.xlsx", workbook()), read("plan.json", json())}) {
      assertThat(PlanFiles.yaml(PlanFiles.plan(again)))
          .isEqualTo(PlanFiles.yaml(PlanFiles.plan(read("p.json", json()))));
      assertThat(again.indicators().get(0).revisions()).hasSize(1);
      assertThat(again.actions().get(0).decisions().get(0).indicators()).hasSize(2);
      assertThat(again.year().introduction()).containsExactly("Een nieuw begin");
    }
  }

  private byte[] json() {
    return PlanIntake.json(trees, PlanMarks.NONE).getBytes(StandardCharsets.UTF_8);
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
    indicators.rows().get(4).cells().put("in", trees.plan().textNode("77.Z"));
    var faults = new Faults("plan.xlsx", ENGLISH);

    PlanTables.back(tables, faults);

    assertThat(faults.found())
        .anySatisfy(
            fault -> {
              assertThat(fault.where()).isEqualTo("plan.xlsx, indicators, row 6");
              assertThat(fault.what()).contains("77.Z");
            });
  }

  @Test
  void what_is_no_workbook_is_refused() {
    assertThatThrownBy(() -> read("plan.xlsx", "no zip".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void yaml_that_names_its_own_pieces_is_refused() {
    var bomb = "a: &a [x]\nb: *a\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> PlanIntake.read("plan.yaml", bomb, "evidence.yaml", bomb, ENGLISH))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.complaints())
                    .extracting(Complaint::where)
                    .containsExactly("plan.yaml, line 1", "plan.yaml, line 2"));
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
    assertThat(names).contains("indicators.csv", "anomalies.csv", "evidence.csv").hasSize(21);
  }

  private YearPlan read(String name, byte[] file) {
    return PlanIntake.read(name, file, plan, ENGLISH).plan();
  }

  private byte[] workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    PlanWorkbook.write(PlanTables.of(trees), out);
    return out.toByteArray();
  }
}
