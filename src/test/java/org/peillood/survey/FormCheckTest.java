package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the standard forbids, each with its place. The forms are written as Markdown tables, as the
 * tests of the reference converter are; the verdicts are pyxform 4.5.0's.
 */
class FormCheckTest {

  private static final String LISTS =
      """
      | choices |
      |         | list_name | name | label |
      |         | yn        | yes  | Yes   |
      |         | yn        | no   | No    |
      |         | spaced    | a b  | A b   |
      |         | ticks     | 1    | One   |
      |         | ticks     | 10   | Ten   |
      """;

  @Test
  void all_faults_of_a_form_are_told_at_once() {
    assertThat(
            told(
                """
                | survey |
                |        | type            | name  | label | relevant     |
                |        | text            | a     | A     | ${b} = ''    |
                |        | text            | a     | A     | ${A} = ''    |
                |        | text            | 3d    | B     |              |
                |        | text            |       | C     |              |
                |        | txet            | d     | D     |              |
                |        | text            | meta  | E     | ${ a } = ''  |
                |        | begin_group     | g     | G     |              |
                |        | end_repeat      |       |       |              |
                |        | select_one nope | h     | H     |              |
                |        | integer         | i     |       |              |
                |        | calculate       | j     |       |              |
                """
                    + LISTS))
        .containsExactlyInAnyOrder(
            "reference-unknown survey, row 2 (line 3), column relevant ${b}",
            "name-twice survey, row 3 (line 4), column name a",
            "reference-unknown survey, row 3 (line 4), column relevant ${A}",
            "name-invalid survey, row 4 (line 5), column name 3d",
            "no-name survey, row 5 (line 6), column name ",
            "type-unknown survey, row 6 (line 7), column type txet",
            "name-reserved survey, row 7 (line 8), column name meta",
            "reference-malformed survey, row 7 (line 8), column relevant ${ a } = ''",
            "begin-without-end survey, row 8 (line 9), column type g",
            "end-without-begin survey, row 9 (line 10), column type end_repeat",
            "list-unknown survey, row 10 (line 11), column type nope",
            "no-label survey, row 11 (line 12), column label i",
            "no-calculation survey, row 12 (line 13), column calculation j");
  }

