package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.DefinitionProblem;
import org.peillood.survey.ItemType;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyCatalogue;
import org.peillood.survey.SurveyFolder;

/** What apps tell of the device, of who holds it and of the hour does not reach the store. */
class TracesTest {

  private static final String SURVEY =
      """
      id: house
      title: {en: A house}
      name: {en: House}
      audience: {en: anyone}
      themes: [I]
      asks: {en: We ask this.}
      promises: {en: [We do not ask your name.]}
      notice: {version: 1, text: {en: [We keep it safe.]}}
      afterwards: {en: [Nothing]}
      sensitive: false
      keepUntil: 2031-12-31
      languages: [{code: en, status: complete}]
      waves:
        - {code: "1", title: {en: One}, questionnaire: form.yaml, languages: [en], opens: 2020-01-01, minutes: 5, mode: field-app}
      """;
  private static final String FORM =
      """
      settings: [{form_id: house, version: "1"}]
      survey:
        - {type: start, name: began}
        - {type: end, name: ended}
        - {type: today, name: today}
        - {type: deviceid, name: device}
        - {type: username, name: who}
        - {type: phonenumber, name: phone}
        - {type: email, name: mail}
        - {type: simserial, name: sim}
        - {type: subscriberid, name: line}
        - {type: start-geopoint, name: door}
        - {type: audit, name: audit}
        - {type: begin_group, name: visit, label: Visit}
        - {type: text, name: story, label: Story}
        - {type: dateTime, name: planned, label: Planned}
        - {type: calculate, name: moment, calculation: "now()"}
        - {type: calculate, name: card, calculation: "concat(${who}, ' of ', ${device}, ' at ', ${began})"}
        - {type: end_group}
      """;
  private static final String SENT =
      """
      <?xml version='1.0' ?><data xmlns:orx="http://openrosa.org/xforms" id="house.1" version="1" submissionDate="2026-11-02T10:11:12.000Z">
      <began>2026-11-02T09:08:07.123+01:00</began><ended>2026-11-02T09:38:07.000Z</ended><today>2026-11-02</today>
      <device>collect:a1b2c3</device><who>fatima</who><phone>+32470000000</phone><mail>f@example.org</mail>
      <sim>8932</sim><line>206012</line><door>50.85 4.35 0 5</door>
      <visit><story>My phone is +32470000000.</story><planned>2026-12-01T14:00:00.000+01:00</planned>
      <moment>2026-11-02T09:20:00.000+01:00</moment><card>fatima of collect:a1b2c3 at 2026-11-02T09:08:07.123+01:00</card></visit>
      <deviceID>again</deviceID>
      <orx:meta><orx:instanceID>uuid:1</orx:instanceID><orx:instanceName>fatima 2026-11-02T09:08</orx:instanceName>
      <orx:deviceID>collect:a1b2c3</orx:deviceID><orx:timeStart>2026-11-02T09:08:07Z</orx:timeStart><orx:audit>audit.csv</orx:audit></orx:meta></data>
      """;

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  @Test
  void nothing_but_the_day_and_what_was_asked_stays() throws IOException {
    var cleaned = cleaned();
    assertThat(cleaned.instance().root().values())
        .containsExactly(
            new Node.Value("/data/began", "2026-11-02"),
            new Node.Value("/data/ended", "2026-11-02"),
            new Node.Value("/data/today", "2026-11-02"),
            new Node.Value("/data/visit/story", "My phone is +32470000000."),
            new Node.Value("/data/visit/planned", "2026-12-01T14:00:00.000+01:00"),
            new Node.Value("/data/visit/moment", "2026-11-02"),
            new Node.Value("/data/visit/card", "of  at 2026-11-02"),
            new Node.Value("/data/meta/instanceID", "uuid:1"),
            new Node.Value("/data/meta/instanceName", "2026-11-02"),
            new Node.Value("/data/meta/timeStart", "2026-11-02"));
    assertThat(cleaned.instance().document())
        .contains("xmlns:orx=", "submissionDate=\"2026-11-02\"")
        .doesNotContain("09:08", "a1b2c3", "fatima", "audit.csv", "10:11");
    assertThat(cleaned.instance().hash()).isEqualTo(sent().hash());
  }

  @Test
  void what_the_notice_names_is_kept_as_it_was_sent_and_nothing_else() throws IOException {
    assertThat(cleaned().kept(Set.of(ItemType.USERNAME, ItemType.END)))
        .containsExactly(
            new Trace(ItemType.END, "/data/ended", "2026-11-02T09:38:07.000Z"),
            new Trace(ItemType.USERNAME, "/data/who", "fatima"));
    assertThat(cleaned().kept(Set.of())).isEmpty();
  }

  @Test
  void the_file_in_which_an_app_notes_each_touch_is_not_stored() throws IOException {
    var cleaned = cleaned();
    assertThat(cleaned.mayStore("audit.csv", Set.of())).isFalse();
    assertThat(cleaned.mayStore("Audit-2.csv", Set.of())).isFalse();
    assertThat(cleaned.mayStore("front.jpg", Set.of())).isTrue();
    assertThat(cleaned.mayStore("audit.csv", Set.of(ItemType.AUDIT))).isTrue();
  }

