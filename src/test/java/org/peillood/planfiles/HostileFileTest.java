package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peillood.planfiles.SmallPlan.ENGLISH;
import static org.peillood.planfiles.SmallPlan.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peillood.web.Complaint;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/** Files that are broken, or made to break something: each is refused in words. */
class HostileFileTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @ParameterizedTest
  @ValueSource(strings = {"p.xlsx", "p.json", "p.zip", "goals.csv"})
  void an_empty_file_and_a_file_of_another_sort_are_refused(String name) {
    assertThat(refused(name, new byte[0])).isNotEmpty();
    assertThat(refused(name, new byte[] {1, 2, (byte) 0xFF, 0, 7})).isNotEmpty();
    assertThat(refused(name, utf8("%PDF-1.7 nothing here"))).isNotEmpty();
  }

  @Test
  void a_workbook_that_unpacks_without_end_is_refused_before_it_is_built() throws IOException {
    var spaces = new byte[1 << 20];
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(SHEET));
      for (int i = 0; i < 200; i++) {
        zip.write(spaces);
      }
    }

    assertThat(out.size()).isLessThan(PlanIntake.LARGEST);
    assertThat(refused("p.xlsx", out.toByteArray()))
        .first()
        .satisfies(one -> assertThat(one.what()).contains("16 MB"));
    assertThat(refused("p.zip", out.toByteArray()))
        .first()
        .satisfies(one -> assertThat(one.what()).contains("32 MB"));
  }

  @Test
  void a_sheet_of_millions_of_rows_is_refused() throws IOException {
    var rows = "<row/>".repeat(700_000);

    assertThat(refused("p.xlsx", with(SHEET, "<worksheet><sheetData>" + rows)))
        .first()
        .satisfies(one -> assertThat(one.remedy()).contains("empty rows"));
  }

  @Test
  void entities_in_a_workbook_are_refused() throws IOException {
    var laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&b;&f;</t></is></c></row>"
            + "</sheetData></worksheet>";

    assertThat(refused("p.xlsx", with(SHEET, laughs))).isNotEmpty();
    assertThat(refused("p.xlsx", with("xl/workbook.xml", laughs))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a [\"x\",\"x\"]\nb: &b [*a,*a]\nc: [*b,*b]\n",
        "document: !!javax.script.ScriptEngineManager [x]\n",
        "document: !!binary aGFs\n",
        "a: {b: [",
        "- - - - [[[[",
        "title: one\ntitle: two\n",
        "a: 1\n---\nb: 2\n",
        "\u0007",
        "%YAML 9.9\n---\na: b",
        "a: \"\\0\"\n"
      })
  void yaml_that_is_more_than_words_is_refused(String yaml) {
    assertThat(refusedYaml(yaml)).isNotEmpty();
  }

  @Test
  void yaml_and_json_of_endless_depth_are_refused() {
    assertThat(refusedYaml("[".repeat(200_000))).isNotEmpty();
    assertThat(refused("p.json", utf8("[".repeat(2_000_000)))).isNotEmpty();
    assertThat(refused("p.json", utf8("{\"plan\":".repeat(50_000)))).isNotEmpty();
  }

  @Test
  void json_that_says_a_thing_twice_or_more_than_a_plan_is_refused() {
    var json = json();
    assertThat(refused("p.json", utf8(json.replaceFirst("\"title\"", "\"title\": 1, \"title\""))))
        .isNotEmpty();
    assertThat(refused("p.json", utf8(json + "{}"))).isNotEmpty();
    assertThat(refused("p.json", utf8(json.replaceFirst("\\{", "{\"extra\": 1,"))))
        .first()
        .satisfies(one -> assertThat(one.what()).contains("extra"));
  }

  @Test
  void figures_and_texts_that_could_not_be_kept_as_they_are_are_refused() {
    var json = json();
    for (var wrong :
        List.of("1e999999999", "1e-999999999", "0.12345", "100000000000000", "-1e15", "true")) {
      var changed = json.replaceFirst("\"value\" : 3", "\"value\" : " + wrong);
      assertThat(changed).isNotEqualTo(json);
      assertThat(refused("p.json", utf8(changed))).as(wrong).isNotEmpty();
    }
    for (var wrong : List.of("a\\u0000b", "a\\u0007", "\\ud800", "x".repeat(101))) {
      var changed = json.replaceFirst("\"printed\" : \"1\"", "\"printed\" : \"" + "%s\"");
      assertThat(refused("p.json", utf8(changed.replace("%s", wrong)))).as(wrong).isNotEmpty();
    }
    assertThat(refused("p.json", utf8(json.replaceFirst("2030", "20300")))).isNotEmpty();
  }

  @Test
  void a_file_in_utf16_with_its_mark_is_read_and_one_in_another_alphabet_is_refused() {
    var json = json();
    var marked = ("\ufeff" + json).getBytes(StandardCharsets.UTF_16LE);

    var read = PlanIntake.read("p.json", marked, SmallPlan.plan(), ENGLISH).plan();

    assertThat(PlanIntake.trees(read)).isEqualTo(PlanIntake.trees(SmallPlan.plan()));
    assertThat(refused("p.json", json.getBytes(StandardCharsets.UTF_16BE))).isNotEmpty();
    assertThat(refused("p.json", json.getBytes(StandardCharsets.ISO_8859_1)))
        .first()
        .satisfies(one -> assertThat(one.remedy()).contains("UTF-8"));
  }

  @Test
  void tables_with_wrong_names_or_open_quotes_are_refused() {
    assertThat(refused("winst.csv", utf8("a,b\n1,2\n"))).isNotEmpty();
    assertThat(refused("goals.csv", utf8("code,title\n\"open,x\n"))).isNotEmpty();
    assertThat(refused("goals.csv", utf8("\"a\"b,c\n"))).isNotEmpty();
  }

  private static String json() {
    return PlanIntake.json(PlanIntake.trees(SmallPlan.plan()), PlanMarks.NONE);
  }

  // The workbook of a plan with another text in the place of one of its files.
  private static byte[] with(String path, String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out);
        var in =
            new ZipInputStream(new ByteArrayInputStream(SmallPlan.workbook(SmallPlan.plan())))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(Map.of(path, utf8(text)).getOrDefault(entry.getName(), in.readAllBytes()));
      }
    }
    return out.toByteArray();
  }

  private static List<Complaint> refusedYaml(String yaml) {
    return told(() -> PlanIntake.read("p.yaml", utf8(yaml), "e.yaml", utf8("notes: []"), ENGLISH));
  }

  private static List<Complaint> refused(String name, byte[] file) {
    return told(() -> PlanIntake.read(name, file, SmallPlan.plan(), ENGLISH));
  }

  private static List<Complaint> told(ThrowingCallable read) {
    var told = new ArrayList<Complaint>();
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(ProblemType.PLAN_REFUSED);
              told.addAll(problem.complaints());
            });
    return told;
  }
}
