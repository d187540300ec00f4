package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expressions that the standard's converter lets by and no engine runs, told by their cell. */
class RefusedCellsTest {

  @TempDir Path folder;

  // The filter is that of pyxform's own xl_date_ambiguous.xlsx.
  private static final String FILTER =
      """
      | survey  |
      |         | type             | name | label | choice_filter        |
      |         | text             | q    | Q     |                      |
      |         | select_one names | who  | Who?  | label::English != '' |
      | choices |
      |         | list_name | name | label::English |
      |         | names     | a    | Ann            |
      """;

  @Test
  void a_filter_that_is_no_xpath_is_told_with_its_sheet_row_column_value_and_remedy()
      throws IOException {
    assertThat(found(FILTER))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).isEqualTo("survey, row 3 (line 4), column choice_filter");
              assertThat(problem.value()).isEqualTo("label::English != ''");
              assertThat(problem.code()).isEqualTo("expression-with-colons");
              assertThat(problem.in("nl").place())
                  .isEqualTo("survey, rij 3 (regel 4), kolom choice_filter");
              assertThat(problem.in("nl").message())
                  .startsWith("Met '::' erin is dit geen uitdrukking");
              assertThat(problem.in("fr").remedy())
                  .contains("Ajoutez à la feuille choices une colonne");
            });
  }

  @Test
  void each_of_several_is_told_also_among_many_that_are_sound() throws IOException {
    var rows = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      var relevant = i == 120 ? "nosuch(1)" : "1 = 1";
      var start = i == 50 ? "here::there + 1" : "";
      rows.append("| | text | q" + i + " | Q | " + relevant + " | " + start + " |\n");
    }
    var form = "| survey |\n| | type | name | label | relevant | default |\n" + rows;
    assertThat(found(form))
        .extracting(DefinitionProblem::place, DefinitionProblem::value)
        .containsExactlyInAnyOrder(
            tuple("survey, row 52 (line 53), column default", "here::there + 1"),
            tuple("survey, row 122 (line 123), column relevant", "nosuch"));
  }

  @Test
  void what_only_apps_ask_is_told_of_in_the_same_way() throws IOException {
    var file = Files.writeString(folder.resolve("form.md"), FILTER);
    var problems = new Problems("form.md");
    assertThat(QuestionnaireReader.read(file, stem -> Demands.inTheField("en", stem), problems))
        .isEmpty();
    assertThat(problems.all().stream().filter(DefinitionProblem::isError))
        .extracting(DefinitionProblem::place)
        .containsExactly("survey, row 3 (line 4), column choice_filter");
  }

  private List<DefinitionProblem> found(String form) throws IOException {
    var file = Files.writeString(folder.resolve("form.md"), form);
    var problems = new Problems("form.md");
    assertThat(QuestionnaireReader.readForClients(file, problems)).isEmpty();
    return problems.all().stream().filter(DefinitionProblem::isError).toList();
  }
}
