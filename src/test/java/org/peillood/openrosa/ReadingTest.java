package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peillood.interview.Interview;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyFolder;

class ReadingTest {

  private static final String SURVEY =
      """
      id: house
      title: {en: A house}
      name: {en: House}
      audience: {en: anyone}
      themes: [I]
      asks: {en: We ask this.}
      promises: {en: [None]}
      notice: {version: 1, text: {en: [None]}}
      afterwards: {en: [Nothing]}
      sensitive: false
      keepUntil: 2031-12-31
      languages: [{code: en, status: complete}]
      waves:
        - {code: "1", title: {en: One}, questionnaire: form.yaml, languages: [en], opens: 2020-01-01, minutes: 5, mode: field-app}
      """;
  private static final String FORM =
      """
      survey:
        - {type: start, name: start}
        - {type: end, name: end}
        - {type: today, name: today}
        - {type: deviceid, name: device}
        - {type: username, name: user}
        - {type: audit, name: audit}
        - {type: hidden, name: origin, default: card}
        - {type: integer, name: people, label: "How many?"}
        - {type: begin_repeat, name: person, label: Person, repeat_count: "${people} + 0"}
        - {type: text, name: name, label: Name}
        - {type: integer, name: age, label: Age, constraint: ". < 120", required: "yes"}
        - {type: select_multiple pets or_other, name: pets, label: Pets}
        - {type: calculate, name: months, calculation: "${age} * 12"}
        - {type: begin_repeat, name: school, label: School}
        - {type: text, name: place, label: Place, relevant: "${age} < 18"}
        - {type: end_repeat}
        - {type: end_repeat}
        - {type: calculate, name: total, calculation: "sum(${age})"}
        - {type: text, name: adult, label: Adult, relevant: "${total} >= 18", required: "yes"}
        - {type: rank pets, name: best, label: Best}
        - {type: date, name: since, label: Since}
        - {type: time, name: hour, label: Hour}
        - {type: dateTime, name: visit, label: Visit}
        - {type: geopoint, name: spot, label: Spot}
        - {type: geotrace, name: walk, label: Walk}
        - {type: geoshape, name: yard, label: Yard}
        - {type: image, name: front, label: Front}
        - {type: barcode, name: code, label: Code}
        - {type: acknowledge, name: ok, label: OK}
        - {type: begin_group, name: table, label: Table, appearance: table-list}
        - {type: select_one pets, name: a, label: A}
        - {type: select_one pets, name: b, label: B}
        - {type: end_group}
      choices:
        - {list_name: pets, name: cat, label: Cat}
        - {list_name: pets, name: dog, label: Dog}
      """;

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  static Path surveys;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Survey survey;

  @BeforeEach
  void lay() throws IOException {
    var folder = Files.createDirectories(surveys.resolve("house"));
    Files.writeString(folder.resolve("survey.yaml"), SURVEY);
    Files.writeString(folder.resolve("form.yaml"), FORM);
    var catalogue = SurveyFolder.read(surveys);
    assertThat(catalogue.problems()).isEmpty();
    survey = catalogue.survey("house").orElseThrow();
  }

  @Test
  void repeats_within_repeats_become_answers_within_answers() {
    var judgement =
        judge(
            """
            <people>2</people><person_count>2</person_count>
            <person><name>Ann</name><age>9</age><pets>cat other</pets><pets_other>newt</pets_other>
              <months>108</months>
              <school><place>Gent</place></school><school><place>Aalst</place></school></person>
            <person><name>Bob</name><age>40</age><pets/><months>480</months></person>
            <total>49</total><adult>Bob</adult>
            """);
    assertThat(judgement.faults()).isEmpty();
    assertThat(judgement.answers().toJson())
        .contains(
            "\"person\":[{\"name\":\"Ann\",\"age\":9,\"pets\":[\"cat\",\"other\"],"
                + "\"pets_other\":\"newt\",\"months\":\"108\","
                + "\"school\":[{\"place\":\"Gent\"},{\"place\":\"Aalst\"}]},"
                + "{\"name\":\"Bob\",\"age\":40,\"months\":\"480\","
                + "\"pets_other\":{\"missing\":99}}]",
            "\"people\":2",
            "\"person_count\":\"2\"",
            "\"total\":\"49\"",
            "\"adult\":\"Bob\"");
    assertThat(Answers.fromJson(judgement.answers().toJson(), interview().questionnaire()).toJson())
        .isEqualTo(judgement.answers().toJson());
  }

