package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the constructs of XLSForm become. That each means the same as in the reference converter,
 * {@link XlsFormCorpusTest} holds on real forms.
 */
class XlsFormConstructsTest {

  @Test
  void a_repeat_has_a_template_and_relative_paths_inside() {
    assertThat(
            xform(
                """
                survey:
                  - {type: begin repeat, name: child, label: Child}
                  - {type: integer, name: age, label: "How old?"}
                  - {type: text, name: school, label: "Which school, at ${age}?", relevant: "${age} > 5"}
                  - {type: end repeat}
                  - {type: calculate, name: oldest, calculation: "max(${age})"}
                """))
        .contains(
            "<child jr:template=\"\">",
            "<bind nodeset=\"/data/child/school\" type=\"string\" relevant=\" ../age  &gt; 5\"/>",
            "<output value=\" ../age \"/>",
            "<bind nodeset=\"/data/oldest\" type=\"string\" calculate=\"max( /data/child/age )\"/>",
            "<repeat nodeset=\"/data/child\">");
  }

  @Test
  void an_expression_that_counts_a_repeat_gets_a_node_of_its_own() {
    assertThat(
            xform(
                """
                survey:
                  - {type: integer, name: members, label: "How many?"}
                  - {type: begin repeat, name: member, label: Member, repeat_count: "${members} - 1"}
                  - {type: text, name: who, label: "Who?"}
                  - {type: end repeat}
                """))
        .contains(
            "<bind nodeset=\"/data/member_count\" type=\"string\" readonly=\"true()\""
                + " calculate=\" /data/members  - 1\"/>",
            "<repeat nodeset=\"/data/member\" jr:count=\" /data/member_count \">");
  }

  @Test
  void the_rows_of_a_table_list_stand_below_a_note_and_the_names_of_its_columns() {
    assertThat(
            xform(
                """
                survey:
                  - {type: begin group, name: views, label: "Do you agree?", appearance: table-list}
                  - {type: select_one yn, name: a, label: A}
                  - {type: select_one yn, name: b, label: B}
                  - {type: end group}
                choices:
                  - {list_name: yn, name: "yes", label: "Yes"}
                """))
        .contains(
            "<group ref=\"/data/views\" appearance=\"field-list\">",
            "<input ref=\"/data/views/generated_table_list_label_2\">",
            "<select1 ref=\"/data/views/reserved_name_for_field_list_labels_3\""
                + " appearance=\"label\">",
            "<select1 ref=\"/data/views/b\" appearance=\"list-nolabel\">");
  }

  @Test
  void another_answer_gets_a_choice_and_a_text() {
    assertThat(
            xform(
                """
                survey:
                  - {type: select_one work or_other, name: job, label: "Your work?"}
                choices:
                  - {list_name: work, name: baker, label: Baker}
                """))
        .contains(
            "<name>other</name>",
            "<bind nodeset=\"/data/job_other\" type=\"string\" relevant=\"selected(../job,"
                + " 'other')\"/>",
            "<label>Specify other.</label>");
  }

  @Test
  void a_computed_default_is_set_when_the_response_and_when_an_instance_begins() {
    var form =
        xform(
            """
            survey:
              - {type: date, name: day, label: Day, default: "today()"}
              - {type: date, name: born, label: Born, default: "2000-01-01"}
              - {type: begin repeat, name: visit, label: Visit}
              - {type: date, name: on, label: On, default: "${day}"}
              - {type: end repeat}
            """);
    assertThat(form)
        .contains(
            "<setvalue ref=\"/data/day\" event=\"odk-instance-first-load\" value=\"today()\"/>",
            "<born>2000-01-01</born>",
            "<setvalue ref=\"/data/visit/on\" event=\"odk-new-repeat\" value=\" /data/day \"/>");
  }

  @Test
  void a_triggered_calculation_runs_when_its_trigger_is_answered() {
    assertThat(
            xform(
                """
                survey:
                  - {type: text, name: who, label: "Who?"}
                  - {type: calculate, name: when, calculation: "now()", trigger: "${who}"}
                """))
        .contains(
            "<setvalue ref=\"/data/when\" event=\"xforms-value-changed\" value=\"now()\"/>",
            "<bind nodeset=\"/data/when\" type=\"string\"/>");
  }

  @Test
  void choices_come_from_files_from_answers_and_in_another_order() {
    assertThat(
            xform(
                """
                survey:
                  - {type: select_one_from_file towns.csv, name: town, label: Town, parameters: "value=Code label=Name"}
                  - {type: begin repeat, name: child, label: Child}
                  - {type: text, name: who, label: "Who?"}
                  - {type: end repeat}
                  - {type: "select_one ${who}", name: eldest, label: "Eldest?"}
                  - {type: select_one c, name: colour, label: "Which?", parameters: "randomize=true seed=7"}
                choices:
                  - {list_name: c, name: red, label: Red}
                """))
        .contains(
            "<instance id=\"towns\" src=\"jr://file-csv/towns.csv\"/>",
            "<value ref=\"Code\"/>",
            "<itemset nodeset=\"/data/child[./who != '']\">",
            "<itemset nodeset=\"randomize(instance('c')/root/item, 7)\">");
  }

  @Test
  void what_a_language_lacks_is_a_dash_and_words_of_one_language_stand_where_they_are_shown() {
    var form =
        xform(
            """
            survey:
              - {type: text, name: a, "label::Nederlands (nl)": Naam, "label::Français (fr)": Nom, hint: Voluit}
              - {type: text, name: b, "label::Nederlands (nl)": Straat, guidance_hint: Zonder nummer}
            """);
    assertThat(form)
        .contains("<hint>Voluit</hint>", "<label ref=\"jr:itext('/data/b:label')\"/>")
        .containsPattern(
            "lang=\"Français \\(fr\\)\">\\s*<text"
                + " id=\"/data/a:label\">\\s*<value>Nom</value>\\s*</text>\\s*<text"
                + " id=\"/data/b:label\">\\s*<value>-</value>")
        .contains("<value form=\"guidance\">Zonder nummer</value>");
  }

