package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Visitor;

/** The plan as files and its warnings, as they are served. */
class PlanFilesIT {

  private static final String BOUNDARY = "peillood-plan";

  private final Visitor officer = Visitor.signedIn(Platform.shared(), "beleid");

  @Test
  void serves_the_plan_as_files() {
    assertThat(officer.get("/plan/bestanden").body()).contains("plan.xlsx", "peillood.iati");
    assertThat(officer.get("/plan/bestanden/plan.yaml").body()).contains("AN-33");
    assertThat(officer.get("/plan/bestanden/plan.json").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(officer.get("/plan/bestanden/iati.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void shows_what_does_not_add_up() {
    var page = officer.get("/plan/controle");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/plan/indicatoren/7.A.2", "73 / 75", "OD4.8", "AN-33");
  }

  @Test
  void shows_what_is_in_a_file_before_anything_is_kept() {
    var json = officer.get("/plan/bestanden/plan.json").body();

    var looked = bring("look", "plan.json", json.replace("Jaarverslag 2020", "Verslag 2020"));

    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.body()).contains("AN-33", "<th scope=\"row\">Indicatoren</th><td>0 ");
    assertThat(officer.get("/plan/bestanden/plan.json").body()).isEqualTo(json);
  }

  @Test
  void keeps_the_plan_of_a_year_that_has_none_and_never_overwrites_one() {
    var json = officer.get("/plan/bestanden/plan.json").body();
    var earlier = json.replaceFirst("\"year\" : 2020", "\"year\" : 1999");

    assertThat(bring("keep", "plan.json", earlier).uri().getPath()).isEqualTo("/plan/1999");
    assertThat(officer.get("/plan/1999").body()).contains("Dit jaar is in voorbereiding");
    assertThat(officer.get("/registers/momenten?jaar=1999").body()).contains("Raadgevend Comité");
    assertThat(officer.get("/plan/bestanden/plan.json?jaar=1999").body())
        .startsWith(earlier.substring(0, earlier.indexOf("\"marks\"")));
    var again = bring("keep", "plan.json", earlier);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Van 1999 is er al een plan.");
    assertThat(bring("keep", "plan.json", json).statusCode()).isEqualTo(422);
  }

  @Test
  void says_where_a_file_is_wrong() {
    var wrong =
        bring(
            "look", "plan.json", "{\"plan\": {\"document\": {\"yeer\": 2020}}, \"evidence\": {}}");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("yeer", "role=\"alert\"");
    assertThat(bring("look", "plan.docx", "x").statusCode()).isEqualTo(422);
  }

  @Test
  void refuses_a_file_that_is_too_large() {
    var large = bring("look", "plan.json", " ".repeat(PlanIntake.LARGEST + 1));

    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.body()).contains("8 MB");
  }

  private HttpResponse<String> bring(String what, String name, String content) {
    var token = officer.tokenOn("/plan/bestanden");
    var body =
        part("name=\"bestand\"; filename=\"" + name + "\"")
            + content
            + part("name=\"bewijs\"; filename=\"\"")
            + part("name=\"doen\"")
            + what
            + "\r\n--"
            + BOUNDARY
            + "--\r\n";
    return officer.send(
        HttpRequest.newBuilder(officer.at("/plan/bestanden?csrf=" + token))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String part(String disposition) {
    return "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
  }
}
