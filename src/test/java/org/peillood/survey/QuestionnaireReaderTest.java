package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The complaints about a definition: each with its place, what stands there, and what to do. */
class QuestionnaireReaderTest {

  private static final String SOUND =
      """
      settings:
        - {form_id: trust, version: "1", default_language: English (en)}
      survey:
        - {type: select_one yn, name: q1, "label::English (en)": "Do you trust us?", required: yes}
        - {type: text, name: q2, "label::English (en)": "Why ${q1}?", relevant: "${q1} = 'no'"}
      choices:
        - {list_name: yn, name: "yes", "label::English (en)": "Yes"}
        - {list_name: yn, name: "no", "label::English (en)": "No"}
      """;

  @Test
  void a_sound_definition_has_no_problems() {
    assertThat(problems(SOUND)).isEmpty();
  }

  @Test
  void a_misspelt_column_is_told_with_the_one_that_was_meant() {
    assertThat(problems(SOUND.replace("relevant:", "relevent:")))
        .containsExactly(
            DefinitionProblem.of(
                "trust.yaml",
                "survey, row 2 (line 5), column relevent",
                "relevent",
                Fault.COLUMN_MISSPELT,
                "relevant"));
  }

  @Test
  void all_problems_are_told_at_once_each_with_its_place() {
    var yaml =
        """
        settings:
          - {form_id: x, default_language: Dutch (nl)}
        survey:
          - {type: select_one nosuch, name: q1, "label::English (en)": One}
          - {type: selekt_one yn, name: q2, "label::English (en)": Two}
          - {type: text, name: 3q, "label::English (en)": Three}
          - {type: text, name: q1, "label::English (en)": Four}
          - {type: text, name: q5, "label::English (en)": "Five ${nobody}", relevant: "${q9} = 1"}
          - {type: text, name: q6}
          - {type: integer, name: q7, "label::English (en)": Seven, constraint: ". > ("}
          - {type: text, name: q8, "label::English (en)": Eight, relevant: "slected(${q7}, 'a')", theme: "V, VI"}
          - {type: end_group}
          - {type: begin_group, name: g}
          - {type: note, name: q10, "label::English (en)": Ten, missing: "97"}
        choices:
          - {list_name: yn, name: "yes", "label::English (en)": "Yes"}
          - {list_name: yn, name: "yes", "label::English (en)": "Again"}
          - {list_name: yn, name: "not sure", "label::English (en)": "Not sure"}
        """;
    assertThat(problems(yaml))
        .extracting(
            problem -> problem.place() + " | " + problem.value() + " | " + problem.message())
        .containsExactlyInAnyOrder(
            "settings, row 1 (line 2), column default_language | Dutch (nl) | No column is in this"
                + " language.",
            "survey, row 1 (line 4), column type | nosuch | The sheet choices has no such list.",
            "survey, row 2 (line 5), column type | selekt_one yn | There is no such type.",
            "survey, row 3 (line 6), column name | 3q | This cannot be a name.",
            "survey, row 4 (line 7), column name | q1 | This name is also that of survey, row 1"
                + " (line 4), in the same group.",
            "survey, row 5 (line 8), column label::English (en) | ${nobody} | There is no question"
                + " of this name.",
            "survey, row 5 (line 8), column relevant | ${q9} | There is no question of this name.",
            "survey, row 6 (line 9), column label | q6 | This question has neither a label nor a"
                + " hint.",
            "survey, row 7 (line 10), column constraint | . > ( | This is no expression (mismatched"
                + " brackets or parentheses!).",
            "survey, row 8 (line 11), column relevant | slected | There is no such function.",
            "survey, row 8 (line 11), column theme | V, | This is no code of a theme.",
            "survey, row 9 (line 12), column type | end_group | This ends what has not begun;"
                + " 'data' is open here.",
            "survey, row 10 (line 13), column type | g | This begins 'g', which never ends.",
            "survey, row 11 (line 14), column missing | 97 | Here only 97 and 98 can stand, with a"
                + " type that has a list.",
            "choices, row 2 (line 17), column name | yes | The list 'yn' has this name twice.",
            "choices, row 3 (line 18), column name | not sure | The name of a choice has no spaces"
                + " and no quotes.");
  }

