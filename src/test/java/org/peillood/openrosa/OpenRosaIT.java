package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** What ODK Collect and Enketo do, against the platform as it is served. */
class OpenRosaIT {

  private final Platform platform = Platform.shared();

  /**
   * Everything that must be answered in the survey of members, with a missing code where one fits.
   */
  private static final String ANSWERS =
      "<S01>ja</S01><vragen><S02>pers</S02><S02_groep>stake</S02_groep><S03>onderwijs racisme</S03>"
          + "<S04>97</S04><S05>nooit</S05><S06>98</S06><S07>4</S07><S08/><S09>98</S09><S10>98</S10>"
          + "<S11>Ça, c’est &lt;bien&gt;</S11><S13>98</S13><S15_pagina><S15>98</S15></S15_pagina>"
          + "<S16>98</S16><S17_pagina><S17>98</S17></S17_pagina><S19>98</S19><S23>98</S23>"
          + "<S24>98</S24><S28>nee</S28></vragen>";

  @Test
  void a_phone_fetches_a_questionnaire_and_what_it_sends_twice_is_one_response() {
    var phone = Collect.carriedBy(platform, "tablet 1");
    var list = phone.get("/formList");
    assertThat(list.headers().firstValue("content-type").orElse("")).startsWith("text/xml");
    assertThat(list.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
    assertThat(list.headers().firstValue("Date")).isPresent();
    assertThat(list.body())
        .contains("<formID>leden.2020</formID>", "<version>1</version>", "<hash>md5:");
    assertThat(phone.get("/formList?formID=leden.2020").body()).doesNotContain("ouders.2020");

    var download =
        list.body().replaceAll("(?s).*<downloadUrl>([^<]*/leden/2020.xml)</downloadUrl>.*", "$1");
    assertThat(phone.fetch(download).body())
        .contains("id=\"leden.2020\"", "version=\"1\"", "nodeset=\"/data/vragen/S02\"");

    var ready = phone.head();
    assertThat(ready.statusCode()).isEqualTo(204);
    assertThat(ready.headers().firstValue("X-OpenRosa-Accept-Content-Length"))
        .hasValue("104857600");

    long before = phone.completed("leden");
    var name = "uuid:" + UUID.randomUUID();
    var first = phone.send(form(name, ANSWERS));
    assertThat(first.body())
        .contains("http://openrosa.org/http/response", "submit_success", "Ontvangen, dank u");
    assertThat(first.statusCode()).isEqualTo(201);
    var again = phone.send(form(name, ANSWERS));
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(phone.completed("leden")).isEqualTo(before + 1);

    var kept = phone.submission("leden", name);
    assertThat(kept.at("/state").asText()).isEqualTo("TAKEN");
    assertThat(kept.at("/answers/S03").toString()).isEqualTo("[\"onderwijs\",\"racisme\"]");
    assertThat(kept.at("/answers/S04").toString()).isEqualTo("{\"missing\":97}");
    assertThat(kept.at("/answers/S07").asText()).isEqualTo("4");
    assertThat(kept.at("/answers/S11").asText()).isEqualTo("Ça, c’est <bien>");
    assertThat(kept.at("/answers/S08a").toString()).isEqualTo("{\"missing\":99}");
  }

  @Test
  void the_same_form_sent_many_times_at_one_moment_is_one_response() throws Exception {
    var phone = Collect.carriedBy(platform, "tablet 2");
    long before = phone.completed("leden");
    var form = form("uuid:" + UUID.randomUUID(), ANSWERS);
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> sent =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> phone.send(form).statusCode()))
              .toList();
      for (var each : sent) {
        assertThat(each.get()).isEqualTo(201);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(phone.completed("leden")).isEqualTo(before + 1);
  }