  @Test
  void a_complaint_names_file_sheet_row_column_value_message_and_remedy_in_three_languages() {
    var problem = problems("| survey |\n| | type | name |\n| | txet | a |\n").get(0);
    assertThat(problem.toString())
        .isEqualTo(
            "form.md: survey, row 2 (line 3), column type 'txet': There is no such type. Did you"
                + " mean 'text'?");
    assertThat(problem.in("nl").toString())
        .endsWith("'txet': Dit type bestaat niet. Bedoelde u 'text'?");
    assertThat(problem.in("fr").toString())
        .endsWith("'txet': Ce type n'existe pas. Vouliez-vous dire 'text' ?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          range              | start=a                              | parameter-no-number
          range              | step=0                               | range-zero
          range              | start=0 end=5 step=6                 | range-too-long
          range              | start=0 end=5 step=1                 |
          range              | step=2 tick_interval=3               | range-no-multiple
          range              | placeholder=11                       | range-outside
          range              | tick_labelset=nope                   | range-list-unknown
          range              | tick_labelset=yn                     | range-label-no-number
          range              | tick_labelset=ticks                  |
          range              | begin=1                              | parameter-unknown
          text               | rows=x                               | parameter-not-whole
          text               | rows                                 | parameters-malformed
          image              | max-pixels=big                       | parameter-not-whole
          image              | max-pixels=640 app=nodots            | parameter-no-package
          audio              | quality=loud                         | parameter-value
          geopoint           | capture-accuracy=far                 | parameter-no-number
          geotrace           | incremental=no                       | parameter-value
          geopoint           | reference-geometry=nowhere           | geometry-unknown
          geopoint           | reference-geometry=yn                |
          select_one yn      | randomize=maybe                      | parameter-value
          select_one yn      | seed=3                               | seed-without-randomize
          select_one yn      | randomize=true seed=x                | parameter-seed
          select_one yn      | randomize=true seed=${q}             |
          select_one_from_file a.csv | value=1x                     | parameter-no-name
          select_one_from_file a.txt |                              | file-ending
          select_multiple spaced     |                              | choice-with-space
          select_one yn or_other     |                              |
          select_one                 |                              | type-without-list
          include                    |                              | include-unsupported
          background-geopoint        |                              | no-trigger
          """)
  void parameters_and_types_are_held_to_their_rules(String type, String parameters, String fault) {
    var form =
        "| survey |\n| | type | name | label | parameters |\n| | %s | q | Q | %s |\n"
            .formatted(type, parameters == null ? "" : parameters);
    assertThat(problems(form + LISTS))
        .filteredOn(DefinitionProblem::isError)
        .extracting(DefinitionProblem::code)
        .isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @Test
  void choices_have_a_name_of_their_own_in_their_list() {
    var form =
        """
        | survey  |
        |         | type          | name | label |
        |         | select_one yn | q    | Q     |
        | choices |
        |         | list_name | name | label |
        |         | yn        | yes  | Yes   |
        |         | yn        | yes  | Yes   |
        |         | yn        |      | No    |
        |         | other     | yes  |       |
        """;
    assertThat(told(form))
        .containsExactly(
            "choice-twice choices, row 3 (line 7), column name yes",
            "choice-without-name choices, row 4 (line 8), column name ",
            "choice-without-label choices, row 5 (line 9), column label yes");
    assertThat(
            told(
                form
                    + """
                    | settings |
                    |          | allow_choice_duplicates |
                    |          | yes                     |
                    """))
        .noneMatch(line -> line.startsWith("choice-twice"));
  }

  @Test
  void repeats_have_a_name_of_their_own_in_the_whole_form_and_questions_in_their_group() {
    assertThat(
            told(
                """
                | survey |
                |        | type         | name | label | relevant |
                |        | begin_group  | g    | G     |          |
                |        | text         | a    | A     |          |
                |        | begin_repeat | r    | R     |          |
                |        | text         | a    | A     |          |
                |        | end_repeat   |      |       |          |
                |        | end_group    |      |       |          |
                |        | begin_repeat | data | D     |          |
                |        | begin_repeat | r    | R     | ${a} = 1 |
                |        | end_repeat   |      |       |          |
                |        | end_repeat   |      |       |          |
                """))
        .containsExactly(
            "repeat-named-as-root survey, row 8 (line 9), column name data",
            "repeat-twice survey, row 9 (line 10), column name r",
            "reference-ambiguous survey, row 9 (line 10), column relevant ${a}");
  }

  @Test
  void a_trigger_is_a_question_that_somebody_answers() {
    assertThat(
            told(
                """
                | survey |
                |        | type      | name | label | trigger     | calculation |
                |        | text      | a    | A     |             |             |
                |        | calculate | b    |       | ${a}        | 1           |
                |        | calculate | c    |       | ${a}, ${no} | 1           |
                |        | calculate | d    |       | ${b}        | 1           |
                |        | calculate | e    |       | a           | 1           |
                """))
        .containsExactly(
            "reference-unknown survey, row 4 (line 5), column trigger ${no}",
            "trigger-unseen survey, row 5 (line 6), column trigger ${b}",
            "trigger-malformed survey, row 6 (line 7), column trigger a");
  }

  @Test
  void files_and_lists_do_not_share_names() {
    assertThat(
            told(
                """
                | survey |
                |        | type                           | name | label | calculation                   |
                |        | select_one_from_file yn.csv    | a    | A     |                               |
                |        | xml-external                   | t    |       |                               |
                |        | calculate                      | b    |       | pulldata('t', 'x', 'y', ${a}) |
                """
                    + LISTS))
        .containsExactly(
            "instance-clash survey, row 4 (line 5), column calculation t",
            "instance-clash choices, row 2 (line 8), column list_name yn");
  }

  @Test
  void gaps_between_languages_are_warnings() {
    var problems =
        problems(
            """
            | survey |
            |        | type | name | label::English (en) | label::Frans | hint::English (en) |
            |        | text | a    | A                   | A            | H                  |
            """);
    assertThat(problems).noneMatch(DefinitionProblem::isError);
    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.value())
        .containsExactly("column-not-translated Frans", "language-without-code Frans");
  }

  @Test
  void a_misspelt_sheet_is_told() {
    assertThat(told("| survye |\n| | type |\n| settings |\n| | form_id |\n| | f |\n"))
        .containsExactly("sheet-misspelt survye survye", "no-survey-sheet file ");
  }

  private static List<String> told(String form) {
    return problems(form).stream()
        .map(problem -> problem.code() + " " + problem.place() + " " + problem.value())
        .toList();
  }

  private static List<DefinitionProblem> problems(String form) {
    var problems = new Problems("form.md");
    try {
      FormCheck.run(Workbook.of(TextSheets.markdown(form), "form", problems).sheets(), problems);
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
    return problems.all();
  }
}