  @Test
  void a_file_is_called_by_its_question_when_its_name_tells_when_it_was_made() throws IOException {
    var sent =
        SENT.replace(
            "<story>",
            "<photo>1762070400123.JPG</photo><plan>12_30_45.png</plan><sound>loft.mp3</sound><story>");
    var instance = InstanceReader.read(sent.getBytes(StandardCharsets.UTF_8));
    var asked =
        FORM.replace(
            "  - {type: text, name: story",
            "  - {type: image, name: photo, label: P}\n  - {type: file, name: plan, label: P}\n"
                + "  - {type: audio, name: sound, label: P}\n  - {type: text, name: story");
    var cleaned = Traces.outOf(instance, List.of(form(asked), form(asked)));
    assertThat(cleaned.files())
        .isEqualTo(Map.of("1762070400123.JPG", "photo.jpg", "12_30_45.png", "plan.png"));
    assertThat(cleaned.instance().root().values())
        .contains(
            new Node.Value("/data/visit/photo", "photo.jpg"),
            new Node.Value("/data/visit/plan", "plan.png"),
            new Node.Value("/data/visit/sound", "loft.mp3"));
    assertThat(Traces.outOf(cleaned.instance(), List.of(form(asked))).files())
        .as("a second time there is nothing to do")
        .isEmpty();
  }

  @Test
  void two_files_of_one_question_get_two_names_and_a_file_of_none_the_one_of_its_content()
      throws IOException {
    var names = FileNames.beside(new Node("data", Map.of(), "", List.of()));
    assertThat(names.called("photo", "1762070400123.jpg")).isEqualTo("photo.jpg");
    assertThat(names.called("photo", "1762070400999.jpg")).isEqualTo("photo-2.jpg");
    assertThat(names.called("photo", "1762070400123.jpg")).isEqualTo("photo.jpg");
    var content = Files.writeString(folder.resolve("x"), "x");
    // sha256sum of "x": 2d711642b726b044…
    assertThat(FileNames.ofContent("2026-11-02 shot.png", content))
        .isEqualTo("file-2d711642b726b044.png");
    assertThat(FileNames.ofContent("shot.png", content)).isEqualTo("shot.png");
  }

  @Test
  void what_an_earlier_release_let_in_goes_out_of_the_answers_and_nothing_else()
      throws IOException {
    var stored =
        Answers.of(
            Map.of(
                "began", new Answer.Moment("2026-11-02T09:08:07.123+01:00"),
                "device", new Answer.Text("collect:a1b2c3"),
                "phone", new Answer.Text("+32470000000"),
                "story", new Answer.Text("My phone is +32470000000."),
                "planned", new Answer.Moment("2026-12-01T14:00:00.000+01:00"),
                "moment", new Answer.Text("2026-11-02T09:20:00.000+01:00"),
                "card", new Answer.Text("fatima of collect:a1b2c3"),
                "unknown", new Answer.Text("stays")));
    assertThat(new PastTraces(form(), cleaned()).outOf(stored).byItem())
        .isEqualTo(
            Map.of(
                "began", new Answer.Moment("2026-11-02"),
                "story", new Answer.Text("My phone is +32470000000."),
                "planned", new Answer.Moment("2026-12-01T14:00:00.000+01:00"),
                "moment", new Answer.Text("2026-11-02"),
                "card", new Answer.Text(" of "),
                "unknown", new Answer.Text("stays")));
  }

  @Test
  void a_form_without_traces_stays_as_it_is_to_the_letter() throws IOException {
    var plain =
        InstanceReader.read(
            "<?xml version='1.0'?><data id='house.1'><visit><story>x</story></visit></data>"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(Traces.outOf(plain, List.of(form())).instance()).isSameAs(plain);
  }

  @Test
  void a_survey_that_keeps_data_of_devices_says_so_in_its_notice() throws IOException {
    var silent =
        read(
            SURVEY.replace(
                "text: {en: [We keep it safe.]}", "text: {en: [Safe.]}, keeps: [deviceid]"));
    assertThat(silent.problems())
        .extracting(DefinitionProblem::place)
        .hasSize(1)
        .first()
        .asString()
        .contains("told");
    var wrong =
        read(
            SURVEY.replace(
                "text: {en: [We keep it safe.]}",
                "text: {en: [Safe.]}, keeps: [today], told: {en: [x]}"));
    assertThat(wrong.problems()).extracting(DefinitionProblem::value).containsExactly("today");
    var honest =
        read(
            SURVEY.replace(
                "text: {en: [We keep it safe.]}",
                "text: {en: [Safe.]}, keeps: [deviceid], told: {en: [We keep the number of the"
                    + " tablet.]}"));
    var notice = honest.survey("house").orElseThrow().notice();
    assertThat(notice.text().in("en"))
        .containsExactly("Safe.", "We keep the number of the tablet.");
    assertThat(notice.keeps()).containsExactly(ItemType.DEVICEID);
  }

  private Traces.Cleaned cleaned() throws IOException {
    return Traces.outOf(sent(), List.of(form()));
  }

  private static Instance sent() {
    return InstanceReader.read(SENT.strip().getBytes(StandardCharsets.UTF_8));
  }

  private Questionnaire form() throws IOException {
    return form(FORM);
  }

  private Questionnaire form(String form) throws IOException {
    return read(SURVEY, form).survey("house").orElseThrow().waves().get(0).questionnaire();
  }

  private SurveyCatalogue read(String survey) throws IOException {
    return read(survey, FORM);
  }

  private SurveyCatalogue read(String survey, String form) throws IOException {
    var house = Files.createDirectories(folder.resolve("house"));
    Files.writeString(house.resolve("survey.yaml"), survey);
    Files.writeString(house.resolve("form.yaml"), form);
    return SurveyFolder.read(folder);
  }
}