  @Test
  void files_come_in_several_sendings_and_go_when_the_respondent_withdraws() {
    var phone = Collect.carriedBy(platform, "tablet 3");
    var name = "uuid:" + UUID.randomUUID();
    var large = new byte[700_000];
    large[699_999] = 7;
    var told = phone.send(form(name, ANSWERS), Map.of("foto.jpg", large)).body();
    assertThat(phone.send(form(name, ANSWERS), Map.of("é <x>.html", new byte[] {1})).statusCode())
        .isEqualTo(201);
    assertThat(phone.send(form(name, ANSWERS), Map.of("foto.jpg", large)).statusCode())
        .isEqualTo(201);

    var kept = phone.submission("leden", name);
    assertThat(kept.at("/attachments")).hasSize(2);
    assertThat(kept.at("/attachments/0/size").asLong()).isEqualTo(700_000);
    var page = "/inzendingen/leden/" + kept.at("/id").asText();
    var file = page + "/bijlagen/" + kept.at("/attachments/0/id").asText();
    var served = Visitor.signedIn(platform, "beleid").get(file);
    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(served.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment; filename=\"foto.jpg\"");
    assertThat(served.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(Visitor.signedIn(platform, "medewerker").get(file).statusCode()).isEqualTo(403);
    assertThat(new Visitor(platform).get(file).uri().getPath()).isEqualTo("/aanmelden");

    var code = told.replaceAll("(?s).*: ([0-9 ]{19})<.*", "$1");
    assertThat(new Visitor(platform).post("/intrekken", "code", code, "zeker", "ja").statusCode())
        .isEqualTo(200);
    var gone = phone.submission("leden", name);
    assertThat(gone.at("/state").asText()).isEqualTo("ERASED");
    assertThat(gone.at("/values")).isEmpty();
    assertThat(gone.at("/attachments")).isEmpty();
    assertThat(Visitor.signedIn(platform, "beleid").get(file).statusCode()).isEqualTo(404);
    assertThat(phone.send(form(name, ANSWERS), Map.of("foto.jpg", large)).body())
        .contains("Er worden geen antwoorden bewaard");
    assertThat(phone.submission("leden", name).at("/state").asText()).isEqualTo("ERASED");
  }

  @Test
  void what_breaks_a_rule_is_kept_until_staff_have_looked() {
    var phone = Collect.carriedBy(platform, "tablet 4");
    long before = phone.completed("leden");
    var name = "uuid:" + UUID.randomUUID();
    var wrong = ANSWERS.replace("<S03>onderwijs racisme</S03>", "<S03>onderwijs wiskunde</S03>");
    var answer = phone.send(form(name, wrong));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("Een medewerker bekijkt deze inzending nog");
    assertThat(phone.completed("leden")).isEqualTo(before);

    var address = "/inzendingen/leden/" + phone.submission("leden", name).at("/id").asText();
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open("/inzendingen/leden").passesAxe().fitsItsWidth();
      screen.keepAs("inzendingen");
      screen.open(address).passesAxe().fitsItsWidth().keepAs("inzending");
      assertThat(screen.page().textContent("main"))
          .contains("/data/vragen/S03", "‘wiskunde’ is geen code van deze vraag");
      screen.page().click("button[value=opnemen]");
      assertThat(screen.page().textContent("main")).contains("De antwoorden tellen mee");
      screen.passesAxe();
    }
    assertThat(phone.completed("leden")).isEqualTo(before + 1);
    assertThat(phone.submission("leden", name).at("/answers").has("S03")).isFalse();
  }

  @Test
  void other_answers_under_a_known_name_wait_for_staff_and_replace_nothing() {
    var phone = Collect.carriedBy(platform, "tablet 5");
    var name = "uuid:" + UUID.randomUUID();
    assertThat(phone.send(form(name, ANSWERS)).statusCode()).isEqualTo(201);
    long before = phone.completed("leden");
    assertThat(phone.send(form(name, ANSWERS.replace("pers", "werk"))).statusCode()).isEqualTo(202);
    assertThat(phone.completed("leden")).isEqualTo(before);
  }

  @Test
  void of_somebody_who_would_rather_not_nothing_is_kept() {
    var phone = Collect.carriedBy(platform, "tablet 6");
    var name = "uuid:" + UUID.randomUUID();
    var answer = phone.send(form(name, "<S01>nee</S01>"));
    assertThat(answer.statusCode()).isEqualTo(201);
    var kept = phone.submission("leden", name);
    assertThat(kept.at("/state").asText()).isEqualTo("DECLINED");
    assertThat(kept.at("/values")).isEmpty();
  }