  @Test
  void scales_devices_and_places_tell_the_client_what_they_need() {
    assertThat(
            xform(
                """
                survey:
                  - {type: range, name: grade, label: Grade, parameters: "start=0 end=5 step=0.5"}
                  - {type: geopoint, name: here, label: Here, parameters: "capture-accuracy=10"}
                  - {type: image, name: photo, label: Photo, parameters: "max-pixels=640"}
                  - {type: start, name: began}
                  - {type: audit, parameters: "track-changes=true"}
                  - {type: start-geopoint, name: place}
                """))
        .contains(
            "<range ref=\"/data/grade\"",
            "<bind nodeset=\"/data/grade\" type=\"decimal\"/>",
            "accuracyThreshold=\"10\"",
            "orx:max-pixels=\"640\"",
            "jr:preload=\"timestamp\" jr:preloadParams=\"start\"",
            "<bind nodeset=\"/data/meta/audit\" type=\"binary\" odk:track-changes=\"true\"/>",
            "<odk:setgeopoint ref=\"/data/place\" event=\"odk-instance-first-load\"/>");
  }

  @Test
  void settings_name_the_form_and_tell_clients_what_to_do() {
    assertThat(
            xform(
                """
                settings:
                  - {form_id: trust, form_title: Trust, version: "7", name: root, style: pages, instance_name: "concat(${a}, '!')",
                     submission_url: "https://example.org", auto_send: "true", namespaces: 'ex="http://example.org/x"', "attribute::ex:kind": short}
                survey:
                  - {type: text, name: a, label: A, "bind::ex:length": "5", "instance::ex:unit": m}
                """))
        .contains(
            "<h:title>Trust</h:title>",
            "<root ex:kind=\"short\" id=\"trust\" version=\"7\">",
            "<h:body class=\"pages\">",
            "<submission action=\"https://example.org\" method=\"post\" orx:auto-send=\"true\"/>",
            "xmlns:ex=\"http://example.org/x\"",
            "<a ex:unit=\"m\"/>",
            "ex:length=\"5\"",
            "<bind nodeset=\"/root/meta/instanceName\" type=\"string\" calculate=\"concat( /root/a"
                + " , '!')\"/>");
  }

  @Test
  void files_are_instances_and_the_last_response_too() {
    assertThat(
            xform(
                """
                survey:
                  - {type: csv-external, name: prices}
                  - {type: text, name: street, label: Street, default: "${last-saved#street}"}
                  - {type: calculate, name: price, calculation: "pulldata('rates', 'price', 'code', ${street})"}
                """))
        .contains(
            "<instance id=\"prices\" src=\"jr://file-csv/prices.csv\"/>",
            "<instance id=\"rates\" src=\"jr://file-csv/rates.csv\"/>",
            "<instance id=\"__last-saved\" src=\"jr://instance/last-saved\"/>",
            "value=\" instance('__last-saved')/data/street \"");
  }

  @Test
  void every_one_of_them_loads_in_the_engine() throws CompiledForm.Refused {
    var questionnaire =
        read(
            """
            settings:
              - {form_id: all, version: "1"}
            survey:
              - {type: start, name: began}
              - {type: deviceid, name: device}
              - {type: start-geopoint, name: place}
              - {type: background-audio, name: sound}
              - {type: select_one_from_file towns.geojson, name: town, label: Town}
              - {type: begin repeat, name: child, label: Child}
              - {type: begin repeat, name: toy, label: Toy}
              - {type: text, name: what, label: "What?"}
              - {type: end repeat}
              - {type: end repeat}
              - {type: calculate, name: found, calculation: "pulldata('rates', 'a', 'b', '1')"}
            """);
    assertThat(CompiledForm.of(questionnaire).form().getTitle()).isEqualTo("all");
  }

  @Test
  void items_in_repeats_are_not_among_those_that_are_asked_once() {
    var questionnaire =
        read(
            """
            survey:
              - {type: text, name: who, label: "Who?"}
              - {type: begin repeat, name: child, label: Child, repeat_count: "3 + 1"}
              - {type: text, name: name, label: Name}
              - {type: end repeat}
            """);
    assertThat(questionnaire.items()).extracting(Item::name).containsExactly("who");
    assertThat(questionnaire.repeats()).extracting(Group::name).containsExactly("child");
  }

  @Test
  void entities_are_refused_rather_than_passed_over() {
    var problems = new Problems("form.yaml");
    var row = new Sheet.Row("entities", 2, 0, Map.of("list_name", new Sheet.Cell("trees", 0)));
    QuestionnaireReader.read(
        Map.of("entities", new Sheet("entities", List.of(row))),
        Demands.ofTheStandard("form"),
        problems);
    assertThat(problems.all())
        .extracting(DefinitionProblem::message)
        .containsExactly("The form makes entities, which are not supported here.");
  }

  private static String xform(String yaml) {
    return XFormWriter.write(read(yaml));
  }

  static Questionnaire read(String yaml) {
    var problems = new Problems("form.yaml");
    return YamlFile.parse(yaml, problems)
        .map(top -> Sheet.all(top, Columns.sheets(), problems))
        .flatMap(sheets -> QuestionnaireReader.read(sheets, Demands.ofTheStandard(""), problems))
        .orElseThrow(() -> new AssertionError(problems.all().toString()));
  }
}
