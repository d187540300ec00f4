package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyFolderTest {

  private static final String SURVEY =
      """
      id: trust
      title: {nl: "Vertrouwt u ons?"}
      name: {nl: Vertrouwen}
      audience: {nl: iedereen}
      themes: [VI]
      asks: {nl: Wij vragen dit.}
      promises: {nl: [Wij vragen uw naam niet.]}
      notice: {version: 1, text: {nl: [Wij bewaren weinig.]}}
      afterwards: {nl: [Wij tellen alles samen.]}
      consent: q1
      sensitive: false
      keepUntil: 2031-12-31
      languages:
        - {code: nl, status: complete}
      waves:
        - {code: "2020", title: {nl: lente 2020}, questionnaire: q.yaml, languages: [nl], opens: 2020-03-01, closes: 2020-05-31, minutes: 5}
      """;
  private static final String QUOTA =
      "[{code: 'yes', name: {nl: Wie ja zegt}, when: \"${q1} = 'ja'\", target: 5, then: ask}]";
  private static final String QUESTIONNAIRE =
      """
      survey:
        - {type: select_one yn, name: q1, "label::Nederlands (nl)": "Doet u mee?", required: "yes"}
      choices:
        - {list_name: yn, name: ja, "label::Nederlands (nl)": Ja}
      """;

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path surveys;

  @Test
  void every_survey_of_the_product_is_sound() {
    var catalogue = SurveyFolder.read(Path.of("surveys"));
    assertThat(catalogue.problems()).isEmpty();
    assertThat(catalogue.surveys())
        .extracting(Survey::id)
        .contains("leden", "ouders", "werkzoekenden");
  }

  @Test
  void a_survey_is_read_with_its_waves() throws IOException {
    write("trust", SURVEY, QUESTIONNAIRE);
    var survey = SurveyFolder.read(surveys).survey("trust").orElseThrow();
    var wave = survey.wave("2020").orElseThrow();
    assertThat(survey.minimumCell()).isEqualTo(5);
    assertThat(wave.questionnaire().items()).extracting(Item::name).containsExactly("q1");
    assertThat(wave.isOpen(LocalDate.of(2020, 2, 29))).isFalse();
    assertThat(wave.isOpen(LocalDate.of(2020, 3, 1))).isTrue();
    assertThat(wave.isOpen(LocalDate.of(2020, 5, 31))).isTrue();
    assertThat(wave.isOpen(LocalDate.of(2020, 6, 1))).isFalse();
  }

  @Test
  void a_questionnaire_that_names_no_language_speaks_the_first_one_of_its_survey()
      throws IOException {
    write("trust", SURVEY, QUESTIONNAIRE.replace("::Nederlands (nl)", ""));
    var catalogue = SurveyFolder.read(surveys);
    assertThat(catalogue.problems()).isEmpty();
    var asked = catalogue.survey("trust").orElseThrow().wave("2020").orElseThrow().questionnaire();
    assertThat(asked.languages()).containsExactly("nl");
    assertThat(asked.item("q1").orElseThrow().label().in("nl")).isEqualTo("Doet u mee?");
  }

  @Test
  void a_questionnaire_in_another_language_that_it_names_is_not_taken_for_the_first()
      throws IOException {
    write(
        "trust",
        SURVEY,
        QUESTIONNAIRE.replace("::Nederlands (nl)", "")
            + "settings:\n  - {default_language: Frans (fr)}\n");
    assertThat(SurveyFolder.read(surveys).problems())
        .extracting(DefinitionProblem::message)
        .contains("No column is in this language.");
  }

  @Test
  void apps_in_the_field_may_ask_any_form_of_the_standard() throws IOException {
    write(
        "trust",
        SURVEY.replace("consent: q1\n", "").replace("minutes: 5}", "minutes: 5, mode: field-app}"),
        """
        survey:
          - {type: begin repeat, name: child, "label::English": Child, note to self: later}
          - {type: text, name: name, "label::English": Name}
          - {type: end repeat}
          - {type: begin group, name: bus, relevant: "${often} = 'yes'"}
          - {type: select_one yn, name: how, "label::English": "By bus?"}
          - {type: end group}
          - {type: begin group, name: train}
          - {type: select_one yn, name: how, "label::English": "By train?"}
          - {type: end group}
          - {type: text, name: often, "label::English": "Often?"}
        choices:
          - {list_name: yn, name: "yes", "label::English": "Yes"}
        """);
    var catalogue = SurveyFolder.read(surveys);
    assertThat(catalogue.problems()).isEmpty();
    var asked = catalogue.survey("trust").orElseThrow().wave("2020").orElseThrow().questionnaire();
    assertThat(asked.items())
        .extracting(Item::name)
        .containsExactly("bus/how", "train/how", "often");
    assertThat(XFormWriter.write(asked)).contains("nodeset=\"/data/bus/how\"");
  }

  @Test
  void only_a_survey_for_interviewers_in_the_field_may_leave_consent_to_them() throws IOException {
    var silent = SURVEY.replace("consent: q1\n", "");
    write("trust", silent.replace("minutes: 5}", "minutes: 5, mode: field-app}"), QUESTIONNAIRE);
    var survey = SurveyFolder.read(surveys).survey("trust").orElseThrow();
    assertThat(survey.asksConsent()).isFalse();
    write("trust", silent, QUESTIONNAIRE);
    assertThat(SurveyFolder.read(surveys).problems())
        .singleElement()
        .extracting(DefinitionProblem::place)
        .asString()
        .contains("consent");
  }

  @Test
  void a_broken_survey_is_reported_and_stops_no_other() throws IOException {
    write(
        "broken",
        SURVEY.replace("id: trust", "id: broken").replace("q.yaml", "nowhere.yaml"),
        QUESTIONNAIRE);
    write("trust", SURVEY, QUESTIONNAIRE);
    var catalogue = SurveyFolder.read(surveys);
    assertThat(catalogue.surveys()).extracting(Survey::id).containsExactly("trust");
    assertThat(catalogue.problems())
        .extracting(DefinitionProblem::toString)
        .containsExactly(
            "broken/nowhere.yaml: file: There is no file 'nowhere.yaml'. Add it, or correct its"
                + " name.");
  }

  @Test
  void everything_wrong_with_a_survey_is_told_at_once() throws IOException {
    var survey =
        SURVEY
            .replace("id: trust", "id: other")
            .replace("audience", "audiense")
            .replace("consent: q1", "consent: q2")
            .replace("2031-12-31", "31/12/2031")
            .replace("closes: 2020-05-31", "closes: 2019-05-31")
            .replace("languages: [nl], opens", "languages: [nl, fr], opens");
    write("trust", survey, QUESTIONNAIRE);
    assertThat(SurveyFolder.read(surveys).problems())
        .extracting(
            problem -> problem.place() + " | " + problem.value() + " | " + problem.message())
        .containsExactlyInAnyOrder(
            "id (line 1) | other | In addresses this survey is called 'trust'.",
            "audiense (line 4) | audiense | This name is unknown here.",
            "audience (line 1) |  | This is missing.",
            "consent (line 10) | q2 | The questionnaire q.yaml has no such question.",
            "keepUntil (line 12) | 31/12/2031 | This is no date.",
            "waves 1.closes (line 16) | 2019-05-31 | The wave closes before it opens.",
            "waves 1.languages (line 16) | fr | The survey is not in this language.");
  }

  @Test
  void quotas_are_read_with_their_wave() throws IOException {
    write(
        "trust",
        SURVEY.replace("minutes: 5}", "minutes: 5, quotas: " + QUOTA + "}"),
        QUESTIONNAIRE);
    var catalogue = SurveyFolder.read(surveys);
    assertThat(catalogue.problems()).isEmpty();
    assertThat(catalogue.survey("trust").orElseThrow().wave("2020").orElseThrow().quotas())
        .containsExactly(
            new Quota(
                "yes", Translated.of("nl", "Wie ja zegt"), "${q1} = 'ja'", 5, Quota.Then.ASK));
  }

  @Test
  void what_is_wrong_with_quotas_is_told_with_its_place() throws IOException {
    var wrong =
        QUOTA.substring(0, QUOTA.length() - 1)
            + """
            , {code: 'yes', name: {nl: b}, when: "${q2} = 'ja'", target: 4, then: stop}
            , {code: c, name: {nl: c}, when: "1 = 1", target: 5}
            , {code: d, name: {nl: d}, when: "${q1} = ", target: 5}
            , {code: e, name: {nl: e}, when: "celected(${q1}, 'ja')", target: 5}]\
            """;
    write(
        "trust",
        SURVEY.replace("minutes: 5}", "minutes: 5, quotas: " + wrong + "}"),
        QUESTIONNAIRE);
    assertThat(SurveyFolder.read(surveys).problems())
        .extracting(
            problem ->
                problem.place().replaceAll(" \\(line.*", "")
                    + " | "
                    + problem.value()
                    + " | "
                    + problem.message().replaceAll(" \\(.*", ""))
        .containsExactly(
            "waves 1.quotas 2.code | yes | This cannot be the code of a quota.",
            "waves 1.quotas 2.then | stop | This does not say what happens when the quota is"
                + " reached.",
            "waves 1.quotas 2.when | ${q2} | There is no question of this name that is asked once.",
            "waves 1.quotas 2.target | 4 | This number is too small.",
            "waves 1.quotas 3.when | 1 = 1 | This condition names no question.",
            "waves 1.quotas 4.when | ${q1} = | This is no expression",
            "waves 1.quotas 5.when | celected | There is no such function.");
  }

  @Test
  void a_questionnaire_outside_the_folder_is_refused() throws IOException {
    write("trust", SURVEY.replace("q.yaml", "../../etc/passwd"), QUESTIONNAIRE);
    assertThat(SurveyFolder.read(surveys).problems())
        .extracting(DefinitionProblem::message)
        .containsExactly("The file must be in the folder of the survey.");
  }

  @Test
  void a_survey_that_asks_for_special_categories_must_say_so() throws IOException {
    write("trust", SURVEY, QUESTIONNAIRE.replace("required:", "sensitive: \"yes\", required:"));
    assertThat(SurveyFolder.read(surveys).problems())
        .extracting(DefinitionProblem::value)
        .containsExactly("q1");
  }

  @Test
  void a_question_about_a_special_category_needs_a_yes_of_its_own() throws IOException {
    var taking =
        QUESTIONNAIRE.replace(
            "choices:",
            """
              - {type: text, name: geloof, "label::Nederlands (nl)": "Wat gelooft u?", relevant: "${q1} = 'ja'", sensitive: "yes"}
            choices:\
            """);
    write("trust", SURVEY.replace("sensitive: false", "sensitive: true"), taking);
    assertThat(SurveyFolder.read(surveys).problems())
        .extracting(problem -> problem.value() + ": " + problem.message())
        .containsExactly(
            "geloof: This question asks for a special category of data without a yes of its own.");
  }

  @Test
  void a_question_that_gives_consent_is_a_choice_between_two_answers_outside_of_a_repeat()
      throws IOException {
    var quoted =
        """
          - {type: begin_repeat, name: kind, "label::Nederlands (nl)": Kind}
          - {type: select_one yn, name: citaat, "label::Nederlands (nl)": "Mogen wij u citeren?", consent: "yes"}
          - {type: end_repeat}
        choices:
          - {list_name: yn, name: nee, "label::Nederlands (nl)": Nee}
        """;
    write("trust", SURVEY, QUESTIONNAIRE.replace("choices:\n", quoted.indent(0)));
    var inRepeat = SurveyFolder.read(surveys).problems();
    assertThat(inRepeat)
        .extracting(problem -> problem.value() + ": " + problem.message())
        .containsExactly(
            "citaat: A question with consent is a select_one between exactly two answers, outside"
                + " of a repeat.");
    write("trust", SURVEY, QUESTIONNAIRE.replace("required:", "consent: \"yes\", required:"));
    assertThat(SurveyFolder.read(surveys).problems())
        .as("a list of one answer is no choice")
        .extracting(DefinitionProblem::message)
        .containsExactly(
            "A question with consent is a select_one between exactly two answers, outside of a"
                + " repeat.");
  }

  @Test
  void a_folder_that_is_not_there_holds_no_surveys() {
    assertThat(SurveyFolder.read(surveys.resolve("nowhere")))
        .isEqualTo(new SurveyCatalogue(List.of(), List.of()));
  }

  private void write(String id, String survey, String questionnaire) throws IOException {
    var folder = Files.createDirectories(surveys.resolve(id));
    Files.writeString(folder.resolve("survey.yaml"), survey);
    Files.writeString(folder.resolve("q.yaml"), questionnaire);
  }
}