  @Test
  void a_revoked_key_opens_nothing_and_a_key_is_a_password_too() {
    var phone = Collect.carriedBy(platform, "tablet 7");
    var basic =
        Base64.getEncoder().encodeToString(("x:" + phone.key()).getBytes(StandardCharsets.UTF_8));
    var byPassword =
        HttpRequest.newBuilder(platform.uri("/openrosa/formList"))
            .header("X-OpenRosa-Version", "1.0")
            .header("Authorization", "Basic " + basic)
            .build();
    assertThat(new Visitor(platform).send(byPassword).statusCode()).isEqualTo(200);

    try (var screen = Screen.phone(platform)) {
      screen.signedIn("beleid").open("/toestellen").passesAxe().fitsItsWidth();
      assertThat(screen.page().textContent("tr:has-text('tablet 7')")).doesNotContain("nog niet");
      screen.keepAs("toestellen-360");
      screen.page().click("tr:has-text('tablet 7') button");
      assertThat(screen.page().textContent("tr:has-text('tablet 7')")).contains("Ingetrokken op");
    }
    var refused = phone.get("/formList");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Basic realm=\"Peillood\"");
    assertThat(refused.body()).contains("OpenRosaResponse", "Dit toestel is niet bekend");
    assertThat(phone.send(form("uuid:x", ANSWERS)).statusCode()).isEqualTo(401);
    assertThat(new Visitor(platform).send(byPassword).statusCode()).isEqualTo(401);
  }

  @Test
  void what_is_no_submission_is_refused_in_words_that_the_app_can_show() {
    var phone = Collect.carriedBy(platform, "tablet 8");
    assertThat(new Visitor(platform).get("/openrosa/k/" + phone.key() + "/formList").statusCode())
        .isEqualTo(400);
    assertThat(phone.withKey("wrong").head().statusCode()).isEqualTo(401);
    refused(phone.send("<data id='nobody'><x>1</x></data>"), 404, "Wij vinden ‘nobody’ niet");
    refused(
        phone.send(
            "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d id='leden.2020'>&x;</d>"),
        400,
        "documenttype");
    refused(phone.send("<data id='leden.2020'>"), 400, "geen goede XML");
    refused(phone.send("<data/>"), 400, "zegt niet welke vragenlijst");
    refused(phone.send("<d id='leden.2020' encrypted='yes'/>"), 400, "versleuteld");
    var whole = Collect.body(form("uuid:broken", ANSWERS), Map.of());
    refused(phone.sendBody(Arrays.copyOf(whole, whole.length - 40)), 400, "afgebroken");
    refused(phone.sendBody(new byte[0]), 400, "afgebroken");
    refused(phone.send("<d>" + "x".repeat(6 << 20) + "</d>"), 413, "te groot");
    var text =
        phone
            .request("/submission")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("x"))
            .build();
    refused(new Visitor(platform).send(text), 415, "");
    refused(phone.get("/media/leden/..%2Fsurvey.yaml"), 404, "");
    refused(phone.get("/media/nobody/x"), 404, "");
    refused(phone.get("/forms/leden/1999.xml"), 404, "");
    assertThat(phone.submission("leden", "uuid:broken").isMissingNode()).isTrue();
  }

  @Test
  void a_sending_that_is_too_large_is_refused_while_it_is_read() {
    var phone = Collect.carriedBy(platform, "tablet 9");
    var bytes = new byte[1 << 20];
    var much = Collections.nCopies(101, bytes);
    var request =
        phone
            .request("/submission")
            .header("Content-Type", "multipart/form-data; boundary=B")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(
                        "--B\r\n"
                            + "Content-Disposition: form-data; name=\"f\";"
                            + " filename=\"f\"\r\n\r\n"),
                    BodyPublishers.ofByteArrays(much)))
            .build();
    refused(new Visitor(platform).send(request), 413, "te groot");
  }

  @Test
  void staff_who_may_not_bring_in_responses_see_neither_devices_nor_submissions() {
    var staff = Visitor.signedIn(platform, "medewerker");
    assertThat(staff.get("/toestellen").statusCode()).isEqualTo(403);
    assertThat(staff.get("/inzendingen/leden").statusCode()).isEqualTo(403);
  }

  @Test
  void what_tells_of_the_device_or_the_hour_is_nowhere_afterwards() {
    var phone = Collect.carriedBy(platform, "tablet 10");
    var name = "uuid:" + UUID.randomUUID();
    var told =
        "<deviceID>collect:a1b2c3</deviceID><timeStart>2026-11-02T09:08:07Z</timeStart>"
            + "<email>f@example.org</email></meta>";
    var form = form(name, ANSWERS).replace("</meta>", told);
    assertThat(phone.send(form, Map.of("audit.csv", new byte[] {1})).statusCode()).isEqualTo(201);
    var kept = phone.submission("leden", name);
    var officer = Visitor.signedIn(platform, "beleid");
    var page = "/inzendingen/leden/" + kept.at("/id").asText();
    assertThat(kept.toString() + officer.get(page).body() + officer.get(page + "/xml").body())
        .contains("2026-11-02", "tablet 10")
        .doesNotContain("a1b2c3", "09:08", "f@example.org", "audit.csv");
    assertThat(officer.get(page + "/toestel").statusCode()).isEqualTo(403);
    assertThat(
            officer
                .getJson(
                    "/api/surveys/leden/submissions/" + kept.at("/id").asText() + "/device-data")
                .statusCode())
        .isEqualTo(403);
  }

  private static void refused(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .contains("http://openrosa.org/http/response", "submit_error")
        .contains(words);
  }

  private static String form(String name, String answers) {
    return "<?xml version='1.0' ?><data id=\"leden.2020\" version=\"1\">"
        + answers
        + "<meta><instanceID>"
        + name
        + "</instanceID></meta></data>";
  }
}
