package org.peillood.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peillood.survey.Answer;
import org.peillood.survey.Category;
import org.peillood.survey.DefinitionProblem;
import org.peillood.survey.FormPackage;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.QuestionnaireFile;
import org.peillood.survey.SurveyTable;

/** Forms that look things up in files beside them, walked through. */
class FormFilesTest {

  private static final String FORM =
      """
      settings: [{form_id: towns, version: '1', default_language: English (en)}]
      survey:
        - {type: select_one yes_no, name: part, 'label::English (en)': Do you take part, required: 'yes'}
        - {type: select_one_from_file provinces.geojson, name: province, 'label::English (en)': Province, required: 'yes'}
        - {type: select_one_from_file towns.csv, name: town, 'label::English (en)': Town, choice_filter: 'province = ${province}', parameters: value=code}
        - {type: select_multiple_from_file shops.xml, name: shops, 'label::English (en)': Shops}
        - {type: calculate, name: people, calculation: "pulldata('towns', 'people', 'code', ${town})"}
        - {type: calculate, name: size, calculation: "instance('towns')/root/item[code = ${town}]/size"}
        - {type: calculate, name: drawn, calculation: 'once(${people})'}
        - {type: note, name: told, 'label::English (en)': 'In ${town} live ${people}, it is ${size}'}
      choices:
        - {list_name: yes_no, name: 'ja', 'label::English (en)': 'Yes'}
        - {list_name: yes_no, name: 'nee', 'label::English (en)': 'No'}
      """;

  // with the mark that some programs put before a text
  private static final String TOWNS =
      """
      \uFEFFcode;label;province;people;size
      B1;Brussel;b;1200000;big
      M1;"Mol; dorp";a;37000;small
      A1;Antwerpen;a;530000;big
      """;