  @Test
  void a_text_that_a_complete_language_lacks_is_told_for_each_language() {
    var yaml =
        SOUND.replace(
            "\"label::English (en)\": \"Why",
            "hint: Because, \"label::Nederlands (nl)\": \"Waarom");
    assertThat(problems(yaml, "en", "nl"))
        .extracting(problem -> problem.place() + " " + problem.message())
        .contains(
            "survey, row 1 (line 4), column label The label is missing in the language 'nl'.",
            "survey, row 2 (line 5), column label The label is missing in the language 'en'.",
            "survey, row 2 (line 5), column hint The hint is missing in the language 'nl'.");
  }

  @Test
  void rules_that_depend_on_each_other_in_a_ring_are_told() {
    var yaml = SOUND.replace("required: yes}", "relevant: \"${q2} = ''\"}");
    assertThat(problems(yaml))
        .allSatisfy(
            problem ->
                assertThat(problem.message())
                    .startsWith("The rules cannot be run together")
                    .contains("q1")
                    .contains("q2"))
        .extracting(DefinitionProblem::place)
        .containsExactly(
            "survey, row 1 (line 4), column relevant", "survey, row 2 (line 5), column relevant");
  }

  @Test
  void a_page_of_questions_cannot_have_the_name_of_a_page_of_ours() {
    var yaml =
        """
        settings:
          - {form_id: x, default_language: English (en)}
        survey:
          - {type: text, name: klaar, "label::English (en)": Ready}
          - {type: calculate, name: versturen, calculation: "1"}
          - {type: begin_group, name: group, appearance: field-list, "label::English (en)": Two}
          - {type: text, name: later, "label::English (en)": When}
          - {type: end_group}
          - {type: begin_repeat, name: Later, "label::English (en)": Three}
          - {type: text, name: when, "label::English (en)": When}
          - {type: end_repeat}
        """;
    assertThat(problems(yaml))
        .containsExactly(
            DefinitionProblem.of(
                "trust.yaml",
                "survey, row 1 (line 4), column name",
                "klaar",
                Fault.NAME_OF_PAGE,
                "klaar"));
    assertThat(problems(yaml.replace("klaar", "taal").replace("name: when", "name: naar")))
        .extracting(DefinitionProblem::code, DefinitionProblem::value)
        .containsExactlyInAnyOrder(tuple("name-of-field", "taal"), tuple("name-of-field", "naar"));
    assertThat(problems(yaml.replace("klaar", "ready").replace("name: Later", "name: versturen")))
        .extracting(DefinitionProblem::place)
        .contains("survey, row 6 (line 9), column name");
  }

  @Test
  void a_scale_needs_its_own_codes() {
    assertThat(problems(SOUND.replace("required: yes", "scale: likert5")))
        .extracting(DefinitionProblem::message)
        .containsExactly("A scale needs type select_one and a list with the names 1 to 5.");
  }

  @Test
  void bad_yaml_is_told_with_its_line() {
    assertThat(problems("survey:\n  - {type: text\nchoices: x\n"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.place()).startsWith("line 3, character"));
  }

  @Test
  void aliases_that_grow_without_end_and_deep_nesting_are_refused() {
    var laughs = new StringBuilder("a: &a [x,x]\n");
    for (char c = 'b'; c < 'm'; c++) {
      laughs
          .append(c)
          .append(": &")
          .append(c)
          .append(" [*")
          .append((char) (c - 1))
          .append(",*")
          .append((char) (c - 1))
          .append("]\n");
    }
    assertThat(problems(laughs.toString()))
        .singleElement()
        .extracting(DefinitionProblem::place)
        .isEqualTo("file");
    assertThat(problems("a: " + "[".repeat(1000))).isNotEmpty();
  }

  private static List<DefinitionProblem> problems(String yaml, String... complete) {
    var problems = new Problems("trust.yaml");
    YamlFile.parse(yaml, problems)
        .map(top -> Sheet.all(top, Columns.sheets(), problems))
        .ifPresent(sheets -> QuestionnaireReader.read(sheets, List.of(complete), problems));
    return problems.all();
  }
}