  @Test
  void every_kind_of_value_comes_out_as_it_was_sent() {
    var judgement =
        judge(
            """
            <origin>flyer</origin><device>d1</device><user>ann</user>
            <best>dog cat</best><since>2020-02-29</since><hour>14:27:58.563+03</hour>
            <visit>2015-03-09T14:27:58.563+03:00</visit><spot>51.05 -3.7 0.0 30.0</spot>
            <walk>51.05 3.7 0 0;51.06 3.8 0 0;</walk><yard>1 2 0 0; 1 3 0 0; 1 2 0 0</yard>
            <front>1.jpg</front><code>0004</code><ok>OK</ok>
            <table><generated_table_list_label_1/><a>cat</a><b>dog</b></table>
            <meta><audit>audit.csv</audit><instanceID>uuid:1</instanceID></meta>
            """);
    assertThat(judgement.faults()).isEmpty();
    assertThat(judgement.answers().toJson())
        .contains(
            "\"origin\":\"flyer\"",
            "\"device\":\"d1\"",
            "\"user\":\"ann\"",
            "\"best\":[\"dog\",\"cat\"]",
            "\"since\":\"2020-02-29\"",
            "\"hour\":\"14:27:58.563+03\"",
            "\"visit\":\"2015-03-09T14:27:58.563+03:00\"",
            "\"spot\":\"51.05 -3.7 0.0 30.0\"",
            "\"walk\":\"51.05 3.7 0 0;51.06 3.8 0 0;\"",
            "\"yard\":\"1 2 0 0; 1 3 0 0; 1 2 0 0\"",
            "\"front\":{\"file\":\"1.jpg\",\"type\":\"\"}",
            "\"code\":\"0004\"",
            "\"ok\":\"OK\"",
            "\"a\":\"cat\",\"b\":\"dog\"");
  }

  @Test
  void of_when_somebody_was_asked_only_the_day_is_kept() {
    var judgement =
        judge(
            "<start>2015-03-09T23:27:58.563+03</start><end>2015-03-10T00:28:16.880+03</end>"
                + "<today>2015-03-09</today>");
    assertThat(judgement.faults()).isEmpty();
    assertThat(judgement.answers().toJson())
        .contains("\"start\":\"2015-03-09\"", "\"end\":\"2015-03-10\"", "\"today\":\"2015-03-09\"");
    assertThat(judgement.filledInOn()).isEqualTo(Optional.of(LocalDate.of(2015, 3, 10)));
  }

  @Test
  void what_is_no_day_no_place_and_nowhere_in_the_form_is_told_with_its_instance() {
    var judgement =
        judge(
            "<since>2020-02-30</since><hour>25:00</hour><spot>here</spot>"
                + "<person><age>1</age></person><person><age>old</age><shoe>42</shoe></person>");
    assertThat(judgement.faults())
        .extracting(fault -> fault.where() + " " + fault.key())
        .containsExactly(
            "/data/since import.fault.no-moment",
            "/data/hour import.fault.no-moment",
            "/data/spot import.fault.no-location",
            "/data/person[2]/age import.fault.no-number",
            "/data/person[2]/shoe openrosa.fault.unknown-node",
            "age-2 openrosa.fault.unanswered");
  }

  @Test
  void each_instance_of_a_repeat_is_judged_by_the_rules_of_the_form() {
    var judgement =
        judge(
            """
            <people>2</people>
            <person><name>Ann</name><age>130</age><school><place>Gent</place></school></person>
            <person><name>Bob</name></person>
            """);
    assertThat(judgement.faults())
        .extracting(fault -> fault.where() + " " + fault.key())
        .containsExactly(
            "place-1-1 import.fault.never-asked",
            "age-1 import.fault.violation",
            "age-2 openrosa.fault.unanswered");
  }

  private Judgement judge(String content) {
    var document = "<data id='house'>" + content + "</data>";
    var root = InstanceReader.read(document.getBytes(StandardCharsets.UTF_8)).root();
    return Judgement.of(root, survey, interview());
  }

  private Interview interview() {
    return new Interview(survey.waves().get(0).questionnaire(), (language, key, arguments) -> key);
  }
}