  private static final String PROVINCES =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": "a", "properties": {"title": "Antwerpen"}, "geometry": {"type": "Point", "coordinates": [4.4, 51.2]}},
        {"type": "Feature", "id": "b", "properties": {"title": "Brussel"}, "geometry": null}]}
      """;

  private static final String SHOPS =
      "<root><item><name>bak</name><label>Baker</label></item>"
          + "<item><name>boek</name><label>Books</label></item></root>";

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  @BeforeEach
  void lay() throws IOException {
    Files.writeString(folder.resolve("form.yaml"), FORM);
    Files.writeString(folder.resolve("towns.csv"), TOWNS);
    Files.writeString(Files.createDirectory(folder.resolve("media")).resolve("shops.xml"), SHOPS);
    Files.writeString(folder.resolve("provinces.geojson"), PROVINCES);
  }

  @Test
  void choices_come_from_a_table_a_map_and_a_document_beside_the_form() {
    var walk = Walk.through(sound(read("form.yaml")), "en").answer("part", "ja");
    assertThat(labels(walk, "province")).containsExactly("a Antwerpen", "b Brussel");
    walk.answer("province", "a");
    assertThat(labels(walk, "town"))
        .as("filtered by the answer before")
        .containsExactly("M1 Mol; dorp", "A1 Antwerpen");
    walk.answer("town", "M1");
    assertThat(labels(walk, "shops")).containsExactly("bak Baker", "boek Books");
    walk.answer("shops", "boek", "bak");
    assertThat(walk.page().items().get(0).label()).isEqualTo("In M1 live 37000, it is small");
  }

  @Test
  void rules_look_things_up_in_a_table() {
    var walk =
        Walk.through(sound(read("form.yaml")), "en")
            .answer("part", "ja")
            .answer("province", "b")
            .answer("town", "B1");
    assertThat(walk.answers())
        .containsEntry("people", new Answer.Text("1200000"))
        .containsEntry("size", new Answer.Text("big"))
        .containsEntry("drawn", new Answer.Text("1200000"));
  }

  @Test
  void a_code_that_is_not_in_the_table_or_filtered_out_is_refused() {
    var walk =
        Walk.through(sound(read("form.yaml")), "en").answer("part", "ja").answer("province", "b");
    assertThat(walk.fill("town", "Z9").send().messages()).containsKey("town");
    assertThat(walk.fill("town", "M1").send().messages())
        .containsEntry("town", "survey.not-offered");
  }

  @Test
  void a_file_that_is_not_there_is_told_with_its_row_before_anybody_is_asked() throws IOException {
    Files.delete(folder.resolve("towns.csv"));
    var read = read("form.yaml");
    assertThat(read.questionnaire()).isEmpty();
    assertThat(read.problems())
        .extracting(DefinitionProblem::place, DefinitionProblem::value, DefinitionProblem::code)
        .contains(
            tuple("survey, row 3 (line 5), column type", "towns.csv", "named-file-absent"),
            tuple("survey, row 5 (line 7), column calculation", "towns.csv", "named-file-absent"));
    assertThat(read.problems().get(0).in("nl").message())
        .isEqualTo("Het bestand 'towns.csv' is er niet bij.");
  }

  @Test
  void a_table_without_the_column_of_the_codes_is_told() throws IOException {
    Files.writeString(folder.resolve("towns.csv"), "name,label\nx,X\n");
    assertThat(read("form.yaml").problems())
        .extracting(DefinitionProblem::message)
        .contains("The file 'towns.csv' has no column 'code'.");
  }

  @Test
  void a_document_with_a_document_type_of_its_own_is_refused() throws IOException {
    Files.writeString(
        folder.resolve("media/shops.xml"),
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><root><item>&x;</item></root>");
    assertThat(read("form.yaml").problems())
        .extracting(DefinitionProblem::code)
        .contains("file-broken");
  }

  @Test
  void another_content_of_a_file_is_another_questionnaire() throws IOException {
    var before = sound(read("form.yaml")).contentHash();
    assertThat(sound(read("form.yaml")).contentHash()).isEqualTo(before);
    Files.writeString(folder.resolve("towns.csv"), TOWNS + "A2;Geel;a;41000;small\n");
    assertThat(sound(read("form.yaml")).contentHash()).isNotEqualTo(before);
  }

  @Test
  void a_package_holds_the_form_and_its_files() throws IOException {
    var form = sound(read("form.yaml"));
    var packed = FormPackage.packed(folder.resolve("form.yaml"), form.files());
    Files.write(Files.createDirectory(folder.resolve("other")).resolve("form.zip"), packed);
    assertThat(sound(read("other/form.zip")).contentHash()).isEqualTo(form.contentHash());
  }

  @Test
  void a_package_without_a_form_or_with_two_is_told() throws IOException {
    Files.write(folder.resolve("none.zip"), FormPackage.packed(Map.of("a.csv", bytes("x"))));
    Files.write(
        folder.resolve("two.zip"),
        FormPackage.packed(Map.of("a.yaml", bytes(FORM), "b.yaml", bytes(FORM))));
    assertThat(read("none.zip").problems())
        .extracting(DefinitionProblem::code)
        .containsExactly("package-without-form");
    assertThat(read("two.zip").problems())
        .extracting(DefinitionProblem::code)
        .containsExactly("package-with-forms");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private QuestionnaireFile read(String name) {
    var any = SurveyTable.questionnaire("part  one  Do you  1 Yes | 2 No  must");
    var survey = SurveyTable.survey("towns", any);
    return QuestionnaireFile.read(folder.resolve(name), survey, survey.waves().get(0));
  }

  private static Questionnaire sound(QuestionnaireFile read) {
    return read.questionnaire()
        .orElseThrow(() -> new AssertionError("not sound: " + read.problems()));
  }

  private static List<String> labels(Walk walk, String item) {
    return walk.item(item).offered().stream().map(FormFilesTest::words).toList();
  }

  private static String words(Category category) {
    return category.code() + " " + category.label().in("en");
  }
}
