package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questionnaires as workbooks, and back. */
class XlsFormWriterTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "surveys/leden/questionnaire.yaml",
        "surveys/ouders/questionnaire.yaml",
        "surveys/werkzoekenden/questionnaire.yaml",
        "surveys/werkzoekenden/kort.yaml"
      })
  void our_surveys_come_back_as_they_were(String file) throws IOException {
    var questionnaire = read(Path.of(file));
    var back = read(written(questionnaire));
    assertThat(back).usingRecursiveComparison().isEqualTo(questionnaire);
    assertThat(back.contentHash()).isEqualTo(questionnaire.contentHash());
  }

  @Test
  void a_question_that_gives_consent_comes_back_as_one() throws IOException {
    var form =
        Files.writeString(
            folder.resolve("consent.md"),
            """
            | survey  |
            |         | type          | name   | label         | consent |
            |         | select_one yn | citaat | May we quote? | yes     |
            | choices |
            |         | list_name     | name   | label         |
            |         | yn            | yes    | Yes           |
            |         | yn            | no     | No            |
            """);
    var questionnaire = read(form);
    assertThat(questionnaire.item("citaat").orElseThrow().givesConsent()).isTrue();
    assertThat(read(written(questionnaire))).usingRecursiveComparison().isEqualTo(questionnaire);
  }

  @Test
  void every_construct_comes_back() throws IOException {
    var form =
        Files.writeString(
            folder.resolve("all.md"),
            """
            | survey   |
            |          | type                             | name   | label::English (en) | label::Français (fr) | hint::English (en) | parameters        | repeat_count | trigger | calculation | default | bind::odk:length | relevant  | read_only | image::English (en) | appearance |
            |          | audit                            |        |             |       |      | track-changes=true |       |         |             |         |     |            |     |       |            |
            |          | select_one yn or_other           | a      | A “quoted”  | A     | H    | randomize=true     |       |         |             | yes     |     |            |     | a.png | minimal    |
            |          | range                            | b      | B           |       |      | start=0 end=5      |       |         |             |         |     | ${a} = 'x' |     |       |            |
            |          | begin_repeat                     | r      | R           | R     |      |                    | ${b}+1 |        |             |         |     |            |     |       |            |
            |          | text                             | c      | C           | C     |      | rows=3             |       |         |             | ${b}    | 9   |            | yes |       |            |
            |          | select_multiple_from_file t.csv  | d      | D           | D     |      | value=id label=nom |       |         |             |         |     |            |     |       |            |
            |          | end_repeat                       |        |             |       |      |                    |       |         |             |         |     |            |     |       |            |
            |          | calculate                        | e      |             |       |      |                    |       | ${a}    | ${b} * 2    |         |     |            |     |       |            |
            |          | begin_group                      | t      | T           | T     |      |                    |       |         |             |         |     |            |     |       | table-list |
            |          | select_one yn                    | t1     | T1          | T1    |      |                    |       |         |             |         |     |            |     |       |            |
            |          | select_one yn                    | t2     | T2          | T2    |      |                    |       |         |             |         |     |            |     |       |            |
            |          | end_group                        |        |             |       |      |                    |       |         |             |         |     |            |     |       |            |
            | choices  |
            |          | list_name | name | label::English (en) | label::Français (fr) | audio::English (en) | region |
            |          | yn        | yes  | Yes                 | Oui                  | y.mp3               | north  |
            |          | yn        | no   | No                  | Non                  |                     | south  |
            | settings |
            |          | form_id | form_title | version | default_language | instance_name |
            |          | all     | All        | 7       | English (en)     | ${a}          |
            """);
    var questionnaire = readByTheStandard(form);
    var back = readByTheStandard(written(questionnaire, "all.xlsx"));
    assertThat(back).usingRecursiveComparison().isEqualTo(questionnaire);
  }

  @Test
  void registers_and_the_tags_of_maps_come_back_with_their_own_columns() throws IOException {
    var form =
        Files.writeString(
            folder.resolve("further.md"),
            """
            | survey |
            |        | type                     | name     | label    | choice_filter     |
            |        | text                     | region   | Region   |                   |
            |        | select_one_external city | city     | City     | region=${region}  |
            |        | osm building             | building | Building |                   |
            | external_choices |
            |        | list_name | name | label | region |
            |        | city      | mol  | Mol   | kempen |
            |        | city      | gent | Gent  | leie   |
            | osm |
            |        | list_name | name      | label           |
            |        | building  | name      | Name            |
            |        | building  | addr:city | City or village |
            """);
    var questionnaire = readByTheStandard(form);
    assertThat(XFormWriter.write(questionnaire).replaceAll(">\\s+<", "><"))
        .contains(
            "<tag key=\"name\"><label>Name</label></tag>"
                + "<tag key=\"addr:city\"><label>City or village</label></tag>");
    var back = readByTheStandard(written(questionnaire, "further.xlsx"));
    assertThat(back).usingRecursiveComparison().isEqualTo(questionnaire);
    assertThat(back.further().externalChoices())
        .contains(Map.of("list_name", "city", "name", "gent", "label", "Gent", "region", "leie"));
  }

  @Test
  void the_first_row_is_bold_and_stays_in_view() throws IOException {
    try (var in =
            Files.newInputStream(written(read(Path.of("surveys/ouders/questionnaire.yaml"))));
        var book = new XSSFWorkbook(in)) {
      var sheet = book.getSheet("survey");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("type");
      assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    }
  }

  private Path written(Questionnaire questionnaire) throws IOException {
    return written(questionnaire, "questionnaire.xlsx");
  }

  private Path written(Questionnaire questionnaire, String name) throws IOException {
    var file = folder.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      XlsFormWriter.write(questionnaire, out);
    }
    return file;
  }

  private static Questionnaire read(Path file) {
    var problems = new Problems(file.toString());
    return QuestionnaireReader.read(file, List.of(), problems)
        .orElseThrow(() -> new AssertionError(problems.all().toString()));
  }

  private static Questionnaire readByTheStandard(Path file) {
    var problems = new Problems(file.toString());
    return QuestionnaireReader.readByTheStandard(file, problems)
        .orElseThrow(() -> new AssertionError(problems.all().toString()));
  }
}
